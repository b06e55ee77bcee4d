import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What each answer rests on, for a thumb down that comes later; and the section that a correction is about. */
export const answers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('answer')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('regio', 'text', (column) => column.notNull())
      .addColumn('record_id', 'text', (column) => column.notNull())
      .addColumn('section', 'text')
      .addColumn('sent_on', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('answer_sent_on').on('answer').column('sent_on').execute();
    await db.schema.alterTable('correction').addColumn('section', 'text').execute();
  },
};
