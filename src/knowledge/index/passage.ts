import type { Visibility } from '../../domain/visibility.ts';
import type { RegisterEntry } from '../register.ts';
import type { Passage } from '../structure/passages.ts';

/** A document as the index knows it. `document` is its name within its folder. */
export interface Source extends Omit<RegisterEntry, 'file' | 'hide'> {
  document: string;
  /** False where no register named it: region and title were guessed. */
  registered: boolean;
}

/** What the reading guide says of a place in a passage: `at` is its offset in the text (UTF-16). */
export interface GuidedPlace {
  at: number;
  asks: string[];
  /** Questions that the document does not answer. */
  lacks: string[];
}

/** A passage in the index; its number is its place in the list. */
export interface IndexedPassage extends Passage {
  source: number;
  guide: GuidedPlace[];
}

/** All questions that the reading guide foresees for a passage. */
export function asksOf(passage: IndexedPassage): string[] {
  return passage.guide.flatMap((place) => place.asks);
}

/** What the search may show: the region's sources and national ones, as far as the asker may see them. */
export interface Scope {
  regios: readonly string[];
  visibilities: readonly Visibility[];
}
