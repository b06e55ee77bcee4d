import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Questions that the sources did not answer, without who asked: one row for a question of a region. */
export const unanswered: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('unanswered')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('question_key', 'text', (column) => column.notNull())
      .addColumn('regio', 'text', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('first_day', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('handled_at', 'text')
      .addUniqueConstraint('unanswered_question', ['question_key', 'regio'])
      .execute();
    await db.schema.createIndex('unanswered_last_day').on('unanswered').column('last_day').execute();
  },
};
