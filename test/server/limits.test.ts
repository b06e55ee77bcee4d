import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../src/server/create-server.ts';
import { listen } from '../../src/server/listen.ts';
import { textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { aanvraag } from '../helpers/intake.ts';
import { silentLog } from '../helpers/log.ts';
import { createQuickClock } from '../helpers/quick-clock.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

const SECOND_MS = 1000;
const isAcute = (text: string) => text.includes('gevaar');

test.each([
  ['nested deeper than the stack goes', '['.repeat(60_000) + ']'.repeat(60_000)],
  ['nested deep in an object', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`],
  ['of 15,000 texts', JSON.stringify({ velden: Array.from({ length: 15_000 }, (_, n) => `jongere ${n}`) })],
  ['with NUL', '{"kernvraag":"een\\u0000twee"}'],
  ['with NUL in a name', '{"een\\u0000twee":"x"}'],
])('a body %s is refused before anything is done with it', async (_, body) => {
  const bot = await startBot();
  const headers = {
    'Content-Type': 'application/json',
    'X-Demo-User': 'huisarts-harderwijk',
    'Idempotency-Key': 'sleutel-1',
  };
  const asked = performance.now();
  for (const path of ['/api/messages', '/api/consultaties']) {
    expect((await fetch(`${bot.address}${path}`, { method: 'POST', headers, body })).status).toBe(400);
  }
  expect(performance.now() - asked).toBeLessThan(SECOND_MS / 2);
});

test('a request with more text than a form has room for is refused at once, and danger in it is answered', async () => {
  const bot = await startBot();
  const call = createApi(bot.address);
  const many = Object.fromEntries(
    Array.from({ length: 1500 }, (_, n) => [`veld${n}`, 'Jan Jansen uit Druten woont daar']),
  );
  const asked = performance.now();
  for (const [method, path] of [
    ['POST', '/api/samenvatting'],
    ['PUT', '/api/concept'],
  ] as const) {
    const { status, body } = await call('huisarts-harderwijk', method, path, { ...aanvraag(), ...many });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('te veel tekst');
  }
  expect(performance.now() - asked).toBeLessThan(SECOND_MS);
  const danger = { kernvraag: 'ik wil niet meer leven en heb pillen genomen', ...many };
  const { body } = await call('huisarts-harderwijk', 'POST', '/api/samenvatting', danger);
  expect(JSON.stringify(body)).toContain('112');
});

test('one user who floods the bot is refused, is told so once, and keeps nobody else waiting; danger goes on', async () => {
  const crisis = answer({ kind: 'crisis', sources: [], lead: 'Bel 112.' });
  const bot = await startBot({
    isAcute,
    clock: createQuickClock(),
    answer: async ({ text }) => (isAcute(text) ? crisis : answer()),
  });
  await introduce(bot);
  const { serviceUrl } = bot.connector;
  const flood = await Promise.all(Array.from({ length: 60 }, () => bot.post(textActivity(serviceUrl, 'Wat is BEN?'))));
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(20);
  expect(refused[0]!.headers.get('retry-after')).toBe('5');
  const other = {
    from: { id: '29:bob', aadObjectId: 'aad-bob' },
    conversation: { id: 'a:2', conversationType: 'personal' },
  };
  expect((await bot.post(textActivity(serviceUrl, 'Wat is BEN?', other))).status).toBe(200);
  expect((await bot.post(textActivity(serviceUrl, 'er is gevaar'))).status).toBe(200);
  const texts = bot.connector.messages().map((message) => JSON.stringify(message));
  expect(texts.filter((text) => text.includes('te veel berichten'))).toHaveLength(1);
  expect(texts.some((text) => text.includes('Bel 112.'))).toBe(true);
});

test('one caller of the API who asks too much is refused, and another is not', async () => {
  const bot = await startBot();
  const call = createApi(bot.address);
  const all = await Promise.all(Array.from({ length: 60 }, () => call('huisarts-harderwijk', 'GET', '/api/ik')));
  expect(all.some(({ status }) => status === 429)).toBe(true);
  expect((await call('consulent-druten', 'GET', '/api/ik')).status).not.toBe(429);
});

test('a client that reads nothing, and one that sends nothing, are dropped', async () => {
  const large = 'a'.repeat(20 * 1024 * 1024);
  const server = createServer({
    ...{ log: silentLog, demo: true, rateLimit: 100, idleMs: 500 },
    routes: [(routes) => void routes.get('/groot', async (_request, response) => void response.sendRaw(200, large))],
  });
  const address = new URL(await listen(server, 0, '127.0.0.1'));
  onTestFinished(() => void server.close());
  for (const request of ['', 'GET /groot HTTP/1.1\r\nHost: localhost\r\n\r\n']) {
    const socket = connect(Number(address.port), '127.0.0.1').pause();
    socket.write(request);
    const asked = performance.now();
    // Paused it hears of the end only when it reads on.
    setTimeout(() => socket.resume(), 2 * SECOND_MS);
    socket.on('error', () => {});
    await once(socket, 'close');
    expect(performance.now() - asked).toBeLessThan(4 * SECOND_MS);
    expect(socket.bytesRead).toBeLessThan(large.length);
  }
});
