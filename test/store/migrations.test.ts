import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectPostgres, connectSqlite } from '../../src/store/connect.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrate.ts';
import { createDeliveries } from '../../src/store/outbox/deliveries.ts';
import type { Database } from '../../src/store/schema.ts';
import { createDatabase } from '../helpers/postgres.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const NAMES = Object.keys(MIGRATIONS);
const BEFORE_TOPICS = NAMES.slice(NAMES.indexOf('002-consultaties'), NAMES.indexOf('009-topics'));

const DATABASES: [string, () => Promise<Kysely<Database>>][] = [
  ['SQLite', async () => connectSqlite(temporaryFolder())],
  ['PostgreSQL', async () => connectPostgres(await createDatabase(), () => {})],
];

async function bringTo(name: string, db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateTo(name);
  if (error) throw error;
}

/** As the versions before topics wrote it. */
function insertOld(db: Kysely<Database>, event: string, kenmerk: string): Promise<unknown> {
  const moment = '2026-11-02T09:00:00.000Z';
  return sql`insert into delivery (id, event_id, event, kenmerk, version, target, state, attempts, due_at, created_at)
    values (${randomUUID()}, 'e', ${event}, ${kenmerk}, 1, 'm', 'waiting', 0, ${moment}, ${moment})`.execute(db);
}

const HOUR = '2026-11-02T08:00:00.000Z';
const ABOUT = [
  { topic: 'consultatie', subject: 'BCD-FGH-1' },
  { topic: 'meldingen', subject: HOUR },
];

describe.each(DATABASES)('%s', (name, connect) => {
  const isPostgres = name === 'PostgreSQL';
  const open = async () => {
    const db = await connect();
    onTestFinished(() => db.destroy());
    return db;
  };
  const runs = test.skipIf(isPostgres && !process.env.TEST_DATABASE_URL);

  runs.each(BEFORE_TOPICS)('what waits in the schema of %s is delivered by the newest', async (from) => {
    const db = await open();
    await bringTo(from, db);
    await insertOld(db, 'aangevraagd', 'BCD-FGH-1');
    await insertOld(db, 'meldingen', HOUR);
    await migrate(db);
    const { lease } = createDeliveries(db, () => new Date('2026-11-02T10:00:00Z'));
    const taken = await lease({ most: 9, each: 9, without: [] });
    expect(taken.map(({ topic, subject }) => ({ topic, subject }))).toEqual(expect.arrayContaining(ABOUT));
  });

  test.skipIf(!isPostgres || !process.env.TEST_DATABASE_URL)(
    'what a process of the version before still queues is delivered too',
    async () => {
      const db = await open();
      await migrate(db);
      await insertOld(db, 'aangevraagd', 'BCD-FGH-1');
      await insertOld(db, 'meldingen', HOUR);
      expect(await db.selectFrom('delivery').select(['topic', 'subject']).execute()).toEqual(ABOUT);
    },
  );
});
