/**
 * Fits the weights of src/learned/national-weights.json, by which a question for a national fact is told from
 * others, on the asks of the facts, on the questions of test/golden/national.jsonl that are near and not for them
 * (part "tune"), on the tuning questions, and on those of the reading guides:
 *   npm run fit:national
 */
import { writeOut } from '../src/dutch/write-out.ts';
import { SHIPPED_KNOWLEDGE } from '../src/knowledge/open-knowledge.ts';
import { readReadingGuides } from '../src/knowledge/reading-guide.ts';
import { loadRecords } from '../src/knowledge/records/load-records.ts';
import { type Example, fitText, linesOf, writeWeights } from './parts/fit-text.ts';

const GOLDEN = new URL('../test/golden/', import.meta.url);
const WEIGHTS = new URL('../src/learned/national-weights.json', import.meta.url);
/** More of them, and the facts themselves weigh less. */
const GUIDED_EVERY = 4;

async function examples(): Promise<Example[]> {
  const { records } = await loadRecords([SHIPPED_KNOWLEDGE]);
  const near = linesOf<{ question: string; facts: string[]; part: string }>(new URL('national.jsonl', GOLDEN));
  const tuning = linesOf<{ question: string }>(new URL('tune.jsonl', GOLDEN));
  const guided = readReadingGuides([SHIPPED_KNOWLEDGE]).flatMap(({ asks, lacks }) => [...asks, ...lacks]);
  const others = [
    ...near.filter(({ part, facts }) => part === 'tune' && facts.length === 0).map(({ question }) => question),
    ...tuning.map(({ question }) => question),
    ...guided.filter((_, at) => at % GUIDED_EVERY === 0),
  ];
  return [
    ...new Set(records.national.flatMap(({ asks }) => asks)).values().map((text) => ({ text, kind: 'fact' })),
    ...others.map((text) => ({ text, kind: undefined })),
  ].map(({ text, kind }) => ({ text: writeOut(text), kind }));
}

if (import.meta.main)
  writeWeights(WEIGHTS, fitText(await examples(), { kinds: ['fact'], madeBy: 'npm run fit:national', among: true }));
