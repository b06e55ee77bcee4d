import type { NationalRecord } from '../../knowledge/records/load-records.ts';
import { cleanText } from '../guard/clean-text.ts';
import { readWords } from '../guard/words.ts';
import { createTextScore } from '../learned/text-score.ts';
import { keySet } from '../retrieve/features.ts';
import weights from './national-weights.json' with { type: 'json' };

/**
 * The national facts that answer a question by their asks, best first; none where it asks for something else.
 * `loosely`: where the region's passages do not answer, so that less will do.
 */
export type FactsByAsks = (question: string, loosely: boolean) => NationalRecord[];

/** From these scores of `npm run fit:national` a question asks for a national fact. */
const ASKS_FACT = { strictly: 1.5, loosely: 0 };
const NEIGHBOURS = 9;
/** What a further fact must have of the votes of the best one. */
const NEARLY = 0.5;
const MOST_FACTS = 2;

interface Ask {
  fact: NationalRecord;
  keys: ReadonlySet<string>;
}

/**
 * Makes the reader of questions that a national fact answers in whatever words: a learned score tells them from
 * others, and the asks most like it (cosine of tf-idf, nearest neighbours) vote for their facts.
 */
export function createFactsByAsks(facts: readonly NationalRecord[]): FactsByAsks {
  const scoreOf = createTextScore(weights);
  const asks = facts.flatMap((fact) => fact.asks.map((ask): Ask => ({ fact, keys: keySet(ask) })));
  const weightOf = rarities(asks);
  return (question, loosely) => {
    const least = loosely ? ASKS_FACT.loosely : ASKS_FACT.strictly;
    if (scoreOf(readWords(cleanText(question))) < least) return [];
    const votes = new Map<NationalRecord, number>();
    for (const { fact, likeness } of nearest(keySet(question), asks, weightOf))
      votes.set(fact, (votes.get(fact) ?? 0) + likeness ** 2);
    const ranked = [...votes].sort((a, b) => b[1] - a[1]);
    return ranked
      .filter(([, vote]) => vote >= NEARLY * ranked[0]![1])
      .slice(0, MOST_FACTS)
      .map(([fact]) => fact);
  };
}

/** Squared inverse frequency of each key among the asks; of an unknown key that of the rarest. */
function rarities(asks: readonly Ask[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const { keys } of asks) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => Math.log(1 + asks.length / (1 + (counts.get(key) ?? 0))) ** 2;
}

function nearest(keys: ReadonlySet<string>, asks: readonly Ask[], weightOf: (key: string) => number) {
  const length = lengthOf(keys, weightOf);
  return asks
    .map((ask) => ({ fact: ask.fact, shared: sharedWeight(keys, ask.keys, weightOf), keys: ask.keys }))
    .filter(({ shared }) => shared > 0)
    .map(({ fact, shared, keys: own }) => ({ fact, likeness: shared / (length * lengthOf(own, weightOf)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEIGHBOURS);
}

function sharedWeight(
  keys: ReadonlySet<string>,
  others: ReadonlySet<string>,
  weightOf: (key: string) => number,
): number {
  let shared = 0;
  for (const key of keys) if (others.has(key)) shared += weightOf(key);
  return shared;
}

function lengthOf(keys: ReadonlySet<string>, weightOf: (key: string) => number): number {
  let squares = 0;
  for (const key of keys) squares += weightOf(key);
  return Math.sqrt(squares);
}
