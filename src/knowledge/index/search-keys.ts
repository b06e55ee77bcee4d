import { keyOf, partStemsOf } from '../../dutch/stems.ts';
import { isStopWord } from '../../dutch/stop-words.ts';
import { wordsOf } from '../../dutch/words.ts';

const WHOLE = 2;
const PART = 1;

/** Counts of the search keys of a text in halves: whole words 2, parts of compounds and joined notations 1. */
export function countKeys(text: string, counts = new Map<string, number>()): Map<string, number> {
  for (const word of wordsOf(text)) {
    if (isStopWord(word)) continue;
    add(counts, keyOf(word), WHOLE);
    for (const part of partStemsOf(word.text)) add(counts, part, PART);
  }
  return counts;
}

/** Keys of a text with the parts of its compounds. */
export function keySet(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const word of wordsOf(text)) {
    if (isStopWord(word)) continue;
    keys.add(keyOf(word));
    for (const part of partStemsOf(word.text)) keys.add(part);
  }
  return keys;
}

/** The keys of a text in order, stop words left out: for phrases and for comparing sentences. */
export function keysOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isStopWord(word))
    .map(keyOf);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
