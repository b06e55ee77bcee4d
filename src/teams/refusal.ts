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
  const seconds = Number(response?.headers?.get?.('retry-after'));
  return {
    status: typeof statusCode === 'number' ? statusCode : undefined,
    code: String(details?.error?.code ?? ''),
    message: String(details?.error?.message ?? ''),
    retryAfterMs: seconds > 0 ? seconds * 1000 : undefined,
  };
}
