import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Profiles, activities already handled, and where to reach each conversation. */
export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('profile')
      .addColumn('user_key', 'text', (column) => column.primaryKey())
      .addColumn('gemeente', 'text')
      .addColumn('rol', 'text')
      .addColumn('role_established', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('activity')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('claimed_at', 'text', (column) => column.notNull())
      .addColumn('done_at', 'text')
      .execute();
    await db.schema.createIndex('activity_claimed_at').on('activity').column('claimed_at').execute();
    await db.schema
      .createTable('conversation')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('user_key', 'text')
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('introduced_at', 'text')
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('conversation_user_key').on('conversation').column('user_key').execute();
  },
};
