import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Addresses that the channel refuses for good: the bot was blocked or removed. */
export const deadConversations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('conversation').addColumn('dead_at', 'text').execute();
  },
};
