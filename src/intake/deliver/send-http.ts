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

/** 2xx is taken for received, 410 for never again, all else for not yet. */
export function requireReceived({ status }: HttpAnswer): void {
  if (status >= 200 && status < 300) return;
  throw new DeliveryError(`HTTP ${status}`, { isFinal: status === 410 });
}
