import { setTimeout as wait } from 'node:timers/promises';
import { orAborted } from '../waits/or-aborted.ts';
import { readRetryAfter } from '../waits/retry-after.ts';

export interface Attempts {
  most: number;
  timeoutMs: number;
  /** Before the second attempt; doubled before each next one. A Retry-After of the service goes first. */
  delayMs: number;
}

const LONGEST_WAIT_MS = 30_000;
const RETRIED = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);

/** Calls a service, and again when it refuses for the moment, cannot be reached or is late; each time within a limit. */
export async function tryAgain<Result>(call: () => Promise<Result>, attempts: Attempts): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await orAborted(call(), AbortSignal.timeout(attempts.timeoutMs));
    } catch (error) {
      if (attempt >= attempts.most || !isTemporary(error)) throw error;
      await wait(Math.min(LONGEST_WAIT_MS, retryAfterMs(error) ?? attempts.delayMs * 2 ** (attempt - 1)));
    }
  }
}

/** The HTTP status that a client's error carries. */
export function statusOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Whether the same call may go well in a while. */
export function isTemporary(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || RETRIED.has(status);
}

function retryAfterMs(error: unknown): number | undefined {
  const headers = typeof error === 'object' && error !== null && 'headers' in error ? error.headers : undefined;
  return headers instanceof Headers ? readRetryAfter(headers.get('retry-after')) : undefined;
}
