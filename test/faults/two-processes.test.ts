import { expect, test } from 'vitest';
import { createDatabase, runOnPostgres } from '../helpers/postgres.ts';
import { startReceiver } from '../helpers/receiver.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { checkPromises } from './helpers/check-promises.ts';
import { type Promised, readAll, runClients, waitUntilDelivered } from './helpers/clients.ts';
import { runServer } from './helpers/run-server.ts';

const url = process.env.TEST_DATABASE_URL;
const REQUESTS = process.env.FAULTS === 'long' ? 400 : 20;
const CLIENTS = 4;

test.skipIf(!url)('two processes on one PostgreSQL', { timeout: 180_000 }, async () => {
  const receiver = await startReceiver();
  const env = { DATABASE_URL: await createDatabase(), RECEIVER: receiver.url };
  const start = (more: Record<string, string> = {}) => runServer({ ...env, DATA_DIR: temporaryFolder(), ...more });
  const servers = await Promise.all([start(), start()]);
  let turn = 0;
  const addressOf = () => servers[turn++ % servers.length]!.address;

  // Each message goes out once while both live.
  const calm = promises('rustig');
  await runClients(addressOf, CLIENTS, calm, AbortSignal.timeout(120_000));
  await waitUntilDelivered(servers[0]!.address);
  const ids = receiver.received.map(({ text }) => JSON.parse(text).id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(calm.length * 4);

  // Every connection is cut, and then one process is killed; clients go on with the other.
  const rough = promises('woelig');
  const clients = runClients(addressOf, CLIENTS, rough, AbortSignal.timeout(100_000));
  await pause(300);
  await cutConnections(env.DATABASE_URL);
  await pause(300);
  await servers.pop()!.kill();
  await clients;
  expect(rough.every(({ answer }) => answer)).toBe(true);

  // What the killed one had taken comes free when its lease has passed.
  servers.push(await start({ CLOCK_AHEAD_MS: '3600000' }));
  await waitUntilDelivered(servers[1]!.address);
  checkPromises([...calm, ...rough], await readAll(servers[1]!.address), receiver.received);
});

function promises(name: string): Promised[] {
  return Array.from({ length: REQUESTS }, (_, n) => ({ key: `${name}-${n}` }));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function cutConnections(database: string): Promise<unknown> {
  const name = new URL(database).pathname.slice(1);
  return runOnPostgres(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
}
