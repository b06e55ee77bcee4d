import type { Visibility } from '../../question/answer.ts';
import type { RegisterEntry } from '../register.ts';
import type { Passage } from '../structure/passages.ts';

/** A document as the index knows it. `document` is its name within its folder. */
export interface Source extends Omit<RegisterEntry, 'file' | 'hide'> {
  document: string;
  /** False where no register named it: region and title were guessed. */
  registered: boolean;
}

/** A passage in the index; its number is its place in the list. `asks` are the questions of the reading guide. */
export interface IndexedPassage extends Passage {
  source: number;
  asks: string[];
}

/** What the search may show: the region's sources and national ones, as far as the asker may see them. */
export interface Scope {
  regios: readonly string[];
  visibilities: readonly Visibility[];
}
