import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Consultaties with their history, deliveries, drafts, the log of who did what, and keys of what was handed in. */
export const consultaties: Migration = {
  async up(db: Kysely<unknown>) {
    await createConsultatie(db);
    await createDelivery(db);
    await db.schema
      .createTable('draft')
      .addColumn('user_key', 'text', (column) => column.primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('submission_key')
      .addColumn('user_key', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('kenmerk', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('submission_key_pk', ['user_key', 'key'])
      .execute();
    await db.schema.createIndex('submission_key_created_at').on('submission_key').column('created_at').execute();
    await createAuditLog(db);
  },
};

async function createConsultatie(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consultatie')
    .addColumn('kenmerk', 'text', (column) => column.primaryKey())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('gemeente', 'text', (column) => column.notNull())
    .addColumn('regio', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('requester_key', 'text')
    .addColumn('taken_by', 'text')
    .addColumn('taken_name', 'text')
    .addColumn('uitkomst', 'text')
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('erase_at', 'text')
    .addColumn('content', 'text')
    .execute();
  await index(db, 'consultatie', ['gemeente', 'status', 'due_at']);
  await index(db, 'consultatie', ['requester_key']);
  await index(db, 'consultatie', ['erase_at']);
  await db.schema
    .createTable('consultatie_message')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kenmerk', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('handeling', 'text', (column) => column.notNull())
    .addColumn('kant', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('tekst', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await index(db, 'consultatie_message', ['kenmerk', 'version']);
}

async function createDelivery(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('kenmerk', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .execute();
  await index(db, 'delivery', ['state', 'due_at']);
  await index(db, 'delivery', ['kenmerk', 'target']);
}

/** Nothing changes or removes a line of the log, whatever the program does. */
async function createAuditLog(db: Kysely<unknown>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  await db.schema
    .createTable('audit_log')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('action_code', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('gemeente', 'text')
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('trace_id', 'text', (column) => column.notNull())
    .execute();
  await index(db, 'audit_log', ['object', 'at']);
  if (isSqlite) {
    for (const verb of ['update', 'delete']) {
      await sql
        .raw(`create trigger audit_log_no_${verb} before ${verb} on audit_log
              begin select raise(abort, 'audit_log is append-only'); end`)
        .execute(db);
    }
    return;
  }
  await sql`create function audit_log_refuse() returns trigger language plpgsql as
            $$ begin raise exception 'audit_log is append-only'; end $$`.execute(db);
  await sql`create trigger audit_log_no_change before update or delete or truncate on audit_log
            for each statement execute function audit_log_refuse()`.execute(db);
}

async function index(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_${columns.join('_')}`)
    .on(table)
    .columns(columns)
    .execute();
}
