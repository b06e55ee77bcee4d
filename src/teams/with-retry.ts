import { setTimeout as wait } from 'node:timers/promises';

/** The SDK retries 500 to 504, and 429 with Retry-After; these it does not. */
const RETRIED = new Set([412, 429]);
const DELAYS_MS = [500, 2000];

/** Tries again what the channel refused for the moment. */
export async function withRetry<Result>(send: () => Promise<Result>, delays = DELAYS_MS): Promise<Result> {
  const [delay, ...later] = delays;
  try {
    return await send();
  } catch (error) {
    if (delay === undefined || !RETRIED.has(statusOf(error) ?? 0)) throw error;
    await wait(delay * (1 + Math.random() / 2));
    return withRetry(send, later);
  }
}

function statusOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}
