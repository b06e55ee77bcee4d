import { splitSentences } from '../../knowledge/structure/sentences.ts';
import type { NumberedPassage } from '../../question/compose/model-ports.ts';
import { foldSpaces } from './canonical.ts';
import { read, type Token } from './reading.ts';
import { steers } from './safe-text.ts';

/** A sentence of a passage that a statement can rest on. */
export interface SupportUnit {
  n: number;
  /** The exact slice of the passage. */
  quote: string;
  /** The quote without the mark of a list; undefined where it means nothing without its lead-in. */
  alone: string | undefined;
  /** Its words, with those of the lead-in where it is an item of a list. */
  tokens: Token[];
  /** Words of the sentence before, where this one points back ("Dit gesprek …"). */
  before: Token[];
  /** Words of title and section. */
  heading: Token[];
  /** The sentence after it, where that makes an exception to it. */
  exception: string | undefined;
}

const POINTS_BACK = /^\s*(?:dit|deze|die|dat|hij|zij|ze|daar\p{L}*|hier\p{L}*)\b/iu;
const EXCEPTION =
  /\b(?:uitzondering|(?:dit|dat|deze \p{L}+|die \p{L}+) (?:geldt|gelden) niet|geldt dit niet|hiervan (?:kan|mag) (?:worden )?afge)|^\s*(?:tenzij|behalve|mits|maar|echter|let op)\b/iu;
const LIST_ITEM = /^\s*(?:[-•*]|\d{1,2}[.)])\s/;

const cache = new WeakMap<NumberedPassage, SupportUnit[]>();

/** The sentences of a passage; text that tries to steer the reader is left out. */
export function supportUnits(passage: NumberedPassage): SupportUnit[] {
  const known = cache.get(passage);
  if (known) return known;
  const units = makeUnits(passage);
  cache.set(passage, units);
  return units;
}

function makeUnits({ n, title, section, text }: NumberedPassage): SupportUnit[] {
  const sentences = splitSentences(text).filter((sentence) => !steers(sentence.text));
  const heading = read(`${title} | ${section}`);
  return sentences.map(({ text: quote }, at) => ({
    n,
    quote,
    alone: leadIn(sentences, at) === '' ? foldSpaces(withoutMark(quote)) : undefined,
    tokens: read(`${leadIn(sentences, at)}${withoutMark(quote)}`),
    before: POINTS_BACK.test(quote) && at > 0 ? read(sentences[at - 1]!.text) : [],
    heading,
    exception: EXCEPTION.test(sentences[at + 1]?.text ?? '') ? sentences[at + 1]!.text : undefined,
  }));
}

/** A sentence without the mark of a list before it. */
export function withoutMark(text: string): string {
  return text.replace(LIST_ITEM, '');
}

/** "Niet vergoed worden:" belongs to each item under it. */
function leadIn(sentences: readonly { text: string }[], at: number): string {
  if (!LIST_ITEM.test(sentences[at]!.text)) return '';
  let above = at - 1;
  while (above >= 0 && LIST_ITEM.test(sentences[above]!.text)) above -= 1;
  return above >= 0 && sentences[above]!.text.trimEnd().endsWith(':')
    ? sentences[above]!.text.trimEnd().replace(/:$/, ' ')
    : '';
}
