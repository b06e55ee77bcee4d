import type { Words } from '../dutch/message-words.ts';
import { type Sign, type SignSink, TextSigns } from './text-signs.ts';

/** Fitted by bench/parts/fit-text.ts; `signs` holds each sign (4 bytes) and its weight (1 byte, in `unit`s), base64. */
export interface TextWeights {
  readonly bias: number;
  readonly unit: number;
  readonly signs: string;
}

/** How much a message looks like those the score is for (positive) or like any other: the highest of its windows. */
export type ScoreText = (words: Words) => number;

/** Words in a window: a few sentences, so that a cry for help in a long mail weighs as much as by itself. */
const WINDOW = 48;
const STEP = 16;
const BYTES = 5;

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
    return weights.bias + weights.unit * highest;
  };
}

/** Adds up the weights of signs. */
class Scale implements SignSink {
  readonly #table: WeightTable;
  sum = 0;
  count = 0;

  constructor(table: WeightTable) {
    this.#table = table;
  }

  add(sign: Sign): void {
    this.sum += this.#table.weightOf(sign);
    this.count++;
  }
}

/** Weights by sign in an open-addressed table, each beside its sign: half a megabyte, so that it stays in the cache. */
class WeightTable {
  readonly #cells: Int32Array;
  readonly #mask: number;

  constructor({ signs }: TextWeights) {
    const bytes = Buffer.from(signs, 'base64');
    const size = 2 ** Math.ceil(Math.log2((bytes.length / BYTES) * 2 + 1));
    this.#cells = new Int32Array(2 * size);
    this.#mask = 2 * size - 1;
    for (let at = 0; at < bytes.length; at += BYTES) {
      const cell = this.#cellOf(bytes.readInt32LE(at));
      this.#cells[cell] = bytes.readInt32LE(at);
      this.#cells[cell + 1] = bytes.readInt8(at + 4);
    }
  }

  /** What the signs of the words before each place weigh together, and how many they are. */
  weigh(words: Words): { sums: Float64Array; counts: Float64Array } {
    const signs = new TextSigns(words);
    const own = words.unique.map((_, ref) => {
      const scale = new Scale(this);
      signs.addOwn(ref, scale);
      return scale;
    });
    const sums = new Float64Array(words.ref.length + 1);
    const counts = new Float64Array(words.ref.length + 1);
    const pairs = new Scale(this);
    let [sum, count] = [0, 0];
    for (const [at, ref] of words.ref.entries()) {
      signs.addPairs(at, pairs);
      sum += own[ref]!.sum;
      count += own[ref]!.count;
      sums[at + 1] = sum + pairs.sum;
      counts[at + 1] = count + pairs.count;
    }
    return { sums, counts };
  }

  weightOf(sign: Sign): number {
    return this.#cells[this.#cellOf(sign) + 1]!;
  }

  /** Where a sign stands or would stand; 0 marks an empty cell. */
  #cellOf(sign: Sign): number {
    let cell = (sign << 1) & this.#mask;
    while (this.#cells[cell] !== 0 && this.#cells[cell] !== sign) cell = (cell + 2) & this.#mask;
    return cell;
  }
}
