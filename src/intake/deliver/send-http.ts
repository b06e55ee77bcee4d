import { z } from 'zod';
import { LONGEST_WAIT_MS } from '../../outbox/back-off.ts';
import { DeliveryError } from '../../outbox/delivery-error.ts';
import { readRetryAfter } from '../../waits/retry-after.ts';

const LARGEST_BODY = 64 * 1024;

export interface HttpRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** Ends it. */
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  /** The start of the body; whatever it is, only its own reader judges it. */
  text: string;
}

/** Sends over HTTP with a limit on what is read back; redirects are not followed. */
export async function sendHttp({ url, ...request }: HttpRequest): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, { ...request, redirect: 'manual' });
    const text = await readStart(response);
    if (response.status === 429 || response.status === 503) throw busy(response);
    return { status: response.status, text };
  } catch (error) {
    throw asDeliveryError(error);
  }
}

/** The start of a body; a receiver may send garbage without end. */
async function readStart(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_BODY) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function busy(response: Response): DeliveryError {
  const asked = readRetryAfter(response.headers.get('retry-after')) ?? 0;
  return new DeliveryError(`HTTP ${response.status}`, { retryAfterMs: Math.min(asked, LONGEST_WAIT_MS) });
}

/** The code of the network, or the kind of error: never a message, which could hold an address. */
function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return new DeliveryError('unknown');
  return new DeliveryError('code' in cause && typeof cause.code === 'string' ? cause.code : cause.name);
}

/** 2xx is taken for received, 410 for never again, all else for not yet: with the code that the receiver gave, where it gave one. */
export function requireReceived({ status, text }: HttpAnswer): void {
  if (status >= 200 && status < 300) return;
  throw new DeliveryError([`HTTP ${status}`, ...codesIn(text)].join(' '), { isFinal: status === 410 });
}

const code = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/i);
const problemSchema = z.object({
  code: code.optional().catch(undefined),
  invalidParams: z
    .array(z.object({ code: code.optional().catch(undefined) }))
    .catch([])
    .default([]),
});

/** What is wrong, by the problem+json of the Dutch API's: the codes alone, for a reason may hold anything. */
function codesIn(text: string): string[] {
  try {
    const { code, invalidParams } = problemSchema.parse(JSON.parse(text));
    return [...new Set([code, ...invalidParams.map((each) => each.code)].filter((each) => each !== undefined))].slice(
      0,
      5,
    );
  } catch {
    return [];
  }
}
