import type { Config } from '../config.ts';
import type { Embedder } from '../knowledge/embedder.ts';

/** The configured embeddings; undefined for the embedded ones. LangChain is loaded only where it is used. */
export async function openEmbedder(config: Config): Promise<Embedder | undefined> {
  if (config.EMBEDDINGS === undefined) return undefined;
  return undefined;
}
