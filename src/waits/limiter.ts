import { LRUCache } from 'lru-cache';

export interface LimiterOptions {
  /** So many a second over time. */
  perSecond: number;
  /** So many at once. */
  burst: number;
  now?: () => number;
}

/** Whether one more may come under this key; counted in this process. */
export type Limiter = (key: string) => boolean;

const MOST_KEYS = 20_000;

/** A bucket for each key that fills with time; those not heard of for longest are forgotten first. */
export function createLimiter({ perSecond, burst, now = () => performance.now() }: LimiterOptions): Limiter {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: MOST_KEYS });
  return (key) => {
    const at = now();
    const known = buckets.get(key) ?? { left: burst, at };
    const left = Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond);
    buckets.set(key, { left: left < 1 ? left : left - 1, at });
    return left >= 1;
  };
}
