import type { Kysely } from 'kysely';
import type { Drafts } from '../../intake/intake-store.ts';
import type { Database } from '../schema.ts';

export function createDrafts(db: Kysely<Database>, now: () => Date): Drafts {
  return {
    async save(userKey, draft, keepMs) {
      const expires_at = new Date(now().getTime() + keepMs).toISOString();
      const columns = { content: JSON.stringify(draft), expires_at };
      await db
        .insertInto('draft')
        .values({ user_key: userKey, ...columns })
        .onConflict((conflict) => conflict.column('user_key').doUpdateSet(columns))
        .execute();
    },
    async read(userKey) {
      const row = await db
        .selectFrom('draft')
        .select('content')
        .where('user_key', '=', userKey)
        .where('expires_at', '>', now().toISOString())
        .executeTakeFirst();
      return row && JSON.parse(row.content);
    },
    async remove(userKey) {
      await db.deleteFrom('draft').where('user_key', '=', userKey).execute();
    },
    async removeExpired() {
      const result = await db.deleteFrom('draft').where('expires_at', '<=', now().toISOString()).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
