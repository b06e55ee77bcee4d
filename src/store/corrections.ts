import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { ReportedThing, Rol } from '../question/answer.ts';
import { type Gathering, gatherDeliveries } from './intake/deliveries.ts';
import type { CorrectionTable, Database } from './schema.ts';
import { transactIn } from './transact.ts';

/**
 * What somebody said is wrong in a record, a document or an answer. Nothing tells who or what was asked: role and
 * gemeente are enough for the owner. `remark` is empty for a thumb down without words.
 */
export interface Correction {
  id: string;
  createdAt: string;
  kind: ReportedThing['kind'];
  regio: string;
  recordId: string;
  /** Where in a document. */
  section?: string;
  remark: string;
  gemeente?: string;
  rol?: Rol;
}

/** Moments: from the first until just before the other. */
export interface Span {
  from: string;
  until: string;
}

export interface Corrections {
  /** Stores it with word of it for its owners, which goes by the moment of storing, or neither. */
  add(correction: Omit<Correction, 'id' | 'createdAt'>, toldAt?: (createdAt: string) => Gathering): Promise<string>;
  /** What nobody has handled, newest first; all of it, or what came in a span. */
  listOpen(span?: Span): Promise<Correction[]>;
  /** @returns false where there is no such open request */
  handle(id: string): Promise<boolean>;
}

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
