import { LRUCache } from 'lru-cache';
import snowball from 'snowball-stemmers';
import { splitCompound } from './compounds.ts';
import { dutchLexicon } from './lemmas.ts';
import { STOP_WORDS } from './stop-words.ts';
import { type Word, wordPieces } from './words.ts';

/** Raise when tokens, lemmas, stems or compounds change: an index of another analyser is built anew. */
export const ANALYSER_VERSION = 6;

const porter = snowball.newStemmer('dutch');
const MOST_CACHED = 50_000;
const stems = new LRUCache<string, string>({ max: MOST_CACHED, memoMethod: makeStem });
const parts = new LRUCache<string, readonly string[]>({ max: MOST_CACHED, memoMethod: makeParts });

/**
 * The search key of a folded word: the Snowball stem of its lemma, so that huisarts and huisartsen, kind and kinderen,
 * gefinancierd and financieren meet. Numbers and joined notations are their own key.
 */
export function stemOf(word: string): string {
  return stems.memo(word);
}

function makeStem(word: string): string {
  if (/\d/.test(word)) return word;
  const number = NUMBERS.indexOf(word);
  if (number >= 0) return String(number + 2);
  const lemma = dutchLexicon().lemmasOf(word)[0] ?? word;
  return KEPT_WHOLE.test(lemma) ? lemma : devoice(porter.stem(lemma));
}

/** Two to twenty in words: people type "6 opgaven", documents write zes. One is an article too, and stays a word. */
const NUMBERS =
  'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );

/** Porter would make beschikbaar and beschikking, betaalbaar and betalen one. */
const KEPT_WHOLE = /baar(?:heid)?$/;

/** The search key of a word in its text: an abbreviation that looks like a stop word keeps its capitals. */
export function keyOf(word: Word): string {
  return word.capitals && STOP_WORDS.has(word.text) ? word.text.toUpperCase() : stemOf(word.text);
}

/** verwijz and verwijs, blijv and blijf are one: Dutch writes the voiced consonant only inside a word. */
function devoice(stem: string): string {
  return stem.replace(/z$/, 's').replace(/v$/, 'f');
}

/** Keys of the parts of a compound or joined notation: jeugdhulpaanbieder → jeugdhulp, aanbieder; POH-jeugd → poh, jeugd. */
export function partStemsOf(word: string): readonly string[] {
  return parts.memo(word);
}

function makeParts(word: string): readonly string[] {
  const pieces = wordPieces(word);
  if (pieces.length > 0) return pieces.flatMap((piece) => [stemOf(piece), ...partStemsOf(piece)]);
  const lemma = dutchLexicon().lemmasOf(word)[0] ?? word;
  return splitCompound(lemma, dutchLexicon()).map(stemOf);
}
