/** Vectors from outside (any LangChain Embeddings), instead of the embedded ones. `model` is recorded in the index. */
export interface Embedder {
  readonly model: string;
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  embedQuery(text: string): Promise<Float32Array>;
}
