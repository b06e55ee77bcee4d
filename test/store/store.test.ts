import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkStorage } from '../../src/cli/doctor/check-storage.ts';
import { readConfig } from '../../src/config.ts';
import { saveDraft } from '../../src/intake/form/drafts.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import { eraseConsultatie } from '../../src/intake/keep/export.ts';
import { applyRetention, type RetentionPorts } from '../../src/intake/keep/retention.ts';
import { connectSqlite } from '../../src/store/connect.ts';
import { openStore } from '../../src/store/open-store.ts';
import { aanvraag, by, HUISARTS, openTestIntake } from '../helpers/intake.ts';
import { createDatabase, runOnPostgres } from '../helpers/postgres.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { describeStore } from './store-contract.ts';

const OPEN_STORE = pathToFileURL(join(import.meta.dirname, '../../src/store/open-store.ts')).href;
const databaseUrl = process.env.TEST_DATABASE_URL;
if (!databaseUrl) console.log('PostgreSQL store tests skipped: TEST_DATABASE_URL is not set.');

describe('embedded store', () => {
  describeStore(async (clock) => {
    const dataDir = temporaryFolder();
    const store = await openStore({ dataDir, now: clock.now });
    onTestFinished(() => store.close());
    return {
      store,
      async run(statement) {
        new Sqlite(join(dataDir, 'regiowijzer.db')).exec(statement);
      },
      rows: async (table) => new Sqlite(join(dataDir, 'regiowijzer.db')).prepare(`select * from ${table}`).all(),
      async reopen() {
        await store.close();
        const again = await openStore({ dataDir, now: clock.now });
        onTestFinished(() => again.close());
        return again;
      },
    };
  });

  test('what a stopped process left unfinished is free after a restart', async () => {
    const dataDir = temporaryFolder();
    const before = await openStore({ dataDir });
    await before.activities.claim('c|1');
    await before.close();
    const after = await openStore({ dataDir });
    expect(await after.activities.claim('c|1')).toBe('yours');
    await after.close();
  });

  test('a second process on the same file is refused, until the first has stopped', async () => {
    const dataDir = temporaryFolder();
    const first = await openStore({ dataDir });
    const open = `import { openStore } from ${JSON.stringify(OPEN_STORE)};
      await openStore({ dataDir: ${JSON.stringify(dataDir)} }).then(() => console.log('open'), (e) => console.log(e.code));
      process.exit()`;
    const second = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', open]);
    expect((await second()).stdout).toBe('STORE_IN_USE\n');
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_IN_USE' });
    await first.profiles.save('u', { roleEstablished: false, rol: 'huisarts' });
    await first.close();
    // It ends without closing anything: what it claimed is free all the same.
    expect((await second()).stdout).toBe('open\n');
    const last = await openStore({ dataDir });
    expect(await last.profiles.read('u')).toMatchObject({ rol: 'huisarts' });
    await last.close();
  });

  test.each([
    ['by its term', (ports: RetentionPorts) => applyRetention(ports)],
    ['by kenmerk', (ports: RetentionPorts, kenmerk: string) => eraseConsultatie(kenmerk, 'beheer', ports)],
  ])('what is erased %s can be read in no file', async (_, erase) => {
    const { ports, clock, dataDir } = await openTestIntake();
    const isSomewhere = () =>
      readdirSync(dataDir).some((name) => readFileSync(join(dataDir, name), 'latin1').includes('Kanarievogel'));
    const kernvraag = 'Wie helpt? Kanarievogel. '.repeat(15);
    const { kenmerk } = await submit(aanvraag({ kernvraag }), by(HUISARTS), ports);
    await saveDraft({ kernvraag }, by(HUISARTS), ports);
    await act({ kenmerk, handeling: 'intrekken', version: 1, input: { reden: 'Kanarievogel' } }, by(HUISARTS), ports);
    for (let n = 0; n < 20; n++) await submit(aanvraag(), by(HUISARTS), ports);
    expect(isSomewhere()).toBe(true);
    await ports.store.drafts.remove(HUISARTS.key);
    clock.pass(30 * 86_400_000);
    await erase(ports, kenmerk);
    expect(isSomewhere()).toBe(false);
  });

  test('writes survive a power cut: WAL and synchronous FULL', async () => {
    const db = connectSqlite(temporaryFolder());
    const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
    const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    expect([journal.rows[0]?.journal_mode, synchronous.rows[0]?.synchronous]).toEqual(['wal', 2]);
    await db.destroy();
  });

  test('a damaged file and an unwritable folder are named', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'regiowijzer.db'), 'this is not a database, it is a text of some length'.repeat(40));
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
    await expect(openStore({ dataDir: join(dataDir, 'regiowijzer.db', 'x') })).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
    });
  });
});

describe('a SQLite store that was', () => {
  async function make() {
    const dataDir = join(temporaryFolder(), 'data');
    const store = await openStore({ dataDir });
    for (let n = 0; n < 200; n++) await store.profiles.save(`t:${n}`, { gemeente: 'Druten', roleEstablished: false });
    await store.close();
    return { dataDir, file: join(dataDir, 'regiowijzer.db') };
  }
  const levels = async (dataDir: string) =>
    (await checkStorage(readConfig({ DATA_DIR: dataDir }))).map(({ level, what }) => `${level} ${what}`);

  test('is for its own user alone, whatever the umask says', async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const { dataDir } = await make();
    const store = await openStore({ dataDir });
    await store.profiles.save('t:x', { roleEstablished: false });
    const rights = (path: string) => statSync(path).mode & 0o777;
    expect(rights(dataDir)).toBe(0o700);
    expect(new Set(readdirSync(dataDir).map((name) => rights(join(dataDir, name))))).toEqual(new Set([0o600]));
    await store.close();
  });

  test('made with wide rights, is narrowed', async () => {
    const { dataDir, file } = await make();
    chmodSync(file, 0o666);
    chmodSync(dataDir, 0o777);
    await (await openStore({ dataDir })).close();
    expect([statSync(file).mode & 0o777, statSync(dataDir).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  test.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('and is %s is no new one', async (_, lose) => {
    const { dataDir, file } = await make();
    lose(file);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_MISSING', where: file });
    expect((await levels(dataDir)).join()).toContain('fault The database that was here is gone or empty');
    rmSync(join(dataDir, 'regiowijzer.lock'));
    await (await openStore({ dataDir })).close();
  });

  test('and is damaged is noticed at the start, and by doctor', async () => {
    const { dataDir, file } = await make();
    const whole = readFileSync(file);
    expect((await levels(dataDir)).join()).toContain('and is whole');
    // The middle of the pages, not the header.
    whole.fill(0xee, Math.floor(whole.length / 3), Math.floor((2 * whole.length) / 3));
    writeFileSync(file, whole);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    expect((await levels(dataDir)).join()).toContain('fault The database is damaged');
  });
});

describe.skipIf(!databaseUrl)('PostgreSQL store', () => {
  describeStore(async (clock) => {
    const url = await createDatabase();
    const open = async () => {
      const store = await openStore({ dataDir: '', databaseUrl: url, now: clock.now });
      onTestFinished(() => store.close().catch(() => {}));
      return store;
    };
    return {
      store: await open(),
      reopen: open,
      run: async (statement) => void (await runOnPostgres(statement, url)),
      rows: (table) => runOnPostgres(`select * from ${table}`, url),
    };
  });
});

test('a database that cannot be reached is named', async () => {
  const options = { dataDir: '', databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
  await expect(openStore(options)).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
});
