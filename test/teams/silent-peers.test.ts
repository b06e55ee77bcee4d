import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { invokeActivity, submitActivity, textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';

const SECOND_MS = 1000;
const isAcute = (text: string) => text.includes('gevaar');
const DANGER = 'er is nu gevaar';

/** Another process holds the database, and does not let go. */
function lock({ dataDir }: Bot): void {
  const other = new Sqlite(join(dataDir, 'regiowijzer.db'));
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
}

async function timed(work: Promise<Response>): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  const { status } = await work;
  return { status, ms: performance.now() - began };
}

test('a channel that takes a message and never answers: acknowledged all the same, and others are answered', async () => {
  const bot = await startBot({ acknowledgeMs: 500, callMs: 500 });
  await introduce(bot);
  const { connector } = bot;
  connector.silentFor('a:personal-1');
  const silent = textActivity(connector.serviceUrl, 'Wat is BEN?');
  const { status, ms } = await timed(bot.post(silent));
  expect(status).toBe(200);
  expect(ms).toBeLessThan(1.5 * SECOND_MS);
  await bot.post(textActivity(connector.serviceUrl, 'Wat is BEN?', { conversation: OTHER }));
  expect((await connector.waitForMessages(1)).length).toBeGreaterThan(0);
});

const OTHER = { id: 'a:personal-2', conversationType: 'personal', tenantId: 'tenant-1' };

test('a call that hangs is aborted, and stopping waits for none', async () => {
  const bot = await startBot({ acknowledgeMs: 300, callMs: 600 });
  await introduce(bot);
  bot.connector.silentFor('a:personal-1');
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  await vi.waitUntil(() => bot.connector.aborted() > 0, { timeout: 3 * SECOND_MS });
  const stopped = performance.now();
  await bot.app.stop();
  expect(performance.now() - stopped).toBeLessThan(6 * SECOND_MS);
});

test('a button whose work hangs is answered in time, and its card comes in the chat', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const bot = await startBot({ acknowledgeMs: 200 });
  await introduce(bot);
  const { profiles } = bot.app.store;
  vi.spyOn(profiles, 'save').mockImplementation(() => promise);
  const data = { verb: 'save-profile', gemeente: 'Druten', rol: 'huisarts' };
  const invoke = invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', { action: { data } });
  const response = await bot.post(invoke);
  expect(JSON.stringify(await response.json())).toContain('duurt langer');
  resolve();
  await bot.connector.waitForMessages(1);
});

test('what the channel sends again after its first process died is answered, and in time', async () => {
  let ahead = 0;
  const bot = await startBot({ now: () => new Date(Date.now() + ahead) });
  await introduce(bot);
  const activity = textActivity(bot.connector.serviceUrl, 'Wat is BEN?');
  await bot.app.store.activities.claim(`a:personal-1|${activity.id}`);
  const posted = timed(bot.post(activity));
  setTimeout(() => {
    ahead = 7 * SECOND_MS;
  }, 300);
  const { status, ms } = await posted;
  expect(status).toBe(200);
  expect(ms).toBeLessThan(2 * SECOND_MS);
  expect(bot.connector.messages()).toHaveLength(1);
});

test('who was acknowledged by a process that died hears that it was not answered, and nothing of the question is kept', async () => {
  const never = new Promise<never>(() => {});
  const first = await startBot({ acknowledgeMs: 200, answer: () => never });
  await introduce(first);
  const { connector, dataDir } = first;
  expect((await first.post(textActivity(connector.serviceUrl, 'Wat is paradijsvogel?'))).status).toBe(200);
  await first.app.stop();
  expect(connector.messages()).toEqual([]);
  const kept = readFileSync(join(dataDir, 'regiowijzer.db'), 'latin1');
  expect(kept).not.toContain('paradijsvogel');
  await startBot({ dataDir });
  const [told] = await connector.waitForMessages(1);
  expect(JSON.stringify(told)).toContain('nog een keer');
});

test('what its first process still has is acknowledged in time, and answered once that one is dead', async () => {
  let ahead = 0;
  const bot = await startBot({ acknowledgeMs: 300, now: () => new Date(Date.now() + ahead) });
  await introduce(bot);
  const activity = textActivity(bot.connector.serviceUrl, 'Wat is BEN?');
  await bot.app.store.activities.claim(`a:personal-1|${activity.id}`);
  expect((await timed(bot.post(activity))).ms).toBeLessThan(SECOND_MS);
  expect(bot.connector.messages()).toEqual([]);
  ahead = 7 * SECOND_MS;
  await bot.connector.waitForMessages(1);
});

test('while another holds the database nobody else stands still, and danger is answered within a second', async () => {
  const crisis = answer({ kind: 'crisis', sources: [], lead: 'Bel 112.' });
  const bot = await startBot({ isAcute, answer: async ({ text }) => (isAcute(text) ? crisis : answer()) });
  await introduce(bot);
  lock(bot);
  const { serviceUrl } = bot.connector;
  const waiting = bot.post(textActivity(serviceUrl, 'ik werk in Heumen', { conversation: OTHER }));
  const { ms } = await timed(fetch(`${bot.address}/healthz`));
  expect(ms).toBeLessThan(100);
  for (const entry of [
    textActivity(serviceUrl, DANGER),
    textActivity(serviceUrl, `ik werk in Druten. ${DANGER}`),
    submitActivity(serviceUrl, { verb: 'ask', question: DANGER }),
    submitActivity(serviceUrl, { verb: 'save-profile', gemeente: 'Druten', question: DANGER }),
  ]) {
    bot.connector.sent.length = 0;
    const asked = performance.now();
    void bot.post(entry);
    const [message] = await bot.connector.waitForMessages(1);
    expect(performance.now() - asked).toBeLessThan(SECOND_MS);
    expect(JSON.stringify(message)).toContain('112');
  }
  expect((await timed(waiting)).status).toBe(200);
});
