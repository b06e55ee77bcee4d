import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { submit } from '../../src/intake/form/submit.ts';
import { connectSqlite } from '../../src/store/connect.ts';
import { createIntakeStore } from '../../src/store/intake/intake-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { aanvraag, by, HUISARTS, openTestIntake } from '../helpers/intake.ts';
import { makeTemporaryFolder, temporaryFolder } from '../helpers/temporary-folder.ts';

const wegen = [{ soort: 'mail', naam: 'm', aan: ['a@b.example'] }];
const TOEGANG = { toegangen: [{ gemeenten: ['Druten'], wegen }] };

async function openOn(dataDir: string, busyMs?: number) {
  const db = connectSqlite(dataDir, busyMs);
  await migrate(db);
  const store = { intake: createIntakeStore(db, () => new Date()), close: () => db.destroy() } as unknown as Store;
  return { db, ...(await openTestIntake({ store, toegang: TOEGANG })) };
}

test('on a full disk a request is refused whole, what was acknowledged stays, and with room it goes on', async () => {
  const { db, ports, store } = await openOn(temporaryFolder());
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 12}`).execute(db);
  const acknowledged: string[] = [];
  let failures = 0;
  for (let n = 0; n < 100; n++) {
    await submit(aanvraag(), by(HUISARTS, `sleutel-${n}`), ports).then(
      ({ kenmerk }) => acknowledged.push(kenmerk),
      (error: { code?: string }) => {
        expect(error.code).toBe('SQLITE_FULL');
        failures += 1;
      },
    );
  }
  expect(acknowledged.length).toBeGreaterThan(2);
  expect(failures).toBeGreaterThan(10);
  const { total, consultaties } = await store.intake.werkbak.list({ limit: 200 });
  expect(total).toBe(acknowledged.length);
  expect(consultaties.map(({ kenmerk }) => kenmerk).sort()).toEqual(acknowledged.sort());
  for (const kenmerk of acknowledged) {
    expect(await store.intake.deliveries.of(kenmerk)).toHaveLength(1);
    expect(await store.intake.auditLog.read(kenmerk)).toHaveLength(1);
  }
  await sql`pragma max_page_count = 1000000`.execute(db);
  expect((await submit(aanvraag(), by(HUISARTS, 'sleutel-99'), ports)).isNew).toBe(true);
});

test.skipIf(!mayMount())(
  'on a file system that is really full nothing is lost either, over a restart too',
  async () => {
    const dataDir = mountSmall();
    const store = await openStore({ dataDir });
    const { ports } = await openTestIntake({ store, toegang: TOEGANG });
    const acknowledged = [(await submit(aanvraag(), by(HUISARTS), ports)).kenmerk];
    const filler = join(dataDir, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(8 * MOUNT_BYTES))).toThrow('ENOSPC');
    let failures = 0;
    for (let n = 0; n < 40; n++) {
      await submit(aanvraag(), by(HUISARTS, `sleutel-${n}`), ports).then(
        ({ kenmerk }) => acknowledged.push(kenmerk),
        (error: { code?: string }) => {
          expect(error.code).toMatch(/^SQLITE_(?:FULL|IOERR)/);
          failures += 1;
        },
      );
    }
    expect(failures).toBeGreaterThan(10);
    const kept = async ({ intake }: Store) => (await intake.werkbak.list({ limit: 200 })).consultaties;
    expect((await kept(store)).map(({ kenmerk }) => kenmerk).sort()).toEqual(acknowledged.sort());
    await store.close();
    rmSync(filler);
    const again = await openStore({ dataDir });
    const { ports: later } = await openTestIntake({ store: again, toegang: TOEGANG });
    expect((await kept(again)).map(({ kenmerk }) => kenmerk).sort()).toEqual(acknowledged);
    expect((await submit(aanvraag(), by(HUISARTS, 'sleutel-39'), later)).isNew).toBe(true);
    await again.close();
  },
);

test('a database that another holds is waited for, then refused; sent again the request is stored once', async () => {
  const dataDir = temporaryFolder();
  const { ports, store } = await openOn(dataDir, 300);
  const other = new Sqlite(join(dataDir, 'regiowijzer.db'));
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
  const refused = submit(aanvraag(), by(HUISARTS, 'sleutel-1'), ports);
  await expect(refused).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  other.exec('rollback');
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS, 'sleutel-1'), ports);
  expect(await store.intake.werkbak.list({ limit: 5 })).toMatchObject({ total: 1, consultaties: [{ kenmerk }] });
});

const MOUNT_BYTES = 1024 * 1024;

/** Only root may mount, and not everywhere. */
function mayMount(): boolean {
  const folder = makeTemporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  else console.log('The test of a full file system is skipped: no tmpfs can be mounted.');
  return mounted;
}

function mountSmall(): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MOUNT_BYTES}`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}
