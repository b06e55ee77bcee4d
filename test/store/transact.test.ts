import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { connectSqlite } from '../../src/store/connect.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createGroupTransact } from '../../src/store/transact.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

async function open() {
  const db = connectSqlite(temporaryFolder());
  onTestFinished(() => db.destroy());
  await migrate(db);
  const transact = createGroupTransact(db);
  const write = (key: string, fails: boolean) =>
    transact(async (trx) => {
      await trx.insertInto('draft').values({ user_key: key, content: '{}', expires_at: '' }).execute();
      if (fails) throw new Error(key);
      return key;
    });
  const keys = async () =>
    (await db.selectFrom('draft').select('user_key').execute()).map((row) => row.user_key).sort();
  return { db, write, keys };
}

test('of works at the same moment, those that fail leave nothing and take none of the others along', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (failing) => {
      const { write, keys } = await open();
      const names = failing.map((_, n) => `k${String(n).padStart(2, '0')}`);
      const outcomes = await Promise.allSettled(names.map((name, n) => write(name, failing[n]!)));
      const good = names.filter((_, n) => !failing[n]);
      expect(outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))).toEqual(good);
      expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual(
        names.filter((_, n) => failing[n]),
      );
      expect(await keys()).toEqual(good);
    }),
    { numRuns: 15 },
  );
});

test('nobody is told before the disk has it', async () => {
  const { db, write, keys } = await open();
  const told: string[] = [];
  const works = ['a', 'b', 'c'].map((key) => write(key, false).then((name) => told.push(name)));
  await sql`select 1`.execute(db);
  expect(await keys()).toEqual(expect.arrayContaining(told));
  await Promise.all(works);
  expect(await keys()).toEqual(['a', 'b', 'c']);
});
