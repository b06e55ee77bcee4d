import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addDays, isoDay } from '../../domain/dates.ts';
import type { Unanswered } from '../../kennis/kennis-store.ts';
import type { Database } from '../schema.ts';

/** A question nobody asked again for so long says nothing about the knowledge of today. */
const KEEP_DAYS = 180;
const MOST_LISTED = 500;

export function createUnanswered(db: Kysely<Database>, now: () => Date): Unanswered {
  const dayBefore = (days: number) => isoDay(addDays(now(), -days));
  return {
    async add({ question, key, regio }) {
      const today = dayBefore(0);
      await db
        .insertInto('unanswered')
        .values({
          ...{ id: randomUUID(), question, question_key: key, regio: regio ?? '' },
          ...{ times: 1, first_day: today, last_day: today, handled_at: null },
        })
        .onConflict((conflict) =>
          conflict
            .columns(['question_key', 'regio'])
            .doUpdateSet((eb) => ({ times: eb('unanswered.times', '+', 1), last_day: today, handled_at: null })),
        )
        .execute();
    },
    async listOpen() {
      const open = db.selectFrom('unanswered').selectAll().where('handled_at', 'is', null);
      const rows = await open.orderBy('times', 'desc').orderBy('last_day', 'desc').limit(MOST_LISTED).execute();
      return rows.map(({ id, question, regio, times, first_day, last_day }) => ({
        ...{ id, question, regio: regio || null, times },
        ...{ firstDay: first_day, lastDay: last_day },
      }));
    },
    async handle(id) {
      const result = await db
        .updateTable('unanswered')
        .set({ handled_at: now().toISOString() })
        .where('id', '=', id)
        .where('handled_at', 'is', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },
    async forgetOld() {
      await db.deleteFrom('unanswered').where('last_day', '<', dayBefore(KEEP_DAYS)).execute();
    },
  };
}
