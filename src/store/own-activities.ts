import type { Kysely } from 'kysely';
import { type Activities, CLAIM_MS, MEMORY_MS } from './activities.ts';
import type { Database } from './schema.ts';

const WRITE_DELAY_MS = 500;

interface Claim {
  claimedAt: Date;
  doneAt?: Date;
}

/**
 * For one process that has the database to itself: memory decides, and what was handled is written shortly after.
 * A write for each message would cost more than the message. What a crash can lose is the last half second of
 * what was handled; only where the channel missed the acknowledgement too would such a message be answered twice.
 */
export async function createOwnActivities(db: Kysely<Database>, now: () => Date): Promise<Activities> {
  const claims = await readClaims(db);
  let unwritten: string[] = [];
  let writing: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(writing);
    writing = undefined;
    const rows = unwritten.flatMap((key) => toRow(key, claims.get(key)));
    unwritten = [];
    if (rows.length === 0) return;
    await db
      .insertInto('activity')
      .values(rows)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }

  return {
    flush,
    async claim(key) {
      const found = claims.get(key);
      const isFree = !found || (!found.doneAt && now().getTime() - found.claimedAt.getTime() > CLAIM_MS);
      if (isFree) claims.set(key, { claimedAt: now() });
      return isFree;
    },
    async finish(key) {
      const claim = claims.get(key);
      if (!claim) return;
      claim.doneAt = now();
      unwritten.push(key);
      // A failed write is no reason to stop: the memory still holds, and the next write may succeed.
      writing ??= setTimeout(() => void flush().catch(() => {}), WRITE_DELAY_MS).unref();
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

function toRow(key: string, claim: Claim | undefined) {
  if (!claim?.doneAt) return [];
  return [{ key, claimed_at: claim.claimedAt.toISOString(), done_at: claim.doneAt.toISOString() }];
}
