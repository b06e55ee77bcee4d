import type { Words } from '../dutch/message-words.ts';
import { RegiowijzerError } from '../errors.ts';
import { fingerprintOf, type Sign, type SignSink, TextSigns } from './text-signs.ts';

/** Fitted by bench/parts/fit-text.ts: for each kind a bias, and for each sign (4 bytes) a weight of each kind (1 byte, in `unit`s), base64. */
export interface TextWeights {
  readonly madeBy: string;
  /** Of the signs that the weights were fitted on. */
  readonly fingerprint: string;
  readonly kinds: readonly string[];
  readonly bias: readonly number[];
  readonly unit: number;
  readonly signs: string;
}

/** How much a message looks like those the score is for (positive) or like any other: the highest of its windows. */
export type ScoreText = (words: Words) => number;

/** The chance of each kind that a message may be of; together they are 1. */
export type TellKind<Kind extends string> = (words: Words) => Readonly<Record<Kind, number>>;

/** Words in a window: a few sentences, so that a cry for help in a long mail weighs as much as by itself. */
const WINDOW = 48;
const STEP = 16;
const SIGN_BYTES = 4;

/** @throws RegiowijzerError WEIGHTS_UNFIT where the signs have changed since the weights were fitted. */
export function createTextScore(weights: TextWeights): ScoreText {
  const table = new WeightTable(weights);
  return (words) => {
    const { sums, counts } = table.weigh(words);
    const length = words.ref.length;
    let highest = 0;
    for (let start = 0; start === 0 || start < length - WINDOW + STEP; start += STEP) {
      const end = Math.min(start + WINDOW, length);
      const score = (sums[end]! - sums[start]!) / Math.sqrt(Math.max(1, counts[end]! - counts[start]!));
      highest = start === 0 ? score : Math.max(highest, score);
    }
    return weights.bias[0]! + weights.unit * highest;
  };
}

/** @throws RegiowijzerError WEIGHTS_UNFIT where the signs have changed since the weights were fitted. */
export function createKindTeller<Kind extends string>(weights: TextWeights): TellKind<Kind> {
  const table = new WeightTable(weights);
  return (words) => {
    const { total, count } = table.weighAll(words);
    const scale = weights.unit / Math.sqrt(Math.max(1, count));
    const scores = weights.kinds.map((_, kind) => weights.bias[kind]! + scale * total[kind]!);
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const sum = shares.reduce((all, share) => all + share, 0);
    return Object.fromEntries(weights.kinds.map((kind, at) => [kind, shares[at]! / sum])) as Record<Kind, number>;
  };
}

/** Adds up the weights of signs, of each kind. */
class Scale implements SignSink {
  readonly #table: WeightTable;
  readonly sums: Float64Array;
  count = 0;

  constructor(table: WeightTable) {
    this.#table = table;
    this.sums = new Float64Array(table.kinds);
  }

  add(sign: Sign): void {
    this.#table.addTo(this.sums, sign);
    this.count++;
  }
}

/** Weights by sign in an open-addressed table of signs, and beside it their weights, so that both stay in the cache. */
class WeightTable {
  readonly kinds: number;
  readonly #signs: Int32Array;
  readonly #weights: Int8Array;
  readonly #mask: number;

  constructor({ signs, kinds, madeBy, fingerprint }: TextWeights) {
    if (fingerprint !== fingerprintOf(madeBy))
      throw new RegiowijzerError('WEIGHTS_UNFIT', 'The weights were fitted on other signs', { where: madeBy });
    const bytes = Buffer.from(signs, 'base64');
    this.kinds = kinds.length;
    const row = SIGN_BYTES + this.kinds;
    const size = 2 ** Math.ceil(Math.log2((bytes.length / row) * 2 + 1));
    this.#signs = new Int32Array(size);
    this.#weights = new Int8Array(size * this.kinds);
    this.#mask = size - 1;
    for (let at = 0; at < bytes.length; at += row) {
      const cell = this.#cellOf(bytes.readInt32LE(at));
      this.#signs[cell] = bytes.readInt32LE(at);
      for (let kind = 0; kind < this.kinds; kind++)
        this.#weights[cell * this.kinds + kind] = bytes.readInt8(at + SIGN_BYTES + kind);
    }
  }

  /** What the signs of the words before each place weigh together for the first kind, and how many they are. */
  weigh(words: Words): { sums: Float64Array; counts: Float64Array } {
    const signs = new TextSigns(words);
    const own = words.unique.map((_, ref) => {
      const scale = new Scale(this);
      signs.addOwn(ref, scale);
      return { sum: scale.sums[0]!, count: scale.count };
    });
    const sums = new Float64Array(words.ref.length + 1);
    const counts = new Float64Array(words.ref.length + 1);
    const pairs = new Scale(this);
    let [sum, count] = [0, 0];
    for (const [at, ref] of words.ref.entries()) {
      signs.addPairs(at, pairs);
      sum += own[ref]!.sum;
      count += own[ref]!.count;
      sums[at + 1] = sum + pairs.sums[0]!;
      counts[at + 1] = count + pairs.count;
    }
    return { sums, counts };
  }

  /** What all signs of a message weigh together for each kind, and how many they are. */
  weighAll(words: Words): { total: Float64Array; count: number } {
    const signs = new TextSigns(words);
    const all = new Scale(this);
    for (const [at, ref] of words.ref.entries()) {
      signs.addOwn(ref, all);
      signs.addPairs(at, all);
    }
    return { total: all.sums, count: all.count };
  }

  addTo(sums: Float64Array, sign: Sign): void {
    const cell = this.#cellOf(sign);
    if (this.#signs[cell] === 0) return;
    for (let kind = 0; kind < this.kinds; kind++) sums[kind]! += this.#weights[cell * this.kinds + kind]!;
  }

  /** Where a sign stands or would stand; 0 marks an empty cell. */
  #cellOf(sign: Sign): number {
    let cell = sign & this.#mask;
    while (this.#signs[cell] !== 0 && this.#signs[cell] !== sign) cell = (cell + 1) & this.#mask;
    return cell;
  }
}
