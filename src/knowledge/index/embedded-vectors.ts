import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BinaryReader, BinaryWriter } from './binary.ts';
import { latentVectors, normalise, project, type SparseRow } from './latent-vectors.ts';

export const EMBEDDED_MODEL = 'embedded-latent';
const LARGEST_DIMENSION = 128;
const FILE = 'embedded.bin';

/** Search keys with how much each counts. */
export type WeightedKeys = ReadonlyMap<string, number>;

/** The vectors of the shipped default: latent vectors of search keys, learned from the passages and the glossary. */
export class EmbeddedVectors {
  readonly dimension: number;
  private readonly ids: ReadonlyMap<string, number>;
  private readonly rarities: Float32Array;
  private readonly vectors: Float32Array;

  constructor(keys: readonly string[], rarities: Float32Array, vectors: Float32Array) {
    this.ids = new Map(keys.map((key, id) => [key, id]));
    this.rarities = rarities;
    this.vectors = vectors;
    this.dimension = keys.length === 0 ? 1 : vectors.length / keys.length;
  }

  /** Learns from the texts (as counted keys); keys that stand in one text only say nothing about others and stay out. */
  static learn(texts: readonly WeightedKeys[]): EmbeddedVectors {
    const frequency = new Map<string, number>();
    for (const text of texts) for (const key of text.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    const keys = [...frequency].filter(([, count]) => count > 1).map(([key]) => key);
    const rarities = Float32Array.from(keys, (key) => Math.log(1 + texts.length / frequency.get(key)!));
    const ids = new Map(keys.map((key, id) => [key, id]));
    const rows = texts.map((text) => toRow(text, ids, rarities));
    const dimension = Math.max(1, Math.min(LARGEST_DIMENSION, Math.floor(texts.length / 4), keys.length));
    return new EmbeddedVectors(keys, rarities, latentVectors(rows, keys.length, dimension));
  }

  /** The vector of a text, of length 1; zero where none of its keys is known. */
  embed(text: WeightedKeys): Float32Array {
    const vector = new Float32Array(this.dimension);
    project(toRow(text, this.ids, this.rarities), this.vectors, this.dimension, vector, 0);
    return normalise(vector);
  }

  save(folder: string): void {
    const writer = new BinaryWriter();
    writer.text([...this.ids.keys()].join('\n'));
    writer.array(this.rarities);
    writer.array(this.vectors);
    writeFileSync(join(folder, FILE), writer.finish());
  }

  static load(folder: string): EmbeddedVectors {
    const reader = new BinaryReader(readFileSync(join(folder, FILE)));
    const text = reader.text();
    return new EmbeddedVectors(
      text === '' ? [] : text.split('\n'),
      reader.array(Float32Array),
      reader.array(Float32Array),
    );
  }
}

function toRow(text: WeightedKeys, ids: ReadonlyMap<string, number>, rarities: Float32Array): SparseRow {
  const keys: number[] = [];
  const weights: number[] = [];
  let sum = 0;
  for (const [key, count] of text) {
    const id = ids.get(key);
    if (id === undefined) continue;
    const weight = Math.log(1 + count) * rarities[id]!;
    keys.push(id);
    weights.push(weight);
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  return { keys: Uint32Array.from(keys), weights: Float32Array.from(weights, (weight) => weight / length) };
}
