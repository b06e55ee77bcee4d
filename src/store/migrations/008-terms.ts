import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Lines of the log have an end: one older than a year may go, as the configured term says. A younger one nothing
 * changes or removes, whatever the program does and whatever the term.
 */
export const terms: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createIndex('audit_log_at').on('audit_log').column('at').execute();
    await db.schema.createIndex('delivery_done_at').on('delivery').column('done_at').execute();
    await db.schema.createIndex('correction_created_at').on('correction').column('created_at').execute();
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    for (const statement of isSqlite ? ON_SQLITE : ON_POSTGRES) await sql.raw(statement).execute(db);
  },
};

const ON_SQLITE = [
  'drop trigger audit_log_no_delete',
  `create trigger audit_log_no_delete before delete on audit_log
   when old.at >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-1 year')
   begin select raise(abort, 'audit_log is append-only'); end`,
];

const ON_POSTGRES = [
  'drop trigger audit_log_no_change on audit_log',
  `create trigger audit_log_no_change before update or truncate on audit_log
   for each statement execute function audit_log_refuse()`,
  `create trigger audit_log_no_delete before delete on audit_log for each row
   when (old.at >= to_char(now() at time zone 'utc' - interval '1 year', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
   execute function audit_log_refuse()`,
];
