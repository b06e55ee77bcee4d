import type { Logger } from '../log.ts';
import { type Breaker, createBreaker } from '../waits/breaker.ts';
import { DeliveryError } from './delivery-error.ts';
import type { Delivery } from './outbox.ts';

/** What is under way: a lane for each destination, so that one that hangs or fails takes no room from another. */
export interface Lanes {
  /** How many more may begin, over all. */
  room(): number;
  /** Destinations that take nothing now: enough is under way, or they fail. */
  closed(): string[];
  /** Begins an attempt that rejects when it fails; false where its lane has no room. */
  begin(to: Pick<Delivery, 'destination' | 'target'>, attempt: () => Promise<void>): boolean;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface Lane {
  breaker: Breaker;
  underWay: number;
}

const MOST_AT_ONCE = 100;
/** For one destination. */
export const MOST_IN_LANE = 5;
const BREAKER = { failures: 5, pauseMs: 30_000 };

/** @param onRoom called when an attempt has ended */
export function createLanes(onRoom: () => void, { now, log }: { now: () => Date; log: Logger }): Lanes {
  const lanes = new Map<string, Lane>();
  const underWay = new Set<Promise<void>>();
  const open = (target: string): Lane => ({
    underWay: 0,
    breaker: createBreaker({ ...BREAKER, now: () => now().getTime(), onChange: (state) => say(state, target, log) }),
  });
  return {
    room: () => MOST_AT_ONCE - underWay.size,
    closed: () => [...lanes].flatMap(([destination, lane]) => (roomIn(lane) > 0 ? [] : [destination])),
    begin({ destination, target }, attempt) {
      const lane = lanes.get(destination) ?? open(target);
      lanes.set(destination, lane);
      if (roomIn(lane) <= 0) return false;
      lane.underWay += 1;
      const running = lane.breaker
        .run(attempt, isOfTarget)
        .then(
          () => true,
          () => false,
        )
        .then((isWell) => {
          lane.underWay -= 1;
          // There are as many destinations as people who ask: only those that fail are remembered.
          if (isWell && lane.underWay === 0) lanes.delete(destination);
          underWay.delete(running);
          onRoom();
        });
      underWay.add(running);
      return true;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** One alone finds out whether a target that failed is well again. */
function roomIn({ breaker, underWay }: Lane): number {
  const most = { closed: MOST_IN_LANE, 'half-open': 1, open: 0 }[breaker.state()];
  return most - underWay;
}

/** Who refuses one message for good is there all the same, and a fault of our own says nothing of it. */
function isOfTarget(error: unknown): boolean {
  return error instanceof DeliveryError && !error.isFinal;
}

function say(state: 'closed' | 'open', target: string, log: Logger): void {
  if (state === 'open') log.warn({ target }, 'This target fails: it is tried by one message each half minute');
  else log.info({ target }, 'This target is well again');
}
