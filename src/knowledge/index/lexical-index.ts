import type { Stretch } from './allowed-passages.ts';
import { BinaryReader, BinaryWriter, NumberList } from './binary.ts';

/** The searched fields of a passage, in the order in which their counts are stored. */
export const FIELDS = ['body', 'section', 'context', 'guide'] as const;
export type Field = (typeof FIELDS)[number];

/** Search keys per field with their count in halves: a whole word counts 2, a part of a compound 1. */
export type FieldCounts = Record<Field, ReadonlyMap<string, number>>;

const WIDTH = FIELDS.length;
const LARGEST_COUNT = 255;
const LARGEST_LENGTH = 65_535;

/**
 * Postings in typed arrays: for each key the passages that hold it (ascending) and its count in each field.
 * About 9 bytes a posting; 100,000 passages take some 80 MB.
 */
export class LexicalIndex {
  readonly size: number;
  readonly keys: readonly string[];
  private readonly idOf: ReadonlyMap<string, number>;
  private readonly offsets: Uint32Array;
  private readonly passages: Uint32Array;
  private readonly counts: Uint8Array;
  /** Length of each field of each passage, in half words. */
  private readonly lengths: Uint16Array;
  readonly averageLengths: readonly number[];

  constructor(parts: {
    keys: readonly string[];
    offsets: Uint32Array;
    passages: Uint32Array;
    counts: Uint8Array;
    lengths: Uint16Array;
  }) {
    this.keys = parts.keys;
    this.idOf = new Map(parts.keys.map((key, id) => [key, id]));
    this.offsets = parts.offsets;
    this.passages = parts.passages;
    this.counts = parts.counts;
    this.lengths = parts.lengths;
    this.size = parts.lengths.length / WIDTH;
    this.averageLengths = FIELDS.map((_, field) => average(parts.lengths, field, this.size));
  }

  has(key: string): boolean {
    return this.idOf.has(key);
  }

  keyId(key: string): number | undefined {
    return this.idOf.get(key);
  }

  /** In how many passages a key stands, in any field. */
  frequency(key: string): number {
    const id = this.idOf.get(key);
    return id === undefined ? 0 : this.offsets[id + 1]! - this.offsets[id]!;
  }

  /** Inverse document frequency as BM25 defines it, never below zero. */
  rarity(key: string): number {
    const frequency = this.frequency(key);
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /**
   * Calls `visit` for each passage with the key, in ascending order; `tf` is the length-normalised weighted count over
   * the fields (BM25F). Of other passages than those of `within` the postings are leapt over.
   */
  scan(
    key: string,
    weights: FieldWeights,
    visit: (passage: number, tf: number) => void,
    within: readonly Stretch[] = [{ from: 0, to: this.size }],
  ): void {
    const id = this.idOf.get(key);
    if (id === undefined) return;
    const end = this.offsets[id + 1]!;
    let at = this.offsets[id]!;
    for (const { from, to } of within) {
      at = this.firstFrom(from, at, end);
      for (; at < end && this.passages[at]! < to; at += 1) {
        const tf = this.weightedCount(at, weights);
        if (tf > 0) visit(this.passages[at]!, tf);
      }
      if (at >= end) return;
    }
  }

  /** The first posting between `low` and `high` whose passage is `wanted` or later. */
  private firstFrom(wanted: number, low: number, high: number): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.passages[middle]! < wanted) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private weightedCount(at: number, weights: FieldWeights): number {
    const passage = this.passages[at]!;
    let tf = 0;
    for (let field = 0; field < WIDTH; field += 1) {
      const count = this.counts[at * WIDTH + field]!;
      if (count === 0) continue;
      const average = this.averageLengths[field]! || 1;
      const norm = 1 - weights.b[field]! + weights.b[field]! * (this.lengths[passage * WIDTH + field]! / average);
      tf += (weights.weight[field]! * count * 0.5) / norm;
    }
    return tf;
  }

  /** Half-word length of a passage's body. */
  bodyLength(passage: number): number {
    return this.lengths[passage * WIDTH]!;
  }

  toBuffer(): Buffer {
    const writer = new BinaryWriter();
    writer.text(this.keys.join('\n'));
    for (const array of [this.offsets, this.passages, this.counts, this.lengths]) writer.array(array);
    return writer.finish();
  }

  static fromBuffer(buffer: Buffer): LexicalIndex {
    const reader = new BinaryReader(buffer);
    const text = reader.text();
    return new LexicalIndex({
      keys: text === '' ? [] : text.split('\n'),
      offsets: reader.array(Uint32Array),
      passages: reader.array(Uint32Array),
      counts: reader.array(Uint8Array),
      lengths: reader.array(Uint16Array),
    });
  }
}

/** Per field (in the order of FIELDS) its weight and its length normalisation b between 0 and 1. */
export interface FieldWeights {
  weight: readonly number[];
  b: readonly number[];
}

function average(lengths: Uint16Array, field: number, size: number): number {
  let sum = 0;
  let filled = 0;
  for (let passage = 0; passage < size; passage += 1) {
    const length = lengths[passage * WIDTH + field]!;
    sum += length;
    if (length > 0) filled += 1;
  }
  return filled === 0 ? 0 : sum / filled;
}

/** Collects passages one by one (in the order of their numbers) and sorts the postings by key at the end. */
export class LexicalIndexBuilder {
  private readonly idOf = new Map<string, number>();
  private readonly keyIds = new NumberList('uint32');
  private readonly passageIds = new NumberList('uint32');
  private readonly counts = new NumberList('uint8');
  private readonly lengths: number[] = [];
  private passage = 0;

  add(fields: FieldCounts): void {
    const rows = new Map<number, number[]>();
    for (const [at, field] of FIELDS.entries()) this.lengths.push(this.collect(fields[field], at, rows));
    for (const [key, counts] of rows) {
      this.keyIds.push(key);
      this.passageIds.push(this.passage);
      for (const count of counts) this.counts.push(count);
    }
    this.passage += 1;
  }

  private collect(counts: ReadonlyMap<string, number>, field: number, rows: Map<number, number[]>): number {
    let length = 0;
    for (const [key, count] of counts) {
      length += count;
      const id = this.keyId(key);
      const row = rows.get(id) ?? new Array<number>(WIDTH).fill(0);
      rows.set(id, row);
      row[field] = Math.min(LARGEST_COUNT, count);
    }
    return Math.min(LARGEST_LENGTH, length);
  }

  private keyId(key: string): number {
    const known = this.idOf.get(key);
    if (known !== undefined) return known;
    this.idOf.set(key, this.idOf.size);
    return this.idOf.size - 1;
  }

  finish(): LexicalIndex {
    const offsets = new Uint32Array(this.idOf.size + 1);
    for (let at = 0; at < this.keyIds.length; at += 1) offsets[this.keyIds.at(at) + 1]! += 1;
    for (let id = 0; id < this.idOf.size; id += 1) offsets[id + 1]! += offsets[id]!;
    const next = offsets.slice();
    const passages = new Uint32Array(this.keyIds.length);
    const counts = new Uint8Array(this.keyIds.length * WIDTH);
    for (let at = 0; at < this.keyIds.length; at += 1) {
      const place = next[this.keyIds.at(at)]!++;
      passages[place] = this.passageIds.at(at);
      for (let field = 0; field < WIDTH; field += 1) counts[place * WIDTH + field] = this.counts.at(at * WIDTH + field);
    }
    return new LexicalIndex({
      keys: [...this.idOf.keys()],
      offsets,
      passages,
      counts,
      lengths: Uint16Array.from(this.lengths),
    });
  }
}
