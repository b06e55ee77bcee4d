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
    settle: (graceMs) => within(graceMs, Promise.all(running)),
  };
}

/** Waits for work, but no longer than this. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
