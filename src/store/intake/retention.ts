import { type ExpressionBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';
import { ENDED } from '../../domain/consultatie/states.ts';
import type { Retention, Telling } from '../../intake/intake-store.ts';
import { insertDeliveries } from '../outbox/deliveries.ts';
import type { Database } from '../schema.ts';
import type { Transact } from '../transact.ts';
import { appendEntry } from './audit-log.ts';
import { toConsultatie } from './rows.ts';

export function createRetention(db: Kysely<Database>, transact: Transact, now: () => Date): Retention {
  return {
    async dueForErasing(limit) {
      const rows = await db
        .selectFrom('consultatie')
        .select('kenmerk')
        .where('erase_at', '<=', now().toISOString())
        .limit(limit)
        .execute();
      return rows.map(({ kenmerk }) => kenmerk);
    },
    async untouchedSince(moment, status, limit) {
      const query = db.selectFrom('consultatie').selectAll().where('status', '=', status);
      const rows = await query.where('updated_at', '<', moment).limit(limit).execute();
      return rows.map(toConsultatie);
    },
    erase: (kenmerk, audit, telling) =>
      transact(async (trx) => {
        if (!(await erase(trx, kenmerk))) return false;
        if (telling) await withdraw(trx, kenmerk, telling, now());
        await appendEntry(trx, { ...audit, object: kenmerk }, now());
        return true;
      }),
    async emptyLog() {
      if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    async forgetBefore({ keys, corrections, deliveries, log }) {
      await db.deleteFrom('submission_key').where('created_at', '<', keys).execute();
      await db.deleteFrom('delivery').where('done_at', '<', deliveries).where(isOfNothingKept).execute();
      await db.deleteFrom('audit_log').where('at', '<', log).execute();
      const forgotten = await db.deleteFrom('correction').where('created_at', '<', corrections).executeTakeFirst();
      return Number(forgotten.numDeletedRows);
    },
  };
}

function isOfNothingKept(eb: ExpressionBuilder<Database, 'delivery'>) {
  const kept = eb.selectFrom('consultatie').select('consultatie.kenmerk').where('content', 'is not', null);
  return eb.not(eb.exists(kept.whereRef('consultatie.kenmerk', '=', 'delivery.subject')));
}

async function erase(trx: Kysely<Database>, kenmerk: string): Promise<boolean> {
  const nobody = { requester_key: null, taken_by: null, taken_name: null, team: null };
  const result = await trx
    .updateTable('consultatie')
    .set((eb) => ({ ...nobody, content: null, erase_at: null, version: eb('version', '+', 1) }))
    .where('kenmerk', '=', kenmerk)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return false;
  await trx
    .updateTable('consultatie_message')
    .set((eb) => ({ tekst: null, author: eb.ref('kant') }))
    .where('kenmerk', '=', kenmerk)
    .execute();
  await trx.deleteFrom('submission_key').where('kenmerk', '=', kenmerk).execute();
  await trx.deleteFrom('reminder').where('kenmerk', '=', kenmerk).execute();
  return true;
}

/** Nobody can do anything any more with one that is erased. */
async function withdraw(trx: Kysely<Database>, kenmerk: string, telling: Telling, now: Date): Promise<void> {
  const at = now.toISOString();
  const open = await trx
    .updateTable('consultatie')
    .set({ status: 'ingetrokken', closed_at: at })
    .where('kenmerk', '=', kenmerk)
    .where('status', 'not in', [...ENDED])
    .returning(['gemeente', 'version'])
    .executeTakeFirst();
  if (open) await insertDeliveries(trx, { kenmerk, version: open.version, at }, telling(open.gemeente));
}
