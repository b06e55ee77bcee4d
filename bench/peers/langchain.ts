import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import type { EmbeddedVectors } from '../../src/knowledge/index/embedded-vectors.ts';
import { countKeys } from '../../src/knowledge/index/search-keys.ts';
import type { Piece, Search } from './peer.ts';

/** The vectors of the embedded default as LangChain takes them. */
class EmbeddedEmbeddings extends Embeddings {
  private readonly vectors: EmbeddedVectors;

  constructor(vectors: EmbeddedVectors) {
    super({});
    this.vectors = vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(this.vectors.embed(countKeys(text)));
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

/** The plain LangChain pipeline: recursive splitter, HNSWLib, nearest pieces. */
export async function langChainPeer(pieces: readonly Piece[], vectors: EmbeddedVectors): Promise<Search> {
  const documents = pieces.map((piece) => new Document({ pageContent: piece.text, metadata: piece }));
  const store = await HNSWLib.fromDocuments(documents, new EmbeddedEmbeddings(vectors));
  return async (question, regios, most) => {
    const found = await store.similaritySearch(question, most, ({ metadata }) => regios.includes(metadata.regio));
    return found.map(({ metadata }) => metadata as Piece);
  };
}
