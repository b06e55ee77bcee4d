import type { Kysely } from 'kysely';
import type { Key, KnownKey } from '../../intake/intake-store.ts';
import type { Database } from '../schema.ts';

/** Claims the key; of callers at the same moment one finds it new, the others wait and find it repeated. */
export async function claimKey(
  trx: Kysely<Database>,
  key: Key,
  kenmerk: string,
  at: Date,
): Promise<{ kind: 'new' } | KnownKey> {
  const result = await trx
    .insertInto('submission_key')
    .values({
      user_key: key.userKey,
      key: key.key,
      fingerprint: key.fingerprint,
      kenmerk,
      created_at: at.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['user_key', 'key']).doNothing())
    .executeTakeFirst();
  if (Number(result.numInsertedOrUpdatedRows) > 0) return { kind: 'new' };
  return (await findKey(trx, key)) ?? { kind: 'key-reused' };
}

export async function findKey(db: Kysely<Database>, { userKey, key, fingerprint }: Key): Promise<KnownKey | undefined> {
  const known = await findByKey(db, userKey, key);
  if (!known) return undefined;
  return known.fingerprint === fingerprint ? { kind: 'repeated', kenmerk: known.kenmerk } : { kind: 'key-reused' };
}

/** What was handed in under a key, whatever it was. */
export function findByKey(db: Kysely<Database>, userKey: string, key: string) {
  return db
    .selectFrom('submission_key')
    .select(['fingerprint', 'kenmerk'])
    .where('user_key', '=', userKey)
    .where('key', '=', key)
    .executeTakeFirst();
}
