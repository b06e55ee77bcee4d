import type { CallbackHandlerMethods } from '@langchain/core/callbacks/base';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessageChunk, type BaseMessageLike, type UsageMetadata } from '@langchain/core/messages';
import { parsePartialJson } from '@langchain/core/output_parsers';
import { z } from 'zod';
import { orAborted } from '../waits/or-aborted.ts';
import type { Usage } from './budget.ts';
import { isTemporary, statusOf } from './try-again.ts';

/** Why a model gave nothing to use; rejected: wrong key, name or request. */
export type ModelFailure = 'late' | 'stalled' | 'broken' | 'refused' | 'unavailable' | 'rejected';

/** What has come in of an object; whole at the end of the stream. Usage is what the service counted, if it did. */
export interface Streamed {
  value: unknown;
  isWhole: boolean;
  failed: ModelFailure | undefined;
  usage: Usage | undefined;
  characters: number;
}

/** Failures after which the same call may go well. */
export const PASSING: ReadonlySet<string> = new Set<ModelFailure>(['stalled', 'broken', 'unavailable']);
const CHARACTERS_A_TOKEN = 3;

/** Services that do not count are counted for: what was sent is paid for, also when the answer never came. */
export function usageOf({ usage, failed, characters }: Streamed, messages: BaseMessageLike[]): Usage {
  if (usage) return usage;
  if (failed === 'unavailable' || failed === 'rejected') return { input: 0, output: 0 };
  const toTokens = (length: number) => Math.ceil(length / CHARACTERS_A_TOKEN);
  return { input: toTokens(JSON.stringify(messages).length), output: toTokens(characters) };
}

export interface StreamOptions {
  name: string;
  /** Ends the attempt: the user's stop, or the end of the time. */
  signal: AbortSignal;
  /** Longest silence between two pieces. */
  stallMs: number;
  onPart: (value: unknown) => void;
}

/** Asks a model for an object of a schema and hands over what there is of it at each piece; never throws. */
export async function streamObject(
  model: BaseChatModel,
  schema: z.ZodType,
  messages: BaseMessageLike[],
  options: StreamOptions,
): Promise<Streamed> {
  const stall = createStallTimer(options.stallMs);
  const signal = AbortSignal.any([options.signal, stall.signal]);
  let message: AIMessageChunk | undefined;
  const listener = onPieces((piece) => {
    stall.restart();
    message = message ? message.concat(piece) : piece;
    options.onPart(partial(textOf(message)));
  });
  let failed: ModelFailure | undefined;
  try {
    const structured = model.withStructuredOutput(z.toJSONSchema(schema), { name: options.name, strict: true });
    const stream = await orAborted(structured.stream(messages, { signal, callbacks: [listener] }), signal);
    for await (const _ of untilAborted(stream, signal));
  } catch (error) {
    failed = options.signal.aborted ? 'late' : stall.signal.aborted ? 'stalled' : failureOf(error);
  }
  stall.stop();
  return finish(message, failed);
}

/** The parser at the end of LangChain's chain tells neither refusal nor usage; so the pieces are read on their way to it. */
function onPieces(take: (piece: AIMessageChunk) => void): CallbackHandlerMethods & { awaitHandlers: boolean } {
  return {
    awaitHandlers: true,
    handleLLMNewToken(_token, _place, _run, _parent, _tags, fields) {
      const piece = fields?.chunk && 'message' in fields.chunk ? fields.chunk.message : undefined;
      if (piece instanceof AIMessageChunk) take(piece);
    },
  };
}

function createStallTimer(stallMs: number): { signal: AbortSignal; restart(): void; stop(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), stallMs);
  return { signal: controller.signal, restart: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

function finish(message: AIMessageChunk | undefined, failed: ModelFailure | undefined): Streamed {
  const text = message ? textOf(message) : '';
  const whole = parse(text);
  const counted = message?.usage_metadata as UsageMetadata | undefined;
  return {
    value: whole ?? partial(text),
    isWhole: whole !== undefined,
    failed: whole === undefined ? failureOfEnd(message, failed) : undefined,
    usage: counted && { input: counted.input_tokens, output: counted.output_tokens },
    characters: text.length,
  };
}

/** The JSON, whether the service gives it as text or as the arguments of a tool. */
function textOf(message: AIMessageChunk): string {
  return message.text || (message.tool_call_chunks ?? []).map(({ args }) => args ?? '').join('');
}

/** A stream that ended well with nothing in it is a refusal: LangChain does not pass on the words of one. */
function failureOfEnd(message: AIMessageChunk | undefined, failed: ModelFailure | undefined): ModelFailure {
  const isFiltered = message?.response_metadata.finish_reason === 'content_filter';
  const isSilent = message !== undefined && textOf(message) === '' && (failed === undefined || failed === 'broken');
  return isFiltered || isSilent ? 'refused' : (failed ?? 'broken');
}

function partial(text: string): unknown {
  try {
    return text === '' ? undefined : parsePartialJson(text);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function failureOf(error: unknown): ModelFailure {
  const status = statusOf(error);
  if (
    error instanceof Error &&
    (error.name === 'ModelRefusalError' || ('code' in error && error.code === 'content_filter'))
  )
    return 'refused';
  if (status !== undefined) return isTemporary(error) ? 'unavailable' : 'rejected';
  return /Connection|Timeout|RateLimit|Quota/i.test(String(error)) ||
    /\b(?:connect|fetch failed|socket|terminated)\b/i.test(String(error))
    ? 'unavailable'
    : 'broken';
}

/** Some models go on after the signal; who waits does not. */
async function* untilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await orAborted(iterator.next(), signal);
      if (done) return;
      yield value;
    }
  } finally {
    iterator.return?.().catch(() => {});
  }
}
