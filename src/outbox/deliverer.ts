import type { Logger } from '../log.ts';
import { backOff, GIVE_UP_MS } from './back-off.ts';
import { DeliveryError } from './delivery-error.ts';
import type { Deliveries, Delivery } from './outbox.ts';

/** Tells one target of one event, or throws. May be called again for what has arrived already. */
export type Deliver = (delivery: Delivery) => Promise<void>;

export interface DelivererPorts {
  deliveries: Deliveries;
  deliver: Deliver;
  now: () => Date;
  log: Logger;
  random?: (() => number) | undefined;
}

export interface Deliverer {
  /** Tries everything that is due once, and gives how many attempts were made. */
  deliverDue(): Promise<number>;
  /** Delivers from now on, at once after `wake` and otherwise every `everyMs`. */
  start(everyMs: number): void;
  wake(): void;
  /** Takes nothing new up, and waits for what is under way. */
  stop(): Promise<void>;
}

const AT_ONCE = 20;

export function createDeliverer(ports: DelivererPorts): Deliverer {
  const { deliveries, log } = ports;
  let isStopped = false;
  let isWoken = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function deliverDue(): Promise<number> {
    let attempts = 0;
    while (!isStopped) {
      const taken = await deliveries.lease(AT_ONCE);
      if (taken.length === 0) break;
      await Promise.all(taken.map((delivery) => attempt(delivery, ports)));
      attempts += taken.length;
    }
    return attempts;
  }

  async function run(): Promise<void> {
    do {
      isWoken = false;
      await deliverDue().catch((error: unknown) => logFailure(error, log));
    } while (isWoken && !isStopped);
    running = undefined;
  }

  function wake(): void {
    isWoken = true;
    if (!isStopped) running ??= run();
  }

  return {
    deliverDue,
    wake,
    start(everyMs) {
      timer = setInterval(wake, everyMs).unref();
      wake();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function attempt(delivery: Delivery, ports: DelivererPorts): Promise<void> {
  const { deliveries, deliver, log } = ports;
  try {
    await deliver(delivery);
  } catch (error) {
    return settleFailure(delivery, error, ports).catch((failure: unknown) => logFailure(failure, log));
  }
  // Not stored means sent again after the lease: at least once.
  await deliveries.succeed(delivery.id).catch((error: unknown) => logFailure(error, log));
}

async function settleFailure(delivery: Delivery, error: unknown, ports: DelivererPorts): Promise<void> {
  const { deliveries, now, random, log } = ports;
  const { id, kenmerk, target, event, createdAt } = delivery;
  const reason = error instanceof DeliveryError ? error.message : 'internal error';
  const attempts = delivery.attempts + 1;
  const isTooOld = now().getTime() - Date.parse(createdAt) > GIVE_UP_MS;
  const fields = { kenmerk, target, event, attempts, reason };
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
