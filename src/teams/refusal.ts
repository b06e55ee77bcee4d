import { ChatGone } from '../conversation/chat-gone.ts';
import { DeliveryError } from '../outbox/delivery-error.ts';
import { readRetryAfter } from '../waits/retry-after.ts';

/** What the channel said when it refused a request. */
interface Refusal {
  status: number | undefined;
  /** Such as MessageWritesBlocked; empty where the channel gave none. */
  code: string;
  message: string;
  retryAfterMs: number | undefined;
}

/** Reads the error of the SDK; another error has no status. */
export function readRefusal(error: unknown): Refusal {
  const { statusCode, details, response } = (error ?? {}) as {
    statusCode?: unknown;
    details?: { error?: { code?: unknown; message?: unknown } };
    response?: { headers?: { get?(name: string): string | null | undefined } };
  };
  return {
    status: typeof statusCode === 'number' ? statusCode : undefined,
    code: String(details?.error?.code ?? ''),
    message: String(details?.error?.message ?? ''),
    retryAfterMs: readRetryAfter(response?.headers?.get?.('retry-after')),
  };
}

/** The chat does not take the bot or the message: trying again cannot help. */
const FINAL = new Set([403, 413]);
/** The bot was blocked or taken away. */
const GONE_CODES = new Set([
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'BlockedByUser',
]);

/** A refusal for what delivers: whether trying again can help, and when. Another error stays as it is. */
export function toDeliveryError(error: unknown): unknown {
  const { status, code, retryAfterMs } = readRefusal(error);
  if (status === undefined) return error;
  const message = `the chat answered ${status}`;
  // "Conversation not found" passes: the same chat takes the message a minute later.
  const isGone = status === 403 && GONE_CODES.has(code);
  return isGone ? new ChatGone(message) : new DeliveryError(message, { isFinal: FINAL.has(status), retryAfterMs });
}
