import { cleanText } from '../../dutch/clean-text.ts';
import { readWords } from '../../dutch/message-words.ts';
import { keySet } from '../../knowledge/index/search-keys.ts';
import type { NationalRecord } from '../../knowledge/records/load-records.ts';
import weights from '../../learned/national-weights.json' with { type: 'json' };
import { createTextScore } from '../../learned/text-score.ts';

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
  keys: readonly string[];
}

/**
 * Makes the reader of questions that a national fact answers in whatever words: a learned score tells them from
 * others, and the asks most like it (cosine of tf-idf, nearest neighbours) vote for their facts.
 */
export function createFactsByAsks(facts: readonly NationalRecord[]): FactsByAsks {
  const scoreOf = createTextScore(weights);
  const asks = new AskIndex(facts.flatMap((fact) => fact.askKeys.map((keys): Ask => ({ fact, keys }))));
  return (question, loosely) => {
    const least = loosely ? ASKS_FACT.loosely : ASKS_FACT.strictly;
    if (scoreOf(readWords(cleanText(question))) < least) return [];
    const votes = new Map<NationalRecord, number>();
    for (const { fact, likeness } of asks.nearest([...keySet(question)]))
      votes.set(fact, (votes.get(fact) ?? 0) + likeness ** 2);
    const ranked = [...votes].sort((a, b) => b[1] - a[1]);
    return ranked
      .filter(([, vote]) => vote >= NEARLY * ranked[0]![1])
      .slice(0, MOST_FACTS)
      .map(([fact]) => fact);
  };
}

/** Asks by their keys; a key weighs the square of its inverse frequency, an unknown one as much as the rarest. */
class AskIndex {
  readonly #asks: readonly Ask[];
  readonly #holders = new Map<string, number[]>();
  readonly #lengths: readonly number[];

  constructor(asks: readonly Ask[]) {
    this.#asks = asks;
    for (const [at, { keys }] of asks.entries()) for (const key of keys) this.#hold(key, at);
    this.#lengths = asks.map(({ keys }) => this.#lengthOf(keys));
  }

  nearest(keys: readonly string[]): { fact: NationalRecord; likeness: number }[] {
    const length = this.#lengthOf(keys);
    const shared = new Map<number, number>();
    for (const key of keys)
      for (const at of this.#holders.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + this.#weightOf(key));
    return [...shared]
      .map(([at, weight]) => ({ fact: this.#asks[at]!.fact, likeness: weight / (length * this.#lengths[at]!) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, NEIGHBOURS);
  }

  #hold(key: string, at: number): void {
    const holders = this.#holders.get(key);
    if (holders) holders.push(at);
    else this.#holders.set(key, [at]);
  }

  #lengthOf(keys: readonly string[]): number {
    return Math.sqrt(keys.reduce((squares, key) => squares + this.#weightOf(key), 0));
  }

  #weightOf(key: string): number {
    return Math.log(1 + this.#asks.length / (1 + (this.#holders.get(key)?.length ?? 0))) ** 2;
  }
}
