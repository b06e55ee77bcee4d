import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const THING = { kind: 'term', regio: 'Landelijk', id: 'BEN' } as const;

async function open() {
  const dataDir = temporaryFolder();
  const errors: Error[] = [];
  const store = await openStore({ dataDir, onError: (error) => errors.push(error) });
  const beside = new Sqlite(join(dataDir, 'regiowijzer.db'));
  onTestFinished(async () => {
    beside.close();
    await store.close();
  });
  return { store, errors, dataDir, run: (statement: string) => void beside.exec(statement) };
}

test('what could not be written is said, and written once the database takes it', async () => {
  const { store, errors, run } = await open();
  run('alter table answer rename to away');
  store.answers.remember('a:1', 'm1', THING);
  await vi.waitUntil(() => errors.length > 0, { timeout: 5000 });
  store.answers.remember('a:1', 'm2', THING);
  run('alter table away rename to answer');
  expect(await store.answers.find('a:1', 'm1')).toEqual(THING);
  expect(await store.answers.find('a:1', 'm2')).toEqual(THING);
});

test('it is tried again by itself, and no more is kept than fits', async () => {
  const { store, errors, run } = await open();
  run('alter table answer rename to away');
  for (let n = 0; n < 2001; n++) store.answers.remember('a:1', `m${n}`, THING);
  await vi.waitUntil(() => errors.length > 1, { timeout: 5000 });
  expect(errors.map(({ message }) => message)).toContain('1 rows are given up: they could not be written');
  run('alter table away rename to answer');
  expect(await store.answers.find('a:1', 'm0')).toBeUndefined();
  expect(await store.answers.find('a:1', 'm2000')).toEqual(THING);
});

test('a store that cannot write what is left says so, and closes all the same', async () => {
  const { store, errors, dataDir, run } = await open();
  run('alter table answer rename to away');
  store.answers.remember('a:1', 'm1', THING);
  await store.close();
  expect(errors).toHaveLength(1);
  await expect(store.check()).rejects.toThrow();
  run('alter table away rename to answer');
  await (await openStore({ dataDir })).close();
});
