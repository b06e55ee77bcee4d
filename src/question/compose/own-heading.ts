import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import { keySet } from '../../knowledge/index/search-keys.ts';
import type { Concept } from '../find/concepts.ts';
import { conceptCoverage, passageKeys } from '../find/features.ts';
import { announces } from './read-sentence.ts';

/** A heading longer than this is a sentence of its own. */
const LONGEST = 90;
/** How much of the question the heading must hold that the text below it does not. */
const LEAST_GAIN = 0.05;

/** The heading of a passage where it holds what is asked and the text does not ("under which segment"); '' elsewhere. */
export function headingBeyond(concepts: readonly Concept[], passage: IndexedPassage): string {
  const heading = passage.section.at(-1) ?? '';
  if (heading === '' || heading.length > LONGEST) return '';
  const sentences = passageKeys(passage).sentences.filter(({ sentence }) => !announces(sentence, passage));
  const body = sentences.flatMap(({ keys }) => [...keys]);
  const held = conceptCoverage(concepts, new Set(body));
  const together = conceptCoverage(concepts, new Set([...body, ...keySet(heading)]));
  return together - held >= LEAST_GAIN ? heading : '';
}
