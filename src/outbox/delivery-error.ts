/** An attempt failed. `message` holds a code, never content or addresses: it is kept and shown. */
export class DeliveryError extends Error {
  /** Trying again cannot help. */
  readonly isFinal: boolean;
  /** When the other side asked to come back. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: { isFinal?: boolean; retryAfterMs?: number | undefined } = {}) {
    super(message);
    this.name = 'DeliveryError';
    this.isFinal = options.isFinal ?? false;
    this.retryAfterMs = options.retryAfterMs;
  }
}
