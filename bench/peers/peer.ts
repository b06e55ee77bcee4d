import snowball from 'snowball-stemmers';
import { STOP_WORDS } from '../../src/dutch/stop-words.ts';

/** A piece of a document, cut without looking at its structure. */
export interface Piece {
  document: string;
  title: string;
  regio: string;
  text: string;
}

/** The best pieces for a question among those of the regions. */
export type Search = (question: string, regios: readonly string[], most: number) => Promise<Piece[]>;

const porter = snowball.newStemmer('dutch');

/** What the engines do with a word: lower case, no stop word, Snowball's Dutch stem; undefined for a stop word. */
export function plainTerm(word: string): string | undefined {
  const lower = word.toLowerCase();
  return STOP_WORDS.has(lower) ? undefined : porter.stem(lower);
}
