import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ReportedThing } from '../question/answer.ts';
import type { Database } from './schema.ts';

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
  rol?: string;
}

export interface Corrections {
  add(correction: Omit<Correction, 'id' | 'createdAt'>): Promise<string>;
  /** The requests nobody has handled, newest first; of one region where it is given. */
  listOpen(regio?: string): Promise<Correction[]>;
  /** @returns false where there is no such open request */
  handle(id: string): Promise<boolean>;
}

export function createCorrections(db: Kysely<Database>, now: () => Date): Corrections {
  return {
    async add({ kind, regio, recordId, section, remark, gemeente, rol }) {
      const id = randomUUID();
      const row = {
        id,
        created_at: now().toISOString(),
        kind,
        regio,
        record_id: recordId,
        section: section ?? null,
        remark,
      };
      await db
        .insertInto('correction')
        .values({ ...row, gemeente: gemeente ?? null, rol: rol ?? null, handled_at: null })
        .execute();
      return id;
    },
    async listOpen(regio) {
      const open = db.selectFrom('correction').selectAll().where('handled_at', 'is', null);
      const rows = await (regio === undefined ? open : open.where('regio', '=', regio))
        .orderBy('created_at', 'desc')
        .execute();
      return rows.map(({ id, created_at, kind, regio, record_id, section, remark, gemeente, rol }) => ({
        id,
        createdAt: created_at,
        kind,
        regio,
        recordId: record_id,
        remark,
        ...(section !== null && { section }),
        ...(gemeente !== null && { gemeente }),
        ...(rol !== null && { rol }),
      }));
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
