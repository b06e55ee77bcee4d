import type { Config } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';

/** A model by name, with the address and key that go with it. */
export interface ModelName {
  provider: string;
  model: string;
  url: string | undefined;
  key: string | undefined;
  apiVersion: string;
}

const OPENAI_URL = 'https://api.openai.com/v1';
const OLLAMA_URL = 'http://127.0.0.1:11434/v1';
/** Services of one's own often ask no key, but the client wants one. */
const NO_KEY = 'none';

/**
 * Splits a name such as `openai:gpt-4.1-mini`, and fills in the address of the provider.
 * @throws RegiowijzerError MODEL_INVALID
 */
export function readModelName(name: string, variable: 'CHAT_MODEL' | 'EMBEDDINGS', config: Config): ModelName {
  const [, provider, model] = /^([a-z][a-z0-9_-]*):(.+)$/.exec(name) ?? [];
  if (!provider || !model)
    throw new RegiowijzerError('MODEL_INVALID', `Not a name of the form provider:model: ${name}`, { where: variable });
  const url = config[`${variable}_URL`] ?? { openai: OPENAI_URL, ollama: OLLAMA_URL }[provider];
  const key = config[`${variable}_KEY`] ?? (url !== OPENAI_URL && isOpenAiFormat(provider) ? NO_KEY : undefined);
  const missing = (provider.startsWith('azure') && !url && 'URL') || (needsKey(provider) && !key && 'KEY');
  if (missing)
    throw new RegiowijzerError('MODEL_INVALID', `Required for ${provider}`, { where: `${variable}_${missing}` });
  return { provider, model, url, key, apiVersion: config[`${variable}_API_VERSION`] };
}

function isOpenAiFormat(provider: string): boolean {
  return provider === 'openai' || provider === 'ollama';
}

function needsKey(provider: string): boolean {
  return provider.startsWith('azure') || isOpenAiFormat(provider);
}
