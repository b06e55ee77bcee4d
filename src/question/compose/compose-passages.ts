import type { AnswerSource } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import type { AgeLimit } from '../../domain/dates.ts';
import { dutchDate } from '../../domain/dates.ts';
import type { IndexedPassage, Source } from '../../knowledge/index/passage.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { RankedPassage } from '../find/rank-passages.ts';
import type { SearchResult } from '../find/search.ts';
import { mayStandBeneath, type Standing } from '../find/standing.ts';
import { chooseSentences } from './choose-sentences.ts';
import { headingBeyond } from './own-heading.ts';
import { type ChosenSentence, rateSentences, type SentenceWeights } from './select-sentences.ts';
import { joinShown, showSentence } from './show-sentence.ts';
import { sourceOfPassage } from './sources.ts';

/** The contract's limit for the text of an answer, in characters. */
export const LONGEST_ANSWER = 1200;
/** What is open to the eye; more is folded. */
const LONGEST_LEAD = 380;
const LONGEST_OPEN = 600;
/** What the list mark, the source number and the line ends of a sentence take at most. */
const MARK_COST = 8;

/** Parts with the places they rest on; source n is cited as n. */
export interface Composed {
  parts: AnswerPart[];
  sources: AnswerSource[];
}

export interface ComposeSources {
  passages: readonly IndexedPassage[];
  sources: readonly Source[];
  weights: SentenceWeights;
  age: AgeLimit;
}

/**
 * The sentences of the passages that answer: the first of them lead, what belongs to them follows, and what other
 * passages add is folded. `room` is how many characters it may take in all.
 */
export function composePassages(
  question: string,
  all: SearchResult,
  from: ComposeSources,
  { room = LONGEST_ANSWER, firstNumber = 1 }: { room?: number; firstNumber?: number } = {},
): Composed {
  // A record is no document that a reader can open: it is said by its own text, or not at all.
  const documents = all.ranked.filter(({ passage }) => from.passages[passage]!.record === undefined);
  const standing = ({ passage }: RankedPassage): Standing => all.standing(from.passages[passage]!.source);
  const [top] = documents;
  const ranked = documents.filter((each) => mayStandBeneath(standing(each), standing(top!)));
  const found: SearchResult = { ...all, ranked };
  if (!top) return { parts: [], sources: [] };
  const scope: AnswerPart = { kind: 'scope', text: scopeOf(from.sources[from.passages[top.passage]!.source]!) };
  const headingOf = (passage: number): string => headingBeyond(found.concepts, from.passages[passage]!);
  const page = {
    most: room - scope.text.length - 4,
    cost: (choice: ChosenSentence): number => shown(choice, from).length + MARK_COST,
    headingCost: (passage: number): number => answerTexts.heading(headingOf(passage)).length,
  };
  const rated = rateSentences(question, found, from.passages, from.weights);
  const { paragraphs, besides } = chooseSentences(rated, from.passages, page, from.weights);
  const cited = new Citations(from, firstNumber);
  const [first, ...others] = paragraphs;
  const parts: AnswerPart[] = first ? firstParts(first.answer, headingOf(first.answer[0]!.passage), from, cited) : [];
  if (first && first.before.length > 0) parts.push(quoteOf(first.before, '', from, cited));
  for (const { answer, before } of others) {
    parts.push(quoteOf(answer, headingOf(answer[0]!.passage), from, cited));
    if (before.length > 0) parts.push(quoteOf(before, '', from, cited));
  }
  if (besides.length > 0) parts.push(besideParts(besides, from, cited));
  const folding = foldBeyond(parts);
  folding.splice(folding.filter(({ folded }) => !folded).length, 0, scope);
  return { parts: folding, sources: cited.sources };
}

/** The sentences that fit lead; the rest of the paragraph follows as the source has it. */
function firstParts(
  answer: readonly ChosenSentence[],
  heading: string,
  from: ComposeSources,
  cited: Citations,
): AnswerPart[] {
  const cites = [cited.cite(answer)];
  const lines = answer.map((choice) => shown(choice, from));
  let end = 1;
  let length = lines[0]!.length;
  while (end < lines.length && length + lines[end]!.length < LONGEST_LEAD) length += lines[end++]!.length + 1;
  const rest = lines.slice(end);
  const title = answerTexts.heading(heading);
  return [
    { kind: 'lead', text: joinShown([title, ...lines.slice(0, end)].filter(Boolean)), cites },
    ...(rest.length > 0 ? [{ kind: 'quote', text: joinShown(rest), cites } as AnswerPart] : []),
  ];
}

function quoteOf(
  group: readonly ChosenSentence[],
  heading: string,
  from: ComposeSources,
  cited: Citations,
): AnswerPart {
  const text = joinShown(group.map((choice) => shown(choice, from)));
  return { kind: 'quote', ...(heading ? { title: heading } : {}), text, cites: [cited.cite(group)], folded: true };
}

function besideParts(besides: readonly ChosenSentence[], from: ComposeSources, cited: Citations): AnswerPart {
  const items = besides.map(
    (choice) => `${shown(choice, from).replace(/^(?:- |\d{1,2}[.)] )/, '')} [${cited.cite([choice])}]`,
  );
  return { kind: 'list', title: answerTexts.besides, items, folded: true };
}

/** What goes beyond the room that is open to the eye is folded, all behind it too. */
export function foldBeyond(parts: readonly AnswerPart[], room = LONGEST_OPEN): AnswerPart[] {
  let left = room;
  return parts.map((part, at) => {
    const length = 'text' in part ? part.text.length : 'items' in part ? part.items.join(' ').length : 200;
    left -= length;
    return at > 0 && (part.folded || left < 0) ? { ...part, folded: true as const } : part;
  });
}

/** The stretch of a passage from the first to the last sentence that was used of it (UTF-16 offsets). */
interface Used {
  passage: number;
  start: number;
  end: number;
}

/** Numbers the passages in the order of their first use; the same passage keeps its number. */
class Citations {
  private readonly used: Used[] = [];
  private readonly from: ComposeSources;
  private readonly firstNumber: number;

  constructor(from: ComposeSources, firstNumber: number) {
    this.from = from;
    this.firstNumber = firstNumber;
  }

  cite(group: readonly ChosenSentence[]): number {
    const { passage } = group[0]!;
    const start = Math.min(...group.map(({ sentence }) => sentence.start));
    const end = Math.max(...group.map(({ sentence }) => sentence.end));
    let place = this.used.findIndex((each) => each.passage === passage);
    if (place < 0) place = this.used.push({ passage, start, end }) - 1;
    const stretch = this.used[place]!;
    stretch.start = Math.min(stretch.start, start);
    stretch.end = Math.max(stretch.end, end);
    return this.firstNumber + place;
  }

  get sources(): AnswerSource[] {
    return this.used.map(({ passage, start, end }) => {
      const from = this.from.passages[passage]!;
      const quote = from.text.slice(start, end).trim();
      return sourceOfPassage(from, this.from.sources[from.source]!, quote, this.from.age);
    });
  }
}

/** For which region a source holds, and how old it is. */
export function scopeOf({ regio, date }: Source): string {
  const written = date ? dutchDate(date) : null;
  return regio === 'Landelijk' ? answerTexts.national(written) : answerTexts.region(regio, written);
}

function shown(choice: ChosenSentence, from: ComposeSources): string {
  return showSentence(choice.sentence.text, from.passages[choice.passage]!);
}

/** Warnings about sources that are past their validity or old, one per document. */
export function ageWarnings(sources: readonly AnswerSource[]): string[] {
  const later = new Map(sources.flatMap(({ title, begins }) => (begins ? [[title, begins] as const] : [])));
  const outdated = new Map(sources.filter((source) => source.outdated).map((source) => [source.document, source]));
  const old = [...outdated.values()].map(({ title, date, validUntil }) =>
    validUntil
      ? answerTexts.expired(title, dutchDate(validUntil))
      : answerTexts.outdated(title, date ? dutchDate(date) : 'onbekende datum'),
  );
  return [...[...later].map(([title, begins]) => answerTexts.notYet(title, dutchDate(begins))), ...old];
}
