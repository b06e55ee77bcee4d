import { DangerSigns, type Sign } from './danger-signs.ts';
import type { Words } from './words.ts';

/** Fitted by `npm run fit:guard`; `signs` holds each sign (4 bytes) and its weight (1 byte, in `unit`s), base64. */
export interface DangerWeights {
  readonly bias: number;
  readonly unit: number;
  readonly signs: string;
}

/** How much a message looks like danger that is there (positive) or like any other message: the highest of its windows. */
export type ScoreDanger = (words: Words, enough: number) => number;

/** Words in a window: a few sentences, so that a cry for help in a long mail weighs as much as by itself. */
export const WINDOW = 48;
const STEP = 16;
const BYTES = 5;

export function createDangerScore(weights: DangerWeights): ScoreDanger {
  const table = new WeightTable(weights);
  return (words, enough) => {
    const signs = new DangerSigns(words);
    let highest = Number.NEGATIVE_INFINITY;
    for (let start = 0; start === 0 || start < words.ref.length - WINDOW + STEP; start += STEP) {
      highest = Math.max(highest, weights.bias + table.weigh(signs, start, Math.min(start + WINDOW, words.ref.length)));
      if (highest > enough) break;
    }
    return highest;
  };
}

/** Weights by sign in an open-addressed table: a few nanoseconds each. */
class WeightTable {
  readonly #signs: Uint32Array;
  readonly #weights: Float32Array;
  readonly #mask: number;

  constructor({ signs, unit }: DangerWeights) {
    const bytes = Buffer.from(signs, 'base64');
    const size = 2 ** Math.ceil(Math.log2((bytes.length / BYTES) * 2 + 1));
    this.#signs = new Uint32Array(size);
    this.#weights = new Float32Array(size);
    this.#mask = size - 1;
    for (let at = 0; at < bytes.length; at += BYTES) this.#set(bytes.readUInt32LE(at), bytes.readInt8(at + 4) * unit);
  }

  /** The sum over the signs of words `start` to `end`, tempered by their number. */
  weigh(signs: DangerSigns, start: number, end: number): number {
    let sum = 0;
    let count = 0;
    const add = (sign: Sign): void => {
      sum += this.#get(sign);
      count++;
    };
    for (let at = start; at < end; at++) {
      for (const sign of signs.own(at)) add(sign);
      for (const sign of signs.pairs(at)) add(sign);
    }
    return count === 0 ? 0 : sum / Math.sqrt(count);
  }

  #set(sign: number, weight: number): void {
    const place = this.#place(sign);
    this.#signs[place] = sign;
    this.#weights[place] = weight;
  }

  #get(sign: number): number {
    return this.#weights[this.#place(sign)]!;
  }

  /** Where a sign stands or would stand; 0 marks an empty place. */
  #place(sign: number): number {
    let place = sign & this.#mask;
    while (this.#signs[place] !== 0 && this.#signs[place] !== sign) place = (place + 1) & this.#mask;
    return place;
  }
}
