import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditEntry, AuditLog } from '../../intake/keep/audit-log.ts';
import type { Database } from '../schema.ts';

export function createAuditLog(db: Kysely<Database>, now: () => Date): AuditLog {
  return {
    append: (entry) => appendEntry(db, entry, now()),
    read: (object) =>
      db.selectFrom('audit_log').selectAll().where('object', '=', object).orderBy('at').orderBy('id').execute(),
  };
}

let written = 0;

/** Lines of the same moment keep their order. */
function newId(): string {
  written += 1;
  return `${written.toString(36).padStart(8, '0')}-${randomUUID()}`;
}

export async function appendEntry(db: Kysely<Database>, entry: AuditEntry, at: Date): Promise<void> {
  const { code, traceId, ...columns } = entry;
  const values = { id: newId(), at: at.toISOString(), action_code: code, trace_id: traceId, ...columns };
  await db.insertInto('audit_log').values(values).execute();
}
