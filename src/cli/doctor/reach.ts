export type Fetch = typeof fetch;

const TIMEOUT_MS = 10_000;

/** The answer of an address, or why there is none: a code of Node or OpenSSL. Follows no redirect. */
export async function reach(fetch: Fetch, url: string, init: RequestInit = {}): Promise<Response | string> {
  try {
    return await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : name;
}

/** The body as JSON; an empty object for anything else. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
