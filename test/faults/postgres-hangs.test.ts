import { expect, test } from 'vitest';
import { textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { aanvraag } from '../helpers/intake.ts';
import { createDatabase } from '../helpers/postgres.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';
import { startProxy } from '../helpers/tcp-proxy.ts';

const SECOND_MS = 1000;
const isAcute = (text: string) => text.includes('gevaar');
const crisis = answer({ kind: 'crisis', sources: [], lead: 'Bel 112.' });

async function start() {
  const database = new URL(await createDatabase());
  const proxy = await startProxy(Number(database.port));
  database.port = String(proxy.port);
  const env = { DATABASE_URL: database.href };
  const bot = await startBot({ env, isAcute, answer: async ({ text }) => (isAcute(text) ? crisis : answer()) });
  await introduce(bot);
  return { bot, proxy };
}

const ask = (bot: Bot, key: string) =>
  createApi(bot.address)('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), { 'Idempotency-Key': key });

async function took(work: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work;
  return performance.now() - began;
}

test.skipIf(!process.env.TEST_DATABASE_URL)(
  'a PostgreSQL that hangs is waited for no longer than is said, danger is answered at once, and then it goes on',
  async () => {
    const { bot, proxy } = await start();
    const { serviceUrl } = bot.connector;
    proxy.freeze();
    const danger = performance.now();
    void bot.post(textActivity(serviceUrl, 'er is nu gevaar'));
    await bot.connector.waitForMessages(1);
    expect(performance.now() - danger).toBeLessThan(SECOND_MS);

    const acknowledged = took(bot.post(textActivity(serviceUrl, 'Wat is BEN?')));
    // More than the pool has connections.
    const refused = Promise.all(
      Array.from({ length: 15 }, async (_, n) => {
        let status = 0;
        const ms = await took(ask(bot, `sleutel-${n}`).then((response) => (status = response.status)));
        return { status, ms };
      }),
    );
    const ready = took(fetch(`${bot.address}/readyz`).then(({ status }) => expect(status).toBe(503)));
    expect(await acknowledged).toBeLessThan(10 * SECOND_MS);
    expect(await ready).toBeLessThan(6 * SECOND_MS);
    for (const { status, ms } of await refused) {
      expect(status).toBe(503);
      expect(ms).toBeLessThan(5.5 * SECOND_MS);
    }

    proxy.thaw();
    expect((await ask(bot, 'sleutel-0')).status).toBeLessThan(202);
    expect((await fetch(`${bot.address}/readyz`)).status).toBe(200);
    proxy.freeze();
    expect(await took(bot.app.stop())).toBeLessThan(9 * SECOND_MS);
  },
);
