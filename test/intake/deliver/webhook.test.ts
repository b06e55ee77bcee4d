import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { submit } from '../../../src/intake/form/submit.ts';
import { act } from '../../../src/intake/handling/act.ts';
import { aanvraag, by, CONSULENT, HUISARTS, openTestIntake, type TestIntakeOptions } from '../../helpers/intake.ts';
import { startReceiver, status } from '../../helpers/receiver.ts';

const KEY = Buffer.from('0123456789abcdef0123456789abcdef');
const MINUTE_MS = 60_000;

async function start(options: TestIntakeOptions = {}) {
  const receiver = await startReceiver();
  const geheim = `whsec_${KEY.toString('base64')}`;
  const wegen = [{ soort: 'webhook', naam: 'druten', url: `${receiver.url}/in`, geheim }];
  const intake = await openTestIntake({ toegang: { toegangen: [{ gemeenten: ['Druten'], wegen }] }, ...options });
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), intake.ports);
  const deliveries = () => intake.store.intake.deliveries.of(kenmerk);
  return { ...intake, receiver, kenmerk, deliveries };
}

test('the event is by the NL GOV profile, signed, and without content', async () => {
  const { receiver, deliverer, kenmerk, clock } = await start();
  await deliverer.deliverDue();
  const { headers, text, method, path } = receiver.received[0]!;
  expect([method, path, headers['content-type']]).toEqual(['POST', '/in', 'application/cloudevents+json']);
  const event = JSON.parse(text);
  expect(event).toEqual({
    specversion: '1.0',
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    source: 'urn:nld:oin:00000000000000000000:systeem:regiowijzer',
    type: 'nl.jeugdhulp.consultatie-aangevraagd.v1',
    subject: kenmerk,
    time: '2026-11-02T09:00:00.000Z',
    datacontenttype: 'application/json',
    dataschema: 'https://bot.example/api/openapi.json#/components/schemas/Consultatie',
    dataref: `https://bot.example/api/consultaties/${kenmerk}`,
  });
  // As the text of Standard Webhooks has it, written out apart from our own code.
  const signed = `${event.id}.${clock.now().getTime() / 1000}.${text}`;
  expect(headers).toMatchObject({
    'webhook-id': event.id,
    'webhook-timestamp': String(clock.now().getTime() / 1000),
    'webhook-signature': `v1,${createHmac('sha256', KEY).update(signed).digest('base64')}`,
  });
  expect(text).not.toMatch(/verzuim|Linde|024/);
});

test('asked, answered and withdrawn each have their event, and nothing is sent twice', async () => {
  const { ports, receiver, deliverer, kenmerk } = await start();
  const does = (
    who: typeof HUISARTS,
    handeling: 'oppakken' | 'antwoord' | 'wedervraag' | 'intrekken',
    version: number,
  ) => {
    const input = handeling === 'oppakken' || handeling === 'intrekken' ? {} : { tekst: 'Het team denkt mee.' };
    return act({ kenmerk, handeling, version, input }, by(who), ports);
  };
  await does(CONSULENT, 'oppakken', 1);
  await does(CONSULENT, 'antwoord', 2);
  await does(HUISARTS, 'wedervraag', 3);
  await does(HUISARTS, 'intrekken', 4);
  await deliverer.deliverDue();
  await deliverer.deliverDue();
  expect(receiver.received.map(({ text }) => JSON.parse(text).type)).toEqual([
    'nl.jeugdhulp.consultatie-aangevraagd.v1',
    'nl.jeugdhulp.consultatie-beantwoord.v1',
    'nl.jeugdhulp.consultatie-ingetrokken.v1',
  ]);
});

test('a receiver that is down for an hour gets everything, in order, with the same ids', async () => {
  const { ports, receiver, deliverer, kenmerk, clock, deliveries } = await start();
  receiver.otherwise = (response) => response.destroy();
  await deliverer.deliverDue();
  await act({ kenmerk, handeling: 'intrekken', version: 1, input: {} }, by(HUISARTS), ports);
  for (let minute = 0; minute < 60; minute++) {
    clock.pass(MINUTE_MS);
    await deliverer.deliverDue();
  }
  const tried = receiver.received.length;
  expect(tried).toBeGreaterThan(5);
  expect(tried).toBeLessThan(15);
  expect(new Set(receiver.received.map(({ text }) => text)).size).toBe(1);
  expect(await deliveries()).toMatchObject([
    { state: 'waiting', lastError: 'UND_ERR_SOCKET' },
    { state: 'waiting', attempts: 0 },
  ]);

  receiver.otherwise = status(200);
  clock.pass(60 * MINUTE_MS);
  await deliverer.deliverDue();
  const last = receiver.received.slice(tried).map(({ text }) => JSON.parse(text).type.split('-')[1]);
  expect(last).toEqual(['aangevraagd.v1', 'ingetrokken.v1']);
  expect(await deliveries()).toMatchObject([{ state: 'done' }, { state: 'done' }]);
});

test.each([
  ['500', status(500), 'HTTP 500'],
  ['an error page without end', status(500, {}, 'x'.repeat(1_000_000)), 'HTTP 500'],
  ['a redirect elsewhere', status(302, { Location: 'http://127.0.0.1:1/' }), 'HTTP 302'],
  ['wrong credentials', status(401), 'HTTP 401'],
  [
    'garbage for a header',
    (response: { socket: { end(text: string): void } | null }) => response.socket?.end('garbage\r\n\r\n'),
    'HTTPParserError',
  ],
  ['silence', () => {}, 'TimeoutError'],
])('%s is tried again later', async (_name, answer, lastError) => {
  const { receiver, deliverer, clock, deliveries } = await start({ deadlineMs: 300 });
  receiver.script.push(answer as never);
  expect(await deliverer.deliverDue()).toBe(1);
  expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, lastError }]);
  clock.pass(4_999);
  expect(await deliverer.deliverDue()).toBe(0);
  clock.pass(1);
  expect(await deliverer.deliverDue()).toBe(1);
  expect(await deliveries()).toMatchObject([{ state: 'done' }]);
});

test('garbage in the body of a good answer does not matter', async () => {
  const { receiver, deliverer, deliveries } = await start();
  receiver.script.push(status(200, { 'Content-Type': 'application/json' }, '\u0000{{{'));
  await deliverer.deliverDue();
  expect(await deliveries()).toMatchObject([{ state: 'done' }]);
});

test('429 and 503 are obeyed, up to an hour', async () => {
  const { receiver, deliverer, clock } = await start();
  receiver.script.push(status(429, { 'Retry-After': '600' }), status(503, { 'Retry-After': '999999' }));
  await deliverer.deliverDue();
  clock.pass(599_000);
  expect(await deliverer.deliverDue()).toBe(0);
  clock.pass(1_000);
  expect(await deliverer.deliverDue()).toBe(1);
  clock.pass(59 * MINUTE_MS);
  expect(await deliverer.deliverDue()).toBe(0);
  clock.pass(MINUTE_MS);
  expect(await deliverer.deliverDue()).toBe(1);
  expect(receiver.received).toHaveLength(3);
});

test('gone is given up at once, and anything after three days; repaired it goes out', async () => {
  const { receiver, deliverer, clock, deliveries, store } = await start();
  receiver.script.push(status(410));
  await deliverer.deliverDue();
  expect(await deliveries()).toMatchObject([{ state: 'dead', lastError: 'HTTP 410' }]);
  expect(await store.intake.deliveries.repair()).toBe(1);
  receiver.otherwise = status(500);
  for (let hour = 0; hour < 75; hour++) {
    clock.pass(60 * MINUTE_MS);
    await deliverer.deliverDue();
  }
  expect(await deliveries()).toMatchObject([{ state: 'dead', lastError: 'HTTP 500' }]);
  receiver.otherwise = status(200);
  await store.intake.deliveries.repair();
  await deliverer.deliverDue();
  expect(await deliveries()).toMatchObject([{ state: 'done' }]);
});

test.each([
  ['forward', 400],
  ['back', -400],
])('a clock put %s by days loses and holds up nothing', async (_name, days) => {
  const { receiver, deliverer, clock, deliveries } = await start();
  receiver.script.push(status(500));
  await deliverer.deliverDue();
  clock.pass(days * 24 * 60 * MINUTE_MS);
  await deliverer.deliverDue();
  expect(await deliveries()).toMatchObject([{ state: 'done' }]);
});
