import type { Kysely } from 'kysely';
import { type Status, WAITS_FOR_TOEGANG } from '../../domain/consultatie/states.ts';
import type { Reminders } from '../../intake/intake-store.ts';
import { insertDeliveries } from '../outbox/deliveries.ts';
import type { Database } from '../schema.ts';
import type { Transact } from '../transact.ts';
import { toConsultatie } from './rows.ts';

export function createReminders(db: Kysely<Database>, transact: Transact, now: () => Date): Reminders {
  return {
    async due({ event, after = new Date(0), until, untouchedSince = until, limit }) {
      const rows = await db
        .selectFrom('consultatie')
        .selectAll()
        .where('status', 'in', [...WAITS_FOR_TOEGANG] as Status[])
        .where('due_at', '>', after.toISOString())
        .where('due_at', '<=', until.toISOString())
        .where('updated_at', '<=', untouchedSince.toISOString())
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('reminder')
                .select('reminder.kenmerk')
                .whereRef('reminder.kenmerk', '=', 'consultatie.kenmerk')
                .whereRef('reminder.due_at', '=', 'consultatie.due_at')
                .where('reminder.event', '=', event),
            ),
          ),
        )
        .orderBy('due_at')
        .limit(limit)
        .execute();
      return rows.map(toConsultatie);
    },
    queue: ({ kenmerk, version, dueAt }, event, deliveries) =>
      transact(async (trx) => {
        const result = await trx
          .insertInto('reminder')
          .values({ kenmerk, event, due_at: dueAt })
          .onConflict((conflict) => conflict.columns(['kenmerk', 'event', 'due_at']).doNothing())
          .executeTakeFirst();
        if (Number(result.numInsertedOrUpdatedRows) === 0) return false;
        await insertDeliveries(trx, { kenmerk, version, at: now().toISOString() }, deliveries);
        return true;
      }),
  };
}
