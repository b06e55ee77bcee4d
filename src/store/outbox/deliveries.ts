import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { REQUESTER_TARGET } from '../../intake/deliver/events.ts';
import { LONGEST_WAIT_MS } from '../../outbox/back-off.ts';
import { LEASE_MS, type Lease } from '../../outbox/lease.ts';
import type { Deliveries, Delivery, DeliveryState, Gathering, NewDelivery, Topic } from '../../outbox/outbox.ts';
import type { Database } from '../schema.ts';

export function createDeliveries(db: Kysely<Database>, now: () => Date): Deliveries {
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  const end = (id: string, state: DeliveryState, last_error: string | null) =>
    db
      .updateTable('delivery')
      .set((eb) => ({ state, last_error, leased_until: null, done_at: later(0), attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .execute();
  return {
    async lease(lease) {
      const free = isFree(later);
      const due = await dueByTurns(db, free, lease);
      if (due.size === 0) return [];
      // The condition again: another process may have taken one since, and then this row no longer matches.
      const rows = await db
        .updateTable('delivery')
        .set({ leased_until: later(LEASE_MS) })
        .where('id', 'in', [...due.keys()])
        .where(free)
        .returningAll()
        .execute();
      return rows.map((row) => ({ ...toDelivery(row), destination: due.get(row.id) ?? row.target }));
    },
    async release(ids) {
      const query = db.updateTable('delivery').set({ leased_until: null }).where('state', '=', 'waiting');
      await (ids ? query.where('id', 'in', ids) : query).execute();
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
    async repair() {
      const values = { state: 'waiting', due_at: later(0), created_at: later(0), attempts: 0, done_at: null } as const;
      const result = await db.updateTable('delivery').set(values).where('state', '=', 'dead').executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    async of(subject) {
      const query = db.selectFrom('delivery').selectAll().where('subject', '=', subject);
      return (await query.orderBy('version').execute()).map(toDelivery);
    },
    async latestTo(target, subjects) {
      if (subjects.length === 0) return [];
      const query = db.selectFrom('delivery').selectAll().where('subject', 'in', subjects);
      const rows = await query.where('target', '=', target).orderBy('version').execute();
      return [...new Map(rows.map((row) => [row.subject, toDelivery(row)])).values()];
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

/** Each asker is a destination apart: one chat that hangs keeps no answer from another. */
const destination = sql<string>`case when delivery.target = ${REQUESTER_TARGET} then coalesce((select requester_key from consultatie where consultatie.kenmerk = delivery.subject), delivery.target) else delivery.target end`;

type Where = ExpressionBuilder<Database, 'delivery'>;

/** The first of each destination, then the second: a long queue for one keeps no other waiting. Gives the destination by id. */
async function dueByTurns(
  db: Kysely<Database>,
  free: ReturnType<typeof isFree>,
  { most, each, without }: Lease,
): Promise<Map<string, string>> {
  const due = db
    .selectFrom('delivery')
    .select([
      ...(['id', 'due_at'] as const),
      destination.as('destination'),
      sql<number>`row_number() over (partition by ${destination} order by due_at)`.as('turn'),
    ])
    .where(free)
    .where(isFirstOfTarget)
    .$if(without.length > 0, (query) => query.where(destination, 'not in', without));
  const rows = await db
    .selectFrom(due.as('due'))
    .select(['id', 'destination'])
    .where('turn', '<=', each)
    .orderBy('turn')
    .orderBy('due_at')
    .limit(most)
    .execute();
  return new Map(rows.map((row) => [row.id, row.destination]));
}

/**
 * Due and not taken. A moment far further ahead than any wait or lease was set before the clock was put back:
 * that one counts as come. Far, since the clocks of two processes differ a little.
 */
function isFree(later: (milliseconds: number) => string) {
  const now = later(0);
  return (eb: Where) =>
    eb.and([
      eb('state', '=', 'waiting'),
      eb.or([eb('due_at', '<=', now), eb('due_at', '>', later(2 * LONGEST_WAIT_MS))]),
      eb.or([
        eb('leased_until', 'is', null),
        eb('leased_until', '<=', now),
        eb('leased_until', '>', later(2 * LEASE_MS)),
      ]),
    ]);
}

/** Nothing earlier about the same subject waits for the same target. */
function isFirstOfTarget(eb: Where) {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('delivery as earlier')
        .select('earlier.id')
        .whereRef('earlier.subject', '=', 'delivery.subject')
        .whereRef('earlier.target', '=', 'delivery.target')
        .whereRef('earlier.version', '<', 'delivery.version')
        .where('earlier.state', '=', 'waiting'),
    ),
  );
}

/** Adds deliveries of one event about a consultatie, as part of the transaction that made it happen. */
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
    ...{ id: randomUUID(), event_id: eventIdOf(event), event, version, target },
    ...aboutColumns('consultatie', kenmerk),
    ...{ state: 'waiting' as const, attempts: 0, due_at: at, created_at: at },
  }));
  await db.insertInto('delivery').values(rows).execute();
}

/**
 * Queues what is gathered, unless it waits already, as part of the transaction that adds to it. What has been told
 * is told again: a clock was put back.
 */
export async function gatherDeliveries(
  db: Kysely<Database>,
  { topic, subject, dueAt, deliveries }: Gathering,
  at: string,
): Promise<void> {
  if (deliveries.length === 0) return;
  const anew = { state: 'waiting' as const, attempts: 0, due_at: dueAt, created_at: at };
  const rows = deliveries.map(({ event, target }) => {
    const about = { ...aboutColumns(topic, subject), event, version: 1, target };
    return { id: `${subject}|${target}`, event_id: randomUUID(), ...about, ...anew };
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

/** `kenmerk` is what a process of an earlier version reads. */
function aboutColumns(topic: Topic, subject: string) {
  return { topic, subject, kenmerk: subject };
}

function toDelivery(row: Database['delivery']): Delivery {
  const { id, topic, subject, event, version, target, state, attempts } = row;
  const times = { lastError: row.last_error, createdAt: row.created_at };
  const destination = target;
  return { destination, id, eventId: row.event_id, topic, subject, event, version, target, state, attempts, ...times };
}
