import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type {
  Deliveries,
  Delivery,
  DeliveryState,
  DeliveryTimes,
  Gathering,
  NewDelivery,
} from '../../outbox/outbox.ts';
import type { Database } from '../schema.ts';

export function createDeliveries(db: Kysely<Database>, now: () => Date, times: DeliveryTimes): Deliveries {
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  const end = (id: string, state: DeliveryState, last_error: string | null) =>
    db
      .updateTable('delivery')
      .set((eb) => ({ state, last_error, leased_until: null, done_at: later(0), attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .execute();
  return {
    async lease(limit) {
      const free = isFree(later(0), times, later);
      const ids = await db
        .selectFrom('delivery')
        .select('id')
        .where(free)
        .where(isFirstOfTarget)
        .orderBy('due_at')
        .limit(limit)
        .execute();
      if (ids.length === 0) return [];
      // The condition again: another process may have taken one since, and then this row no longer matches.
      const rows = await db
        .updateTable('delivery')
        .set({ leased_until: later(times.leaseMs) })
        .where(
          'id',
          'in',
          ids.map(({ id }) => id),
        )
        .where(free)
        .returningAll()
        .execute();
      return rows.map(toDelivery);
    },
    async succeed(id) {
      await end(id, 'done', null);
    },
    async bury(id, error) {
      await end(id, 'dead', error);
    },
    async retry(id, afterMs, last_error) {
      await db
        .updateTable('delivery')
        .set((eb) => ({ attempts: eb('attempts', '+', 1), due_at: later(afterMs), leased_until: null, last_error }))
        .where('id', '=', id)
        .execute();
    },
    async repair(kenmerk) {
      const values = { state: 'waiting', due_at: later(0), created_at: later(0), attempts: 0, done_at: null } as const;
      const query = db.updateTable('delivery').set(values).where('state', '=', 'dead');
      const result = await (kenmerk ? query.where('kenmerk', '=', kenmerk) : query).executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    async releaseAll() {
      await db.updateTable('delivery').set({ leased_until: null }).where('state', '=', 'waiting').execute();
    },
    async of(kenmerk) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('kenmerk', '=', kenmerk)
        .orderBy('version')
        .execute();
      return rows.map(toDelivery);
    },
    async latestTo(target, kenmerken) {
      if (kenmerken.length === 0) return [];
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('kenmerk', 'in', kenmerken)
        .where('target', '=', target)
        .orderBy('version')
        .execute();
      return [...new Map(rows.map((row) => [row.kenmerk, toDelivery(row)])).values()];
    },
    async countByState() {
      const rows = await db
        .selectFrom('delivery')
        .select((eb) => ['state', eb.fn.countAll().as('count')])
        .groupBy('state')
        .execute();
      return { waiting: 0, done: 0, dead: 0, ...Object.fromEntries(rows.map((row) => [row.state, Number(row.count)])) };
    },
  };
}

type Where = import('kysely').ExpressionBuilder<Database, 'delivery'>;

/**
 * Due and not taken. A moment far further ahead than any wait or lease was set before the clock was put back:
 * that one counts as come. Far, since the clocks of two processes differ a little.
 */
function isFree(now: string, { leaseMs, longestWaitMs }: DeliveryTimes, later: (milliseconds: number) => string) {
  const tooFar = later(2 * longestWaitMs);
  const leaseTooFar = later(2 * leaseMs);
  return (eb: Where) =>
    eb.and([
      eb('state', '=', 'waiting'),
      eb.or([eb('due_at', '<=', now), eb('due_at', '>', tooFar)]),
      eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now), eb('leased_until', '>', leaseTooFar)]),
    ]);
}

/** Nothing earlier about the same consultatie waits for the same target. */
function isFirstOfTarget(eb: Where) {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('delivery as earlier')
        .select('earlier.id')
        .whereRef('earlier.kenmerk', '=', 'delivery.kenmerk')
        .whereRef('earlier.target', '=', 'delivery.target')
        .whereRef('earlier.version', '<', 'delivery.version')
        .where('earlier.state', '=', 'waiting'),
    ),
  );
}

/** Adds deliveries of one event, as part of the transaction that made it happen. */
export async function insertDeliveries(
  db: Kysely<Database>,
  about: { kenmerk: string; version: number; at: string },
  deliveries: readonly NewDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  const { kenmerk, version, at } = about;
  const eventIds = new Map<string, string>();
  const eventIdOf = (event: string) => eventIds.get(event) ?? eventIds.set(event, randomUUID()).get(event)!;
  const rows = deliveries.map(({ event, target }) => ({
    id: randomUUID(),
    event_id: eventIdOf(event),
    event,
    kenmerk,
    version,
    target,
    state: 'waiting' as const,
    attempts: 0,
    due_at: at,
    created_at: at,
  }));
  await db.insertInto('delivery').values(rows).execute();
}

/**
 * Queues what is gathered, unless it waits already, as part of the transaction that adds to it. What has been told
 * is told again: a clock was put back.
 */
export async function gatherDeliveries(
  db: Kysely<Database>,
  { kenmerk, dueAt, deliveries }: Gathering,
  at: string,
): Promise<void> {
  if (deliveries.length === 0) return;
  const anew = { state: 'waiting' as const, attempts: 0, due_at: dueAt, created_at: at };
  const rows = deliveries.map(({ event, target }) => {
    return { id: `${kenmerk}|${target}`, event_id: randomUUID(), event, kenmerk, version: 1, target, ...anew };
  });
  await db
    .insertInto('delivery')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ ...anew, event_id: randomUUID(), done_at: null, last_error: null })
        .where('delivery.state', '!=', 'waiting'),
    )
    .execute();
}

function toDelivery(row: Database['delivery']): Delivery {
  const { id, event, kenmerk, version, target, state, attempts } = row;
  const times = { lastError: row.last_error, createdAt: row.created_at };
  return { id, eventId: row.event_id, event, kenmerk, version, target, state, attempts, ...times };
}
