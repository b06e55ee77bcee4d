import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Embeddings } from '@langchain/core/embeddings';
import type { Config } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import type { Embedder } from '../knowledge/embedder.ts';
import type { Logger } from '../log.ts';
import { type Breaker, createBreaker } from '../waits/breaker.ts';
import { type ModelName, readModelName } from './model-name.ts';
import { type Attempts, tryAgain } from './try-again.ts';

const BATCH = 64;
/** Nobody waits for the passages; a user waits for the query. */
const FOR_PASSAGES: Attempts = { most: 5, timeoutMs: 60_000, delayMs: 1000 };
const FOR_QUERY: Attempts = { most: 2, timeoutMs: 1500, delayMs: 100 };
/** Words alone find enough: a service that fails costs one question its time, and those of the next half minute nothing. */
const BREAKER = { failures: 1, pauseMs: 30_000 };
const PROBE = 'jeugdhulp';
/** Models of the E5 family were taught with these words before each text. */
const E5 = /(?:^|[/_-])e5(?:[/_-]|$)/i;

export interface EmbeddingLimits {
  passages: Attempts;
  query: Attempts;
}

/**
 * The embeddings that EMBEDDINGS names, undefined where it names none. Without EMBEDDINGS_DIMENSION one call finds
 * the length of the vectors. Errors of a call are RegiowijzerError MODEL_UNREACHABLE and MODEL_INVALID; after one of
 * a question the next questions are refused at once for a while, and the log hears of it once.
 * @throws RegiowijzerError MODEL_INVALID, MODEL_PACKAGE_MISSING, MODEL_UNREACHABLE
 */
export async function openEmbeddings(
  config: Config,
  log?: Logger,
  limits: EmbeddingLimits = { passages: FOR_PASSAGES, query: FOR_QUERY },
): Promise<Embedder | undefined> {
  if (!config.EMBEDDINGS) return undefined;
  const name = readModelName(config.EMBEDDINGS, 'EMBEDDINGS', config);
  const embeddings = await createEmbeddings(name, config.EMBEDDINGS_DIMENSION);
  const dimension =
    config.EMBEDDINGS_DIMENSION ??
    (await ask(name, limits.passages, () => embeddings.embedQuery(PROBE)).then(toVector)).length;
  const [asQuery, asPassage] = E5.test(name.model) ? ['query: ', 'passage: '] : ['', ''];
  const breaker = openBreaker(name, log);
  const check = (vector: Float32Array) => checkDimension(vector, dimension);
  return {
    model: `${name.provider}:${name.provider === 'local' ? basename(name.model) : name.model}@${dimension}`,
    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) vectors.push(...(await embedBatch(texts.slice(at, at + BATCH))));
      return vectors;
    },
    async embedQuery(text) {
      if (breaker.state() === 'open')
        throw new RegiowijzerError('MODEL_UNREACHABLE', 'It failed a moment ago', { where: whereOf(name) });
      return breaker.run(async () =>
        check(toVector(await ask(name, limits.query, () => embeddings.embedQuery(asQuery + text)))),
      );
    },
  };

  async function embedBatch(texts: string[]): Promise<Float32Array[]> {
    const vectors = await ask(name, limits.passages, () =>
      embeddings.embedDocuments(texts.map((text) => asPassage + text)),
    );
    if (vectors.length !== texts.length)
      throw new RegiowijzerError('MODEL_INVALID', `${vectors.length} vectors for ${texts.length} texts`, {
        where: 'EMBEDDINGS',
      });
    return vectors.map((vector) => check(toVector(vector)));
  }
}

async function ask<Result>(name: ModelName, attempts: Attempts, call: () => Promise<Result>): Promise<Result> {
  try {
    return await tryAgain(call, attempts);
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    if (cause instanceof TypeError)
      throw new RegiowijzerError('MODEL_INVALID', 'The answer has not the form of embeddings', {
        where: 'EMBEDDINGS',
        cause,
      });
    throw new RegiowijzerError('MODEL_UNREACHABLE', cause instanceof Error ? cause.message : String(cause), {
      where: whereOf(name),
      cause,
    });
  }
}

function whereOf({ provider, model }: ModelName): string {
  return `EMBEDDINGS=${provider}:${model}`;
}

function openBreaker(name: ModelName, log: Logger | undefined): Breaker {
  const where = whereOf(name);
  const onChange = (state: 'closed' | 'open') =>
    state === 'open'
      ? log?.warn(
          { where },
          'The embeddings fail: for half a minute at a time questions are answered by their words alone',
        )
      : log?.info({ where }, 'The embeddings are well again');
  return createBreaker({ ...BREAKER, onChange });
}

/** Some services answer in base64 whatever was asked. */
function toVector(values: number[] | string): Float32Array {
  if (typeof values !== 'string') return Float32Array.from(values);
  const bytes = Uint8Array.from(Buffer.from(values, 'base64'));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}

function checkDimension(vector: Float32Array, dimension: number): Float32Array {
  if (vector.length === dimension && vector.every(Number.isFinite)) return vector;
  throw new RegiowijzerError('MODEL_INVALID', `A vector of ${vector.length} numbers where ${dimension} were expected`, {
    where: 'EMBEDDINGS',
  });
}

async function createEmbeddings(
  { provider, model, url, key, apiVersion }: ModelName,
  dimensions: number | undefined,
): Promise<Embeddings> {
  const common = {
    model,
    batchSize: BATCH,
    maxRetries: 0,
    encodingFormat: 'float' as const,
    ...(dimensions && provider !== 'ollama' ? { dimensions } : {}),
  };
  const configuration = { logLevel: 'off' as const };
  if (provider === 'openai' || provider === 'ollama') {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    return new OpenAIEmbeddings({ ...common, apiKey: key!, configuration: { ...configuration, baseURL: url! } });
  }
  if (provider === 'azure') {
    const { AzureOpenAIEmbeddings } = await import('@langchain/openai');
    const base = `${url!.replace(/\/$/, '')}/openai/deployments`;
    return new AzureOpenAIEmbeddings({
      ...common,
      configuration,
      azureOpenAIApiKey: key!,
      azureOpenAIBasePath: base,
      azureOpenAIApiDeploymentName: model,
      azureOpenAIApiVersion: apiVersion,
    });
  }
  if (provider === 'local') return openLocal(model);
  throw new RegiowijzerError('MODEL_INVALID', `Unknown kind: ${provider}; known are openai, azure, ollama and local`, {
    where: 'EMBEDDINGS',
  });
}

/** A model in ONNX form from a folder of one's own; nothing is fetched. */
async function openLocal(path: string): Promise<Embeddings> {
  const folder = resolve(path);
  if (!existsSync(folder))
    throw new RegiowijzerError('MODEL_INVALID', 'The folder of the model does not exist', { where: folder });
  const transformers = await importTransformers();
  transformers.env.allowRemoteModels = false;
  transformers.env.localModelPath = dirname(folder);
  const { HuggingFaceTransformersEmbeddings } = await import(
    '@langchain/community/embeddings/huggingface_transformers'
  );
  return new HuggingFaceTransformersEmbeddings({ model: basename(folder), batchSize: BATCH, maxRetries: 0 });
}

interface Transformers {
  env: { allowRemoteModels: boolean; localModelPath: string };
}

async function importTransformers(): Promise<Transformers> {
  // In a variable: the package is optional, and the type check must not look for it.
  const name = '@huggingface/transformers';
  try {
    return (await import(name)) as Transformers;
  } catch (cause) {
    throw new RegiowijzerError('MODEL_PACKAGE_MISSING', name, { where: 'EMBEDDINGS', cause });
  }
}
