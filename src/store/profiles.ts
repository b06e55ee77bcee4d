import type { Kysely } from 'kysely';
import type { Profiles } from '../conversation/conversation-store.ts';
import type { Database } from './schema.ts';

export function createProfiles(db: Kysely<Database>, now: () => Date): Profiles {
  return {
    async read(userKey) {
      const row = await db.selectFrom('profile').selectAll().where('user_key', '=', userKey).executeTakeFirst();
      return {
        ...(row?.gemeente && { gemeente: row.gemeente }),
        ...(row?.rol && { rol: row.rol }),
        roleEstablished: row?.role_established === 1,
      };
    },
    async save(userKey, profile) {
      const columns = {
        gemeente: profile.gemeente ?? null,
        rol: profile.rol ?? null,
        role_established: profile.roleEstablished ? 1 : 0,
        updated_at: now().toISOString(),
      };
      await db
        .insertInto('profile')
        .values({ user_key: userKey, ...columns })
        .onConflict((conflict) => conflict.column('user_key').doUpdateSet(columns))
        .execute();
    },
    async remove(userKey) {
      await db.deleteFrom('profile').where('user_key', '=', userKey).execute();
    },
  };
}
