import { expect, test } from 'vitest';
import { textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { aanvraag } from '../helpers/intake.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

const TOKEN = 'een-token-van-ruim-voldoende-tekens';

/** The samples of the text format by name and labels. */
async function read(address: string): Promise<{ text: string; samples: Record<string, number> }> {
  const response = await fetch(`${address}/metrics`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  const text = await response.text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const samples = Object.fromEntries(lines.map((line) => /^(.+) (\S+)$/.exec(line)!.slice(1)));
  return { text, samples };
}

test('requests, answers, consultaties and deliveries are counted, and nothing of their content', async () => {
  const bot = await startBot({ answer: answer({ kind: 'no-answer', lead: 'Niet gevonden.' }) });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wie helpt Kanarie in de Kooistraat 12 te Druten?'));
  const call = createApi(bot.address);
  const send = (key: string) =>
    call('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), { 'Idempotency-Key': key });
  const { kenmerk } = (await send('sleutel-1')).body;
  await send('sleutel-2');
  await call('consulent-druten', 'POST', `/api/consultaties/${kenmerk}/oppakken`, {}, { 'If-Match': '"1"' });
  for (const path of [`/api/consultaties/${kenmerk}`, '/api/kanarie', '/kanarie.php?naam=kanarie']) {
    await call('huisarts-harderwijk', 'GET', path);
  }
  const { text, samples } = await read(bot.address);
  expect(samples).toMatchObject({
    'regiowijzer_consultaties{status="aangevraagd"}': '1',
    'regiowijzer_consultaties{status="opgepakt"}': '1',
    'regiowijzer_answer_seconds_count{kind="no-answer"}': '1',
    'regiowijzer_http_request_seconds_count{route="/api/consultaties/:kenmerk",method="GET",status="2xx"}': '1',
    'regiowijzer_http_request_seconds_count{route="none",method="GET",status="4xx"}': '2',
  });
  const states = ['waiting', 'done', 'dead'].map((state) =>
    Number(samples[`regiowijzer_deliveries{state="${state}"}`]),
  );
  expect(states.reduce((sum, count) => sum + count)).toBe(1);
  expect(text).not.toMatch(/kanarie|kooistraat|druten|verzuimt|linde|huisarts/i);
  expect(text).not.toContain(kenmerk);
});

test('the same requests again add no line', async () => {
  const bot = await startBot();
  const call = createApi(bot.address);
  const round = async (n: number) => {
    await call('', 'GET', `/onbekend-${n}`);
    await call(`gebruiker-${n}`, 'GET', `/api/consultaties/BCD-FGH-${n}`);
    return Object.keys((await read(bot.address)).samples).filter((name) => name.startsWith('regiowijzer')).length;
  };
  await round(1);
  const lines = await round(2);
  for (let n = 3; n < 20; n++) await round(n);
  expect(await round(20)).toBe(lines);
});

test('they are written while the database is away, and say that it failed', async () => {
  const bot = await startBot();
  const failures = async () => (await read(bot.address)).samples.regiowijzer_database_failures_total;
  expect(await failures()).toBe('0');
  await bot.app.store.close();
  expect((await read(bot.address)).text).not.toContain('regiowijzer_consultaties{');
  expect(Number(await failures())).toBeGreaterThanOrEqual(2);
});

const TEAMS = { TEAMS_APP_ID: 'app', TEAMS_APP_PASSWORD: 'x', TEAMS_TENANT_ID: 'tenant' };

test.each([
  ['without a token in the settings nobody', TEAMS, { Authorization: `Bearer ${TOKEN}` }, 403],
  ['nobody without the token', { ...TEAMS, METRICS_TOKEN: TOKEN }, {}, 401],
  ['nobody with another', { ...TEAMS, METRICS_TOKEN: TOKEN }, { Authorization: `Bearer ${TOKEN}x` }, 401],
  ['who has it', { ...TEAMS, METRICS_TOKEN: TOKEN }, { Authorization: `Bearer ${TOKEN}` }, 200],
  ['in a demo nobody without it where it is set', { METRICS_TOKEN: TOKEN }, {}, 401],
])('%s reads them', async (_, env, headers, status) => {
  const { address } = await startBot({ env });
  const response = await fetch(`${address}/metrics`, { headers: headers as Record<string, string> });
  expect(response.status).toBe(status);
  expect((await response.text()).includes('regiowijzer_')).toBe(status === 200);
});
