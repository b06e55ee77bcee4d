import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import hnswlib from 'hnswlib-node';

/** A passage near a vector; `similarity` is the cosine, 1 for the same direction. */
export interface Near {
  passage: number;
  similarity: number;
}

const LINKS = 16;
const BUILD_EFFORT = 200;
const SEARCH_EFFORT = 160;
const SEED = 100;

/** Nearest passages by cosine in a graph of hnswlib; the vectors' makers are told apart by `model` and `dimension`. */
export class VectorIndex {
  readonly model: string;
  readonly dimension: number;
  private readonly graph: hnswlib.HierarchicalNSW;

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
    graph.initIndex(Math.max(1, count), LINKS, BUILD_EFFORT, SEED);
    let passage = 0;
    for (const vector of vectors) {
      if (vector.some((value) => value !== 0)) graph.addPoint(Array.from(vector), passage);
      passage += 1;
      if (passage % 5000 === 0) progress?.(passage);
    }
    return new VectorIndex(model, dimension, graph);
  }

  /** The nearest passages among those allowed, nearest first. */
  search(vector: Float32Array, most: number, allowed: (passage: number) => boolean): Near[] {
    const wanted = Math.min(most, this.graph.getCurrentCount());
    if (wanted === 0 || vector.every((value) => value === 0)) return [];
    this.graph.setEf(Math.max(SEARCH_EFFORT, wanted));
    const { neighbors, distances } = this.graph.searchKnn(Array.from(vector), wanted, allowed);
    return neighbors.map((passage, at) => ({ passage, similarity: 1 - distances[at]! }));
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
