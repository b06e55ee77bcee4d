import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { partStemsOf, stemOf } from '../dutch/stems.ts';
import { isStopWord } from '../dutch/stop-words.ts';
import { wordsOf } from '../dutch/words.ts';

export const ROWS = 32_768;
export const DIMENSION = 96;

/** The rows of a word with how much each counts: its stem, the parts of a compound, and its stretches of letters. */
export interface WordTokens {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

const PART_WEIGHT = 0.6;
const LETTERS_WEIGHT = 0.5;
const STOP_WEIGHT = 0.15;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
const LONGEST_WORD = 40;

/** Tokens of one folded word. Stretches of letters let words meet that were never seen: misspelt, joined or inflected. */
export function tokensOfWord(word: string, isStop: boolean): WordTokens {
  if (isStop) return { rows: [rowOf(`s:${word}`)], weights: [STOP_WEIGHT] };
  const rows = [rowOf(`w:${stemOf(word)}`)];
  const weights = [1];
  for (const part of new Set(partStemsOf(word))) {
    rows.push(rowOf(`w:${part}`));
    weights.push(PART_WEIGHT);
  }
  const grams = gramsOf(`<${word.slice(0, LONGEST_WORD)}>`);
  for (const gram of grams) {
    rows.push(rowOf(`g:${gram}`));
    weights.push(LETTERS_WEIGHT / Math.sqrt(grams.length));
  }
  return { rows, weights };
}

function gramsOf(word: string): string[] {
  const grams: string[] = [];
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1)
    for (let at = 0; at + size <= word.length; at += 1) grams.push(word.slice(at, at + size));
  return grams;
}

/** FNV-1a, folded onto the rows. */
function rowOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % ROWS;
}

/** The different words of a text, each as often as it stands there counted by its square root. */
export function wordsWithCounts(text: string): Map<string, { count: number; isStop: boolean }> {
  const counted = new Map<string, { count: number; isStop: boolean }>();
  for (const word of wordsOf(text)) {
    const known = counted.get(word.text);
    if (known) known.count += 1;
    else counted.set(word.text, { count: 1, isStop: isStopWord(word) });
  }
  return counted;
}

/** Part of the fingerprint of the weights: raise when tokens change. */
export const TOKENS_VERSION = 1;
const HEADER = 64;
const ID_LENGTH = 12;
/** Vectors of the words of late, so that a text costs its different words and no more. */
const MOST_WORDS = 50_000;

/**
 * Turns a text into a direction: questions and the texts that answer them point the same way, whatever their words.
 *
 * ```
 * "kind loopt weg"   → kind + <ki kin ind nd> … ─┐ rows of a table, each 96 numbers, added up
 * "ongeoorloofd weg" → weg + ongeoorloofd + …  ─┘ → divided by its length → cosine
 * ```
 * Fitted by `npm run fit:encoder` on questions with the passages that answer them (in-batch softmax, as in Henderson et
 * al. 2017); the rows are bytes with a scale each.
 */
export class Encoder {
  private readonly table: Int8Array;
  private readonly scales: Float32Array;
  private readonly words = new LRUCache<string, Float32Array>({ max: MOST_WORDS });

  constructor(table: Int8Array, scales: Float32Array) {
    this.table = table;
    this.scales = scales;
  }

  /** Names these weights: vectors of others do not lie in the same space. */
  get id(): string {
    return createHash('sha256').update(this.table).digest('hex').slice(0, ID_LENGTH);
  }

  /** A vector of length 1; zero where the text has no words. */
  embed(text: string): Float32Array {
    const vector = new Float32Array(DIMENSION);
    for (const [word, { count, isStop }] of wordsWithCounts(text)) {
      const own = this.wordVector(word, isStop);
      const share = Math.sqrt(count);
      for (let at = 0; at < DIMENSION; at += 1) vector[at]! += share * own[at]!;
    }
    return toLengthOne(vector);
  }

  private wordVector(word: string, isStop: boolean): Float32Array {
    const key = isStop ? ` ${word}` : word;
    const known = this.words.get(key);
    if (known) return known;
    const vector = new Float32Array(DIMENSION);
    const { rows, weights } = tokensOfWord(word, isStop);
    for (const [place, row] of rows.entries()) {
      const share = weights[place]! * this.scales[row]!;
      for (let at = 0; at < DIMENSION; at += 1) vector[at]! += share * this.table[row * DIMENSION + at]!;
    }
    this.words.set(key, vector);
    return vector;
  }

  /** The bytes that ship: the fingerprint of what made them, the scales, the rows. */
  toBuffer(fingerprint: string): Buffer {
    const header = Buffer.alloc(HEADER);
    header.write(fingerprint.slice(0, HEADER), 'latin1');
    return Buffer.concat([header, Buffer.from(this.scales.buffer), Buffer.from(this.table.buffer)]);
  }

  static fromBuffer(buffer: Buffer): { encoder: Encoder; fingerprint: string } {
    const fingerprint = buffer.toString('latin1', 0, HEADER).replace(/\0+$/, '');
    const bytes = new Uint8Array(buffer.subarray(HEADER));
    const scales = new Float32Array(bytes.buffer, 0, ROWS);
    return { encoder: new Encoder(new Int8Array(bytes.buffer, ROWS * 4, ROWS * DIMENSION), scales), fingerprint };
  }

  /** Rows of numbers as bytes: each row keeps its largest number at 127. */
  static fromNumbers(numbers: Float32Array): Encoder {
    const table = new Int8Array(ROWS * DIMENSION);
    const scales = new Float32Array(ROWS);
    for (let row = 0; row < ROWS; row += 1) {
      const own = numbers.subarray(row * DIMENSION, (row + 1) * DIMENSION);
      const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      scales[row] = largest / 127;
      if (largest > 0)
        for (let at = 0; at < DIMENSION; at += 1) table[row * DIMENSION + at] = Math.round(own[at]! / scales[row]!);
    }
    return new Encoder(table, scales);
  }
}

function toLengthOne(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const scale = 1 / Math.sqrt(sum);
  for (let at = 0; at < vector.length; at += 1) vector[at]! *= scale;
  return vector;
}

/** How like two vectors of length 1 are, -1 to 1. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}
