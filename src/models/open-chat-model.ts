import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Config } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { type ModelName, readModelName } from './model-name.ts';

/** Enough for 1,200 characters of Dutch in JSON. */
const MOST_TOKENS = 900;
const FIXED_TEMPERATURE = /^(?:o\d|gpt-5)/;

/**
 * The chat model that CHAT_MODEL names, through LangChain; undefined where it names none.
 * @throws RegiowijzerError MODEL_INVALID, MODEL_PACKAGE_MISSING
 */
export async function openChatModel(config: Config): Promise<BaseChatModel | undefined> {
  if (!config.CHAT_MODEL) return undefined;
  const name = readModelName(config.CHAT_MODEL, 'CHAT_MODEL', config);
  const { initChatModel } = await import('langchain/chat_models/universal');
  try {
    return (await initChatModel(name.model, fieldsOf(name))) as unknown as BaseChatModel;
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    const code = what.startsWith('Unable to import') ? 'MODEL_PACKAGE_MISSING' : 'MODEL_INVALID';
    throw new RegiowijzerError(code, what, { where: `CHAT_MODEL=${config.CHAT_MODEL}`, cause });
  }
}

function fieldsOf({ provider, model, url, key, apiVersion }: ModelName): Record<string, unknown> {
  const common = {
    maxRetries: 0,
    maxTokens: MOST_TOKENS,
    ...(FIXED_TEMPERATURE.test(model) ? {} : { temperature: 0 }),
  };
  // The client of OpenAI would log whole requests when its own environment variable asks for it.
  const configuration = { logLevel: 'off' };
  if (provider === 'azure_openai') {
    const azure = {
      azureOpenAIEndpoint: url!.replace(/\/$/, ''),
      azureOpenAIApiKey: key,
      azureOpenAIApiDeploymentName: model,
      azureOpenAIApiVersion: apiVersion,
    };
    return { modelProvider: provider, ...common, ...azure, configuration };
  }
  // Ollama speaks the OpenAI format too, which saves a package.
  if (provider === 'openai' || provider === 'ollama')
    return { modelProvider: 'openai', ...common, apiKey: key, configuration: { ...configuration, baseURL: url } };
  return { modelProvider: provider, ...common, ...(key ? { apiKey: key } : {}), ...(url ? { baseUrl: url } : {}) };
}
