import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Correction, Corrections, Span } from '../../kennis/kennis-store.ts';
import { gatherDeliveries } from '../outbox/deliveries.ts';
import type { CorrectionTable, Database } from '../schema.ts';
import { transactIn } from '../transact.ts';

export function createCorrections(db: Kysely<Database>, now: () => Date): Corrections {
  const transact = transactIn(db);
  return {
    async add({ recordId: record_id, section = null, gemeente = null, rol = null, ...about }, toldAt) {
      const id = randomUUID();
      const created_at = now().toISOString();
      const row = { id, created_at, record_id, section, gemeente, rol, handled_at: null, ...about };
      await transact(async (trx) => {
        await trx.insertInto('correction').values(row).execute();
        if (toldAt) await gatherDeliveries(trx, toldAt(created_at), created_at);
      });
      return id;
    },
    async listOpen(span) {
      const open = db.selectFrom('correction').selectAll().where('handled_at', 'is', null);
      const rows = await (span ? open.where(cameIn(span)) : open).orderBy('created_at', 'desc').execute();
      return rows.map(toCorrection);
    },
    async handle(id) {
      const result = await db
        .updateTable('correction')
        .set({ handled_at: now().toISOString() })
        .where('id', '=', id)
        .where('handled_at', 'is', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },
  };
}

function cameIn({ from, until }: Span) {
  return (eb: ExpressionBuilder<Database, 'correction'>) =>
    eb.and([eb('created_at', '>=', from), eb('created_at', '<', until)]);
}

function toCorrection(row: CorrectionTable): Correction {
  const { id, created_at: createdAt, kind, regio, record_id: recordId, section, remark, gemeente, rol } = row;
  return {
    ...{ id, createdAt, kind, regio, recordId, remark },
    ...(section !== null && { section }),
    ...(gemeente !== null && { gemeente }),
    ...(rol !== null && { rol }),
  };
}
