import type { Kysely } from 'kysely';
import { type Activities, CLAIM_MS } from '../conversation/conversation-store.ts';
import { MEMORY_MS, readOwed } from './activities.ts';
import type { ActivityTable, Database } from './schema.ts';
import { createWriteLater } from './write-later.ts';

interface Claim {
  claimedAt: Date;
  doneAt?: Date;
}

/**
 * For one process that has the database to itself: memory decides, and what was handled is written shortly after.
 * What a crash can lose is the last half second of what was handled; only where the channel missed the acknowledgement too would such a message be answered twice.
 */
export async function createOwnActivities(
  db: Kysely<Database>,
  now: () => Date,
  onError: (error: Error) => void,
): Promise<Activities> {
  const claims = await readClaims(db);
  const handled = createWriteLater<ActivityTable>(
    (rows) =>
      db
        .insertInto('activity')
        .values(rows)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ done_at: now().toISOString(), owed_to: null }))
        .execute(),
    onError,
  );

  return {
    flush: handled.flush,
    async claim(key) {
      const found = claims.get(key);
      const isFree = !found || (!found.doneAt && now().getTime() - found.claimedAt.getTime() > CLAIM_MS);
      if (isFree) claims.set(key, { claimedAt: now() });
      return isFree ? 'yours' : found.doneAt ? 'handled' : 'taken';
    },
    async renew(key) {
      const claim = claims.get(key);
      if (claim) claim.claimedAt = now();
    },
    async owe(key, reference) {
      const claimed_at = now().toISOString();
      await db
        .insertInto('activity')
        .values({ key, claimed_at, done_at: null, owed_to: reference })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ owed_to: reference }))
        .execute();
    },
    async owed() {
      const rows = await readOwed(db);
      return rows.filter(({ key }) => !claims.has(key));
    },
    async finish(key) {
      const claim = claims.get(key);
      if (!claim) return;
      claim.doneAt = now();
      handled.add({ key, claimed_at: claim.claimedAt.toISOString(), done_at: claim.doneAt.toISOString() });
    },
    async forgetOld() {
      const oldest = new Date(now().getTime() - MEMORY_MS);
      for (const [key, { claimedAt }] of claims) if (claimedAt < oldest) claims.delete(key);
      await db.deleteFrom('activity').where('claimed_at', '<', oldest.toISOString()).execute();
    },
  };
}

async function readClaims(db: Kysely<Database>): Promise<Map<string, Claim>> {
  const rows = await db.selectFrom('activity').selectAll().where('done_at', 'is not', null).execute();
  const entries = rows.map(({ key, claimed_at, done_at }) => {
    return [key, { claimedAt: new Date(claimed_at), doneAt: new Date(done_at!) }] as const;
  });
  return new Map(entries);
}
