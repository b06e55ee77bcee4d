import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/**
 * Does the work in one transaction: all of it, or nothing. The error is the one that made it fail. Kysely's own
 * `transaction()` would give that of the rollback, and SQLite on a full disk has rolled back already.
 */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (trx: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const trx = await db.startTransaction().execute();
  try {
    const result = await work(trx);
    await trx.commit().execute();
    return result;
  } catch (error) {
    await trx
      .rollback()
      .execute()
      .catch(() => {});
    throw error;
  }
}
