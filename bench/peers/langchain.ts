import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import type { Encoder } from '../../src/learned/encoder.ts';
import type { Piece, Search } from './peer.ts';

/** The vectors of the embedded default as LangChain takes them. */
class EmbeddedEmbeddings extends Embeddings {
  private readonly encoder: Encoder;

  constructor(encoder: Encoder) {
    super({});
    this.encoder = encoder;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(this.encoder.embed(text));
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

/** The plain LangChain pipeline: recursive splitter, HNSWLib, nearest pieces. */
export async function langChainPeer(pieces: readonly Piece[], encoder: Encoder): Promise<Search> {
  const documents = pieces.map((piece) => new Document({ pageContent: piece.text, metadata: piece }));
  const store = await HNSWLib.fromDocuments(documents, new EmbeddedEmbeddings(encoder));
  return async (question, regios, most) => {
    const found = await store.similaritySearch(question, most, ({ metadata }) => regios.includes(metadata.regio));
    return found.map(({ metadata }) => metadata as Piece);
  };
}
