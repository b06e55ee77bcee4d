import { within } from '../waits/within.ts';

/** Work that may outlive the turn it began in. */
export interface Running {
  track(work: Promise<void>): Promise<void>;
  /** Resolves when all is done, or after `graceMs`. */
  settle(graceMs: number): Promise<void>;
}

export function createRunning(): Running {
  const running = new Set<Promise<void>>();
  return {
    track(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    async settle(graceMs) {
      await within(graceMs, Promise.allSettled(running));
    },
  };
}
