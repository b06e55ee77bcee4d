import { setTimeout as wait } from 'node:timers/promises';

/** Time, handed in: tests let it pass by themselves. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

export const SYSTEM_CLOCK: Clock = { now: () => performance.now(), wait: (milliseconds) => wait(milliseconds) };
