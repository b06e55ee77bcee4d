import type { Clock } from '../../src/conversation/clock.ts';

/** A clock on which waiting takes no time; `waits` tells how long would have been waited. */
export function createQuickClock(): Clock & { waits: number[]; pass(milliseconds: number): void } {
  let time = 0;
  const waits: number[] = [];
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return {
    waits,
    pass,
    now: () => time,
    async wait(milliseconds) {
      waits.push(milliseconds);
      pass(milliseconds);
    },
  };
}
