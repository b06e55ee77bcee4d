import type { Logger } from '../log.ts';
import { within } from '../waits/within.ts';
import { backOff, GIVE_UP_MS } from './back-off.ts';
import { STOP_MS, withinDeadline } from './deadline.ts';
import { DeliveryError } from './delivery-error.ts';
import { createLanes, MOST_IN_LANE } from './lanes.ts';
import type { Deliveries, Delivery, Topic } from './outbox.ts';

/** Tells one target of one event, or throws. May be called again for what has arrived already. */
export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<void>;

export interface DelivererPorts {
  deliveries: Deliveries;
  deliver: Readonly<Record<Topic, Deliver>>;
  now: () => Date;
  log: Logger;
  random?: (() => number) | undefined;
  /** For one attempt. */
  deadlineMs?: number | undefined;
}

export interface Deliverer {
  /** Tries everything that is due once, and gives how many attempts were made. */
  deliverDue(): Promise<number>;
  /** Delivers from now on, at once after `wake` and otherwise every `everyMs`. */
  start(everyMs: number): void;
  wake(): void;
  /** Takes nothing new up, and waits a little for what is under way: what does not end comes free with its lease. */
  stop(): Promise<void>;
}

export function createDeliverer(ports: DelivererPorts): Deliverer {
  const { deliveries, log } = ports;
  const lanes = createLanes(wake, ports);
  const stopping = new AbortController();
  let attempts = 0;
  let isStopped = false;
  let isWoken = false;
  let taking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function begin(delivery: Delivery): boolean {
    const isBegun = !isStopped && lanes.begin(delivery, () => attempt(delivery, stopping.signal, ports));
    if (isBegun) attempts += 1;
    return isBegun;
  }

  /** @returns false where nothing is due that has room */
  async function takeUp(): Promise<boolean> {
    const most = lanes.room();
    if (isStopped || most <= 0) return false;
    const taken = await deliveries.lease({ most, each: MOST_IN_LANE, without: lanes.closed() });
    const beyond = taken.filter((delivery) => !begin(delivery));
    if (beyond.length > 0) await deliveries.release(beyond.map(({ id }) => id));
    return taken.length > 0;
  }

  async function takeUpAll(): Promise<void> {
    do {
      isWoken = false;
      while (await takeUp().catch((error: unknown) => logFailure(error, log)));
    } while (isWoken);
    taking = undefined;
  }

  function wake(): void {
    isWoken = true;
    if (!isStopped) taking ??= takeUpAll();
  }

  async function idle(): Promise<void> {
    do {
      await taking;
      await lanes.idle();
    } while (taking);
  }

  return {
    wake,
    async deliverDue() {
      const before = attempts;
      wake();
      await idle();
      return attempts - before;
    },
    start(everyMs) {
      timer = setInterval(wake, everyMs).unref();
      wake();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await within(STOP_MS, idle());
      stopping.abort();
      // What now ends is settled; a database that hangs is waited for no longer.
      await within(STOP_MS / 2, idle());
    },
  };
}

/** Delivers and settles; rejects where it failed, once that is settled. */
async function attempt(delivery: Delivery, stopping: AbortSignal, ports: DelivererPorts): Promise<void> {
  const { deliveries, deliver, deadlineMs, log } = ports;
  try {
    await withinDeadline((signal) => deliver[delivery.topic](delivery, signal), stopping, deadlineMs);
  } catch (error) {
    if (!stopping.aborted) await settleFailure(delivery, error, ports).catch((failure) => logFailure(failure, log));
    throw error;
  }
  // Not stored means sent again after the lease: at least once.
  await deliveries.succeed(delivery.id).catch((error: unknown) => logFailure(error, log));
}

async function settleFailure(delivery: Delivery, error: unknown, ports: DelivererPorts): Promise<void> {
  const { deliveries, now, random, log } = ports;
  const { id, topic, subject, target, event, createdAt } = delivery;
  const reason = error instanceof DeliveryError ? error.message : 'internal error';
  const attempts = delivery.attempts + 1;
  const isTooOld = now().getTime() - Date.parse(createdAt) > GIVE_UP_MS;
  const fields = { topic, subject, target, event, attempts, reason };
  if (!(error instanceof DeliveryError)) logFailure(error, log);
  if (isTooOld || (error instanceof DeliveryError && error.isFinal)) {
    log.error(fields, 'Delivery given up; repair it when the cause is gone');
    return deliveries.bury(id, reason);
  }
  log.warn(fields, 'Delivery failed, will be tried again');
  const retryAfter = error instanceof DeliveryError ? error.retryAfterMs : undefined;
  return deliveries.retry(id, Math.max(retryAfter ?? 0, backOff(attempts, random)), reason);
}

function logFailure(error: unknown, log: Logger): void {
  log.error({ error: error instanceof Error ? error.message : String(error) }, 'Delivering failed inside');
}
