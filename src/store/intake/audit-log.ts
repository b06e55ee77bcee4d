import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { AuditLogTable } from './tables.ts';

/** One line; the store adds id and moment. */
export interface AuditEntry {
  /** Who: `tenant:user`, or what did it by itself. */
  actor: string;
  role: string;
  action: string;
  code: AuditLogTable['action_code'];
  /** The kenmerk, or the name of a list. */
  object: string;
  gemeente: string | null;
  result: AuditLogTable['result'];
  /** Where it came from: chat, api, werkbak, cli or housekeeping. */
  origin: string;
  traceId: string;
}

export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  read(object: string): Promise<AuditLogTable[]>;
}

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
