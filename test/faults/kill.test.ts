import { expect, test } from 'vitest';
import { startReceiver, status } from '../helpers/receiver.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { checkPromises } from './helpers/check-promises.ts';
import { type Promised, readAll, runClients, waitUntilDelivered } from './helpers/clients.ts';
import { runServer } from './helpers/run-server.ts';

const isLong = process.env.FAULTS === 'long';
const KILLS = isLong ? 50 : 3;
const REQUESTS = isLong ? 1000 : 20;
const CLIENTS = 4;

test(`killed ${KILLS} times at random moments, nothing that was acknowledged is lost`, {
  timeout: 600_000,
}, async () => {
  const receiver = await startReceiver();
  // Now and then the receiver breaks off after it has taken a message, or is busy.
  receiver.otherwise = (response) => {
    const chance = Math.random();
    if (chance < 0.05) return void response.destroy();
    return status(chance < 0.08 ? 500 : 204)(response);
  };
  const env = { DATA_DIR: temporaryFolder(), RECEIVER: receiver.url };
  const work: Promised[] = Array.from({ length: REQUESTS }, (_, n) => ({ key: `sleutel-${n}` }));
  // The clock goes ahead a minute at each start, so that what failed is due again.
  const start = (round: number) => runServer({ ...env, CLOCK_AHEAD_MS: String(round * 120_000) });
  let server = await start(0);
  const clients = runClients(() => server.address, CLIENTS, work, AbortSignal.timeout(isLong ? 400_000 : 100_000));
  for (let round = 1; round <= KILLS; round++) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 600));
    await server.kill();
    server = await start(round);
  }
  await clients;
  await server.kill();
  receiver.otherwise = status(204);
  server = await start(KILLS + 100);
  await waitUntilDelivered(server.address);
  const stored = await readAll(server.address);
  checkPromises(work, stored, receiver.received);
  const answered = work.filter(({ answer }) => answer).length;
  console.log(`${KILLS} kills: ${stored.length} stored, ${answered} answered, ${receiver.received.length} messages`);
  expect(answered).toBeGreaterThanOrEqual(isLong ? 10 : REQUESTS);
});
