import type { Delivery } from '../../outbox/outbox.ts';
import type { IntakePorts } from '../intake-ports.ts';
import { REQUESTER_TARGET } from './events.ts';

/** After an hour of trying the telephone is quicker; the attempts go on. */
const CALL_AFTER_MS = 3_600_000;

/** Of these consultaties those whose asker the last message could not be brought to. */
export async function findUnreached(
  kenmerken: readonly string[],
  { store, now }: Pick<IntakePorts, 'store' | 'now'>,
): Promise<ReadonlySet<string>> {
  const latest = await store.deliveries.latestTo(REQUESTER_TARGET, kenmerken);
  return new Set(latest.filter((delivery) => isUnreached(delivery, now())).map(({ subject }) => subject));
}

function isUnreached({ state, attempts, createdAt }: Delivery, now: Date): boolean {
  if (state !== 'waiting') return state === 'dead';
  return attempts > 0 && now.getTime() - Date.parse(createdAt) > CALL_AFTER_MS;
}
