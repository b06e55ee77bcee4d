import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import hnswlib from 'hnswlib-node';
import type { AllowedPassages, Stretch } from './allowed-passages.ts';

/** A passage near a vector; `similarity` is the cosine, 1 for the same direction. */
export interface Near {
  passage: number;
  similarity: number;
}

const LINKS = 16;
const BUILD_EFFORT = 200;
const SEARCH_EFFORT = 160;
/** In a large graph the neighbours are close by either way, and building takes half the time. */
const LARGE = 20_000;
const LARGE_BUILD_EFFORT = 100;
const SEED = 100;
/** Where fewer than this share of a graph of some size is allowed, a search compares with each instead of walking it. */
const FEW = 0.1;
const MANY = 5000;

/** Nearest passages by cosine in a graph of hnswlib; the vectors' makers are told apart by `model` and `dimension`. */
export class VectorIndex {
  readonly model: string;
  readonly dimension: number;
  private readonly graph: hnswlib.HierarchicalNSW;
  private readonly blocks = new Map<number, Float32Array>();
  private present: ReadonlySet<number> | undefined;

  constructor(model: string, dimension: number, graph: hnswlib.HierarchicalNSW) {
    this.model = model;
    this.dimension = dimension;
    this.graph = graph;
  }

  /** Builds the graph; vector n belongs to passage n. Zero vectors are left out. */
  static build(
    model: string,
    dimension: number,
    vectors: Iterable<Float32Array>,
    count: number,
    progress?: (done: number) => void,
  ): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
    graph.initIndex(Math.max(1, count), LINKS, count < LARGE ? BUILD_EFFORT : LARGE_BUILD_EFFORT, SEED);
    let passage = 0;
    for (const vector of vectors) {
      if (vector.some((value) => value !== 0)) graph.addPoint(Array.from(vector), passage);
      passage += 1;
      if (passage % 5000 === 0) progress?.(passage);
    }
    return new VectorIndex(model, dimension, graph);
  }

  /** The nearest passages among those allowed, nearest first. */
  search(vector: Float32Array, most: number, allowed: AllowedPassages): Near[] {
    const count = this.graph.getCurrentCount();
    if (count >= MANY && allowed.count < count * FEW) return this.searchEach(vector, most, allowed.stretches);
    const wanted = Math.min(most, count);
    if (wanted === 0 || vector.every((value) => value === 0)) return [];
    this.graph.setEf(Math.max(SEARCH_EFFORT, wanted));
    const { neighbors, distances } = this.graph.searchKnn(Array.from(vector), wanted, allowed.has);
    return neighbors.map((passage, at) => ({ passage, similarity: 1 - distances[at]! }));
  }

  /** Compares with every allowed passage: where these are few, the graph would be walked nearly whole to meet them. */
  private searchEach(vector: Float32Array, most: number, stretches: readonly Stretch[]): Near[] {
    const length = Math.hypot(...vector) || 1;
    const near: Near[] = [];
    for (const stretch of stretches) {
      const block = this.blockOf(stretch);
      for (let passage = stretch.from; passage < stretch.to; passage += 1) {
        const start = (passage - stretch.from) * this.dimension;
        let dot = 0;
        for (let at = 0; at < this.dimension; at += 1) dot += block[start + at]! * vector[at]!;
        if (dot !== 0) near.push({ passage, similarity: dot / length });
      }
    }
    return near.sort((a, b) => b.similarity - a.similarity || a.passage - b.passage).slice(0, most);
  }

  /** The vectors of a stretch side by side, taken out of the graph once; zeros for passages that are not in it. */
  private blockOf({ from, to }: Stretch): Float32Array {
    const known = this.blocks.get(from);
    if (known) return known;
    this.present ??= new Set(this.graph.getIdsList());
    const block = new Float32Array((to - from) * this.dimension);
    for (let passage = from; passage < to; passage += 1)
      if (this.present.has(passage)) block.set(this.graph.getPoint(passage), (passage - from) * this.dimension);
    this.blocks.set(from, block);
    return block;
  }

  async save(folder: string): Promise<void> {
    await this.graph.writeIndex(join(folder, 'vectors.hnsw'));
    writeFileSync(join(folder, 'vectors.json'), JSON.stringify({ model: this.model, dimension: this.dimension }));
  }

  static async load(folder: string): Promise<VectorIndex> {
    if (!existsSync(join(folder, 'vectors.hnsw'))) throw new Error('vectors.hnsw is missing');
    const { model, dimension } = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as {
      model: string;
      dimension: number;
    };
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
    await graph.readIndex(join(folder, 'vectors.hnsw'));
    return new VectorIndex(model, dimension, graph);
  }
}
