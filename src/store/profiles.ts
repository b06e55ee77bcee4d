import type { Kysely } from 'kysely';
import type { Rol } from '../question/answer.ts';
import type { Database } from './schema.ts';

/** What is remembered of a user. */
export interface Profile {
  gemeente?: string;
  rol?: Rol;
  roleEstablished: boolean;
}

export interface Profiles {
  /** The profile of a user; an empty one for whom nothing is known. */
  read(userKey: string): Promise<Profile>;
  save(userKey: string, profile: Profile): Promise<void>;
  remove(userKey: string): Promise<void>;
}

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
