import type { Kysely } from 'kysely';
import { type Activities, CLAIM_MS } from '../conversation/conversation-store.ts';
import type { Database } from './schema.ts';

/** How long a handled activity is remembered; the channel retries within minutes. */
export const MEMORY_MS = 3_600_000;

/** For several processes on one database: the database decides who may handle an activity. */
export function createSharedActivities(db: Kysely<Database>, now: () => Date): Activities {
  const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds).toISOString();
  return {
    async claim(key) {
      const claimed_at = now().toISOString();
      const result = await db
        .insertInto('activity')
        .values({ key, claimed_at, done_at: null })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ claimed_at })
            .where('activity.done_at', 'is', null)
            .where('activity.claimed_at', '<', ago(CLAIM_MS)),
        )
        .executeTakeFirst();
      if (Number(result.numInsertedOrUpdatedRows) > 0) return 'yours';
      const known = await db.selectFrom('activity').select('done_at').where('key', '=', key).executeTakeFirst();
      return known?.done_at ? 'handled' : 'taken';
    },
    async renew(key) {
      await db.updateTable('activity').set({ claimed_at: now().toISOString() }).where('key', '=', key).execute();
    },
    async owe(key, reference) {
      await db.updateTable('activity').set({ owed_to: reference }).where('key', '=', key).execute();
    },
    async owed() {
      const rows = await readOwed(db);
      return rows.filter(({ claimed_at }) => claimed_at < ago(CLAIM_MS));
    },
    async finish(key) {
      await db
        .updateTable('activity')
        .set({ done_at: now().toISOString(), owed_to: null })
        .where('key', '=', key)
        .execute();
    },
    async forgetOld() {
      await db.deleteFrom('activity').where('claimed_at', '<', ago(MEMORY_MS)).execute();
    },
    async flush() {},
  };
}

export async function readOwed(db: Kysely<Database>) {
  const rows = await db.selectFrom('activity').selectAll().where('done_at', 'is', null).execute();
  return rows.flatMap(({ key, claimed_at, owed_to }) => (owed_to ? [{ key, claimed_at, reference: owed_to }] : []));
}
