import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { textActivity } from '../helpers/activities.ts';
import { silentLog } from '../helpers/log.ts';
import { startBot } from '../helpers/start-bot.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

async function problemOf(response: Response): Promise<{ status: number; title: string; detail?: string }> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as { status: number; title: string; detail?: string };
}

test.each([
  ['broken JSON', '{"type":', JSON_TYPE, 400],
  ['an empty body', '', JSON_TYPE, 400],
  ['an array', '[]', JSON_TYPE, 400],
  ['null', 'null', JSON_TYPE, 400],
  ['no activity', '{}', JSON_TYPE, 400],
  [
    'an activity without conversation',
    '{"type":"message","channelId":"x","serviceUrl":"http://127.0.0.1"}',
    JSON_TYPE,
    400,
  ],
  ['more than 256 kB', JSON.stringify({ text: 'a'.repeat(300_000) }), JSON_TYPE, 413],
  ['another kind of content', 'hallo', { 'Content-Type': 'text/plain' }, 415],
  ['a compressed body', gzipSync('{}'), { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, 415],
])('%s on /api/messages is refused with a problem', async (_name, body, headers, status) => {
  const bot = await startBot();
  const response = await fetch(`${bot.address}/api/messages`, { method: 'POST', body, headers });
  expect(response.status).toBe(status);
  expect(await problemOf(response)).toMatchObject({ status, title: expect.stringMatching(/\(.+\)/) });
  // And nothing else breaks.
  expect((await bot.post(textActivity(bot.connector.serviceUrl, 'help'))).status).toBe(200);
  expect(bot.connector.messages()).toHaveLength(1);
});

test('a body without length that grows past the limit is cut off', async () => {
  const bot = await startBot();
  const status = await new Promise((resolve, reject) => {
    const call = request(`${bot.address}/api/messages`, { method: 'POST', headers: JSON_TYPE }, (response) => {
      resolve(response.statusCode);
      call.destroy();
    });
    call.on('error', reject);
    const write = () =>
      call.writable && !call.destroyed && call.write('a'.repeat(64 * 1024), () => setImmediate(write));
    write();
  });
  expect(status).toBe(413);
});

test('unknown routes, other methods and health', async () => {
  const bot = await startBot();
  expect(await problemOf(await fetch(`${bot.address}/nergens`))).toMatchObject({ status: 404 });
  expect(await problemOf(await fetch(`${bot.address}/api/messages`))).toMatchObject({ status: 405 });
  expect(await (await fetch(`${bot.address}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${bot.address}/readyz`)).json()).toEqual({ status: 'ready' });
  await bot.app.store.close();
  expect(await problemOf(await fetch(`${bot.address}/readyz`))).toMatchObject({
    status: 503,
    detail: 'Not ready: database',
  });
});

test('every response carries the security headers', async () => {
  const bot = await startBot();
  for (const path of ['/', '/healthz', '/nergens', '/directline/conversations/x/activities']) {
    const { headers } = await fetch(`${bot.address}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('server')).toBeNull();
  }
});

test('too many requests are refused, and counted for one address', async () => {
  const bot = await startBot({ env: { RATE_LIMIT: '2' } });
  const responses = await Promise.all(Array.from({ length: 8 }, () => fetch(`${bot.address}/healthz`)));
  const statuses = responses.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 429, 429]);
});

test('in demo mode another host name is refused, and so is a channel elsewhere', async () => {
  const bot = await startBot();
  const status = await new Promise((resolve) => {
    request(`${bot.address}/healthz`, { headers: { Host: 'evil.example' } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end();
  });
  expect(status).toBe(403);
  expect((await bot.post(textActivity('https://evil.example/', 'hallo'))).status).toBe(403);
  expect(bot.connector.sent).toEqual([]);
});

test('a port that is taken is named', async () => {
  const bot = await startBot();
  const { port } = new URL(bot.address);
  const { buildApp } = await import('../../src/build-app.ts');
  const { readConfig } = await import('../../src/config.ts');
  const config = readConfig({ PORT: port, DATA_DIR: temporaryFolder() });
  const app = await buildApp(config, silentLog, {
    answerQuestion: () => Promise.reject(new Error()),
    gemeenten: () => [],
  });
  await expect(app.start()).rejects.toMatchObject({ code: 'ADDRESS_IN_USE', where: `127.0.0.1:${port}` });
  await app.store.close();
});
