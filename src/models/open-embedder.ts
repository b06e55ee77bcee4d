import type { Config } from '../config.ts';
import type { Embedder } from '../knowledge/embedder.ts';
import type { Logger } from '../log.ts';

/**
 * The configured embeddings; undefined for the embedded ones. LangChain is loaded only where it is used.
 * @throws RegiowijzerError MODEL_INVALID, MODEL_PACKAGE_MISSING, MODEL_UNREACHABLE
 */
export async function openEmbedder(config: Config, log?: Logger): Promise<Embedder | undefined> {
  if (config.EMBEDDINGS === undefined) return undefined;
  const { openEmbeddings } = await import('./open-embeddings.ts');
  return openEmbeddings(config, log);
}
