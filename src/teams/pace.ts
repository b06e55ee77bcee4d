import { LRUCache } from 'lru-cache';
import type { Clock } from '../conversation/clock.ts';

/** At most so many in so many milliseconds. */
interface Limit {
  most: number;
  ms: number;
}

/** What Teams takes from one bot: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const PER_CONVERSATION: readonly Limit[] = [
  { most: 7, ms: 1000 },
  { most: 8, ms: 2000 },
  { most: 60, ms: 30_000 },
  { most: 1800, ms: 3_600_000 },
];
const PER_TENANT: readonly Limit[] = [{ most: 50, ms: 1000 }];

const MOST_KEPT = 1800;
const MOST_KEYS = 5000;

/** Keeps what is sent within the limits of the channel. Counters live in the process. */
export interface Pace {
  /** Resolves when a message may go to this conversation. */
  slot(conversationId: string, tenantId: string): Promise<void>;
}

export function createPace(clock: Clock): Pace {
  const conversations = createWindows(PER_CONVERSATION);
  const tenants = createWindows(PER_TENANT);
  const waitIn = async (windows: Windows, key: string) => {
    const milliseconds = windows.take(key, clock.now()) - clock.now();
    if (milliseconds > 0) await clock.wait(milliseconds);
  };
  return {
    async slot(conversationId, tenantId) {
      await waitIn(conversations, conversationId);
      await waitIn(tenants, tenantId);
    },
  };
}

interface Windows {
  /** Takes the first moment from `now` on that every limit leaves free. */
  take(key: string, now: number): number;
}

function createWindows(limits: readonly Limit[]): Windows {
  const taken = new LRUCache<string, number[]>({ max: MOST_KEYS });
  const longest = Math.max(...limits.map(({ ms }) => ms));
  return {
    take(key, now) {
      const times = taken.get(key) ?? [];
      const at = limits.reduce(
        (first, { most, ms }) => Math.max(first, (times.at(-most) ?? Number.NEGATIVE_INFINITY) + ms),
        Math.max(now, times.at(-1) ?? now),
      );
      taken.set(key, [...times.filter((time) => time > at - longest), at].slice(-MOST_KEPT));
      return at;
    },
  };
}
