/** Closed: calls go through. Open: they would fail, and are not made. Half-open: one may find out. */
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface BreakerOptions {
  /** So many failures in a row open it. */
  failures: number;
  /** So long nobody calls; then one may try. */
  pauseMs: number;
  now?: () => number;
  /** Told once when it opens, and once when it closes. */
  onChange?: (state: 'closed' | 'open') => void;
}

/** Keeps callers from a service that fails, so that it costs them nothing and the service gets room to recover. */
export interface Breaker {
  state(): BreakerState;
  /** Makes a call and counts how it went. Whoever calls looks at the state first. */
  run<Result>(call: () => Promise<Result>, isFailure?: (error: unknown) => boolean): Promise<Result>;
}

export function createBreaker({ failures: most, pauseMs, now = Date.now, onChange }: BreakerOptions): Breaker {
  let failures = 0;
  let last = 0;
  const succeed = () => {
    if (failures >= most) onChange?.('closed');
    failures = 0;
  };
  const fail = () => {
    failures += 1;
    last = now();
    if (failures === most) onChange?.('open');
  };
  return {
    state() {
      if (failures < most) return 'closed';
      const passed = now() - last;
      // A clock that was put back shall not hold anybody up.
      return passed >= 0 && passed < pauseMs ? 'open' : 'half-open';
    },
    async run(call, isFailure = () => true) {
      // Others wait for the one that finds out.
      last = now();
      try {
        const result = await call();
        succeed();
        return result;
      } catch (error) {
        if (isFailure(error)) fail();
        else succeed();
        throw error;
      }
    },
  };
}
