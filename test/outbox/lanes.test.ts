import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import {
  aanvraag,
  by,
  CONSULENT,
  HUISARTS,
  openTestIntake,
  principal,
  type TestIntakeOptions,
} from '../helpers/intake.ts';
import { type Receiver, startReceiver, status } from '../helpers/receiver.ts';
import { ALL } from '../store/store-contract.ts';

const GEHEIM = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
const SECOND_MS = 1000;
const ANDERE = principal('t:andere', ['verwijzer']);
const PATIENT = { timeout: 20_000 };

/** Druten's receiver accepts and never answers; Heumen's is well. */
async function start(options: TestIntakeOptions = {}) {
  const [silent, well] = [await startReceiver(), await startReceiver()];
  silent.otherwise = () => {};
  const toegang = { toegangen: [wegTo('Druten', silent), wegTo('Heumen', well)] };
  const intake = await openTestIntake({ toegang, ...options });
  const ask = async (gemeente: string, times = 1) => {
    for (let n = 0; n < times; n++) await submit(aanvraag({ gemeente }), by(HUISARTS), intake.ports);
    intake.deliverer.wake();
  };
  return { ...intake, silent, well, ask };
}

function wegTo(gemeente: string, { url }: Receiver) {
  return { gemeenten: [gemeente], wegen: [{ soort: 'webhook', naam: gemeente, url, geheim: GEHEIM }] };
}

test('one that accepts and never answers keeps no other waiting, however much is queued for it', async () => {
  const { ask, silent, well } = await start();
  await ask('Druten', 30);
  await vi.waitUntil(() => silent.received.length > 0, PATIENT);
  const asked = performance.now();
  await ask('Heumen');
  await vi.waitUntil(() => well.received.length === 1, PATIENT);
  expect(performance.now() - asked).toBeLessThan(2 * SECOND_MS);
  // Nor does it take more than its share.
  expect(silent.received.length).toBeLessThanOrEqual(5);
});

test('stopping waits for no receiver, and what was under way is tried again by who comes next', async () => {
  const { ask, silent, deliverer, store, clock } = await start();
  await ask('Druten');
  await vi.waitUntil(() => silent.received.length > 0, PATIENT);
  const stopped = performance.now();
  await deliverer.stop();
  expect(performance.now() - stopped).toBeLessThan(3 * SECOND_MS);
  const { deliveries } = store.intake;
  expect(await deliveries.countByState()).toMatchObject({ waiting: 1 });
  clock.pass(60 * SECOND_MS);
  expect(await deliveries.lease(ALL)).toMatchObject([{ attempts: 0, target: 'Druten' }]);
});

test('an attempt that nothing can abort ends at its deadline all the same', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const smtp = { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, van: 'bot@bot.example' };
  const wegen = [{ soort: 'mail', naam: 'm', aan: ['toegang@druten.example'] }];
  const toegang = { smtp, toegangen: [{ gemeenten: ['Druten'], wegen }] };
  const { ports, deliverer, store } = await openTestIntake({ toegang, deadlineMs: 300 });
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
  expect(await deliverer.deliverDue()).toBe(1);
  expect(await store.intake.deliveries.of(kenmerk)).toMatchObject([{ attempts: 1, lastError: 'TimeoutError' }]);
});

test('what is under way and well is finished before it stops', async () => {
  const { ask, well, deliverer, store } = await start();
  well.otherwise = (response) => void setTimeout(() => status(204)(response), 500);
  await ask('Heumen');
  await vi.waitUntil(() => well.received.length > 0, PATIENT);
  await deliverer.stop();
  expect(await store.intake.deliveries.countByState()).toMatchObject({ waiting: 0, done: 1 });
});

test('one that is down is tried now and then by one message, and gets everything once it is back', async () => {
  const { silent: down, deliverer, ask, clock, store } = await start();
  down.otherwise = status(503);
  await ask('Druten', 20);
  await deliverer.deliverDue();
  const burst = down.received.length;
  expect(burst).toBeLessThan(10);
  for (let second = 0; second < 90; second++) {
    clock.pass(SECOND_MS);
    await deliverer.deliverDue();
  }
  expect(down.received.length - burst).toBeLessThanOrEqual(3);
  down.otherwise = status(204);
  clock.pass(3_600 * SECOND_MS);
  await deliverer.deliverDue();
  expect(await store.intake.deliveries.countByState()).toEqual({ waiting: 0, done: 20, dead: 0 });
});

test('one chat that hangs keeps no answer from the chat of another, and stopping waits for neither', async () => {
  const { ports, deliverer, notices } = await openTestIntake({ silent: HUISARTS.key });
  const answerTo = async (who: typeof HUISARTS) => {
    const { kenmerk } = await submit(aanvraag(), by(who), ports);
    await act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
  };
  for (let n = 0; n < 12; n++) await answerTo(HUISARTS);
  deliverer.wake();
  const asked = performance.now();
  await answerTo(ANDERE);
  deliverer.wake();
  await vi.waitUntil(() => notices.some(({ userKey }) => userKey === ANDERE.key), PATIENT);
  expect(performance.now() - asked).toBeLessThan(2 * SECOND_MS);
  const stopped = performance.now();
  await deliverer.stop();
  expect(performance.now() - stopped).toBeLessThan(3 * SECOND_MS);
});
