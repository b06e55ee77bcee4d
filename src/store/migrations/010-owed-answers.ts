import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where an answer is owed that was acknowledged before it was given. */
export const owedAnswers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('activity').addColumn('owed_to', 'text').execute();
  },
};
