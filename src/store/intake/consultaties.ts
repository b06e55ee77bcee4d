import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Change, ChangeResult, Consultaties, Key, Submission, SubmitResult } from '../../intake/intake-store.ts';
import { insertDeliveries } from '../outbox/deliveries.ts';
import type { Database } from '../schema.ts';
import type { Transact } from '../transact.ts';
import { appendEntry } from './audit-log.ts';
import { fromConsultatie, toConsultatie } from './rows.ts';
import { claimKey, findByKey, findKey } from './submission-keys.ts';

export function createConsultaties(db: Kysely<Database>, transact: Transact, now: () => Date): Consultaties {
  return {
    submit: (submission) => transact((trx) => submit(trx, submission, now())),
    change: (change) => transact((trx) => applyChange(trx, change, now())),
    findKey: async (key) => (await findKey(db, key))?.kind,
    findSubmitted: async (userKey, key) => (await findByKey(db, userKey, key))?.kenmerk,
    async find(kenmerk) {
      const row = await db.selectFrom('consultatie').selectAll().where('kenmerk', '=', kenmerk).executeTakeFirst();
      return row && toConsultatie(row);
    },
    berichten: (kenmerk) =>
      db.selectFrom('consultatie_message').selectAll().where('kenmerk', '=', kenmerk).orderBy('version').execute(),
  };
}

async function submit(trx: Kysely<Database>, submission: Submission, at: Date): Promise<SubmitResult> {
  const { consultatie, deliveries, audit, key } = submission;
  const proposed = submission.newKenmerk();
  const claim = key && (await claimKey(trx, key, proposed, at));
  if (claim?.kind === 'key-reused') return claim;
  if (claim?.kind === 'repeated') return claim;
  // A kenmerk that is taken, once in some hundred billion times, fails here; sent again it gets another.
  await trx
    .insertInto('consultatie')
    .values(fromConsultatie({ ...consultatie, kenmerk: proposed }))
    .execute();
  const about = { kenmerk: proposed, version: consultatie.version, at: at.toISOString() };
  await insertDeliveries(trx, about, deliveries);
  await appendEntry(trx, { ...audit, object: proposed }, at);
  return { kind: 'stored', kenmerk: proposed };
}

async function applyChange(trx: Kysely<Database>, change: Change, at: Date): Promise<ChangeResult> {
  const { consultatie, bericht, deliveries, audit, key } = change;
  const { kenmerk, version } = consultatie;
  const claim = key && (await claimKey(trx, key, kenmerk, at));
  if (claim && claim.kind !== 'new') return claim.kind;
  const { kenmerk: _, ...columns } = fromConsultatie({ ...consultatie, version: version + 1 });
  const result = await trx
    .updateTable('consultatie')
    .set({ ...columns, updated_at: at.toISOString() })
    .where('kenmerk', '=', kenmerk)
    .where('version', '=', version)
    .executeTakeFirst();
  // The key goes with the rest: what was refused may be tried again.
  if (Number(result.numUpdatedRows) === 0) return key ? rollBackKey(trx, key) : 'stale';
  const about = { kenmerk, version: version + 1, at: at.toISOString() };
  await trx
    .insertInto('consultatie_message')
    .values({ id: randomUUID(), ...about, ...bericht })
    .execute();
  await insertDeliveries(trx, about, deliveries);
  await appendEntry(trx, { ...audit, object: kenmerk }, at);
  return 'changed';
}

async function rollBackKey(trx: Kysely<Database>, { userKey, key }: Key): Promise<'stale'> {
  await trx.deleteFrom('submission_key').where('user_key', '=', userKey).where('key', '=', key).execute();
  return 'stale';
}
