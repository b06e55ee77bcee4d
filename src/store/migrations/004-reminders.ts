import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Of which term the toegang was reminded; and the terms of what is open, found without reading all. */
export const reminders: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('reminder')
      .addColumn('kenmerk', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reminder_pk', ['kenmerk', 'event', 'due_at'])
      .execute();
    await db.schema.createIndex('consultatie_status_due_at').on('consultatie').columns(['status', 'due_at']).execute();
  },
};
