import type { Kysely } from 'kysely';
import type { ConversationAddress, Conversations } from '../conversation/conversation-store.ts';
import type { Database } from './schema.ts';

export function createConversations(db: Kysely<Database>, now: () => Date): Conversations {
  const alive = () => db.selectFrom('conversation').selectAll().where('dead_at', 'is', null);
  const upsert = (address: ConversationAddress) => {
    const columns = {
      user_key: address.userKey ?? null,
      reference: address.reference,
      updated_at: now().toISOString(),
      // Whoever writes to the bot again can be reached again.
      dead_at: null,
    };
    return db
      .insertInto('conversation')
      .values({ conversation_id: address.conversationId, introduced_at: null, ...columns })
      .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(columns))
      .execute();
  };
  return {
    async remember(address) {
      await upsert(address);
    },
    async find(conversationId) {
      const query = alive().where('conversation_id', '=', conversationId);
      const row = await query.executeTakeFirst();
      return row && { conversationId, reference: row.reference, ...(row.user_key && { userKey: row.user_key }) };
    },
    async findByUser(userKey) {
      const row = await alive().where('user_key', '=', userKey).orderBy('updated_at', 'desc').executeTakeFirst();
      return row && { conversationId: row.conversation_id, userKey, reference: row.reference };
    },
    async introduce(address) {
      await upsert(address);
      const result = await db
        .updateTable('conversation')
        .set({ introduced_at: now().toISOString() })
        .where('conversation_id', '=', address.conversationId)
        .where('introduced_at', 'is', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },
    async markDead(conversationId) {
      const dead = { dead_at: now().toISOString() };
      await db.updateTable('conversation').set(dead).where('conversation_id', '=', conversationId).execute();
    },
    async forget(conversationId) {
      await db.deleteFrom('conversation').where('conversation_id', '=', conversationId).execute();
    },
  };
}
