import { describe, expect, test } from 'vitest';
import { createPace } from '../../src/teams/pace.ts';
import { textActivity } from '../helpers/activities.ts';
import { answer, source } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import type { Scripted } from '../helpers/fake-connector.ts';
import { aanvraag } from '../helpers/intake.ts';
import { createQuickClock } from '../helpers/quick-clock.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

describe('what the channel says to an answer', () => {
  /** Asks, with typing let through and these answers for what comes after it. */
  async function ask(...script: (number | Scripted)[]) {
    const clock = createQuickClock();
    const bot = await startBot({ answer: answer({ sources: [source(), source()] }), clock });
    await introduce(bot);
    bot.connector.requests.length = 0;
    bot.connector.script.push(201, ...script);
    const { status } = await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
    expect(status).toBe(200);
    return { bot, clock, messages: bot.connector.messages(), requests: bot.connector.requests.slice(1) };
  }

  test.each([201, 202, 200])('%i: sent once', async (status) => {
    const { messages, requests } = await ask(status);
    expect([messages.length, requests.length]).toEqual([1, 1]);
  });

  test.each([412, 429])('%i: sent again after a while', async (status) => {
    const { messages, clock } = await ask(status, status);
    expect(messages).toHaveLength(1);
    expect(messages[0].text).toContain('Dit vond ik');
    expect(clock.waits).toHaveLength(2);
    expect(clock.waits[1]).toBeGreaterThanOrEqual(2000);
  });

  test('429 with Retry-After: not before that; a long one is not waited for', async () => {
    const inSeconds = (seconds: string) => ({ status: 429, headers: { 'Retry-After': seconds } });
    const { messages, clock } = await ask(inSeconds('7'));
    expect([messages.length, clock.waits]).toEqual([1, [7000]]);
    const long = await ask(inSeconds('60'));
    expect([long.requests.length, long.clock.waits]).toEqual([2, []]);
    expect(long.messages[0].text).toContain('Het lukt mij nu niet');
  });

  test('502: sent again by the SDK, and not by us on top of it', async () => {
    const { messages, requests, clock } = await ask(502);
    expect([messages.length, requests.length, clock.waits.length]).toEqual([1, 2, 0]);
  });

  test('413: the words without the card', async () => {
    const { messages } = await ask(413);
    expect(messages).toHaveLength(1);
    expect(messages[0].attachments).toBeUndefined();
    expect(messages[0].text).toContain('De huisarts verwijst rechtstreeks naar de aanbieder.');
    expect(messages[0].entities[0].citation).toHaveLength(2);
  });

  test('403: nothing more is tried there than to say that it failed', async () => {
    const blocked = { status: 403, code: 'MessageWritesBlocked' };
    const { requests, messages, bot } = await ask(blocked, blocked);
    expect([requests.length, messages.length]).toEqual([2, 0]);
    expect(bot.log.filter(({ level }) => level === 'error')).toHaveLength(2);
  });
});

describe('a message at another moment', () => {
  const HUISARTS = {
    from: { id: '29:h', aadObjectId: 'huisarts-harderwijk' },
    channelData: { tenant: { id: 'demo' } },
  };

  /** A request that is taken up, while the channel answers so to the message that tells of it. */
  async function takeUp(refused: number | Scripted) {
    const bot = await startBot();
    const call = createApi(bot.address);
    await bot.post(textActivity(bot.connector.serviceUrl, 'hallo', HUISARTS));
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const { body } = await call('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), key);
    // The receipt of what was sent elsewhere.
    await until(() => bot.connector.messages().some((each) => JSON.stringify(each).includes(body.kenmerk)));
    bot.connector.requests.length = 0;
    bot.connector.script.push(refused);
    const act = (handeling: string, version: number, input: object = {}) =>
      call('consulent-druten', 'POST', `/api/consultaties/${body.kenmerk}/${handeling}`, input, {
        'If-Match': `"${version}"`,
      });
    await act('oppakken', 1);
    await until(() => bot.connector.requests.length > 0);
    const address = () => bot.app.store.conversations.findByUser('demo:huisarts-harderwijk');
    return { bot, act, address };
  }

  test.each([
    ['blocked', { status: 403, code: 'MessageWritesBlocked' }],
    ['removed', { status: 403, code: 'BotNotInConversationRoster' }],
  ])('%s: the address is dead, tried no more, and alive when the user writes again', async (_, refused) => {
    const { bot, act, address } = await takeUp(refused);
    await until(async () => (await address()) === undefined);
    await act('antwoord', 2, { tekst: 'Bel het team.' });
    await until(async () => (await bot.app.store.intake.deliveries.countByState()).dead === 2);
    expect(bot.connector.requests).toHaveLength(1);
    await bot.post(textActivity(bot.connector.serviceUrl, 'hallo', HUISARTS));
    expect(await address()).toBeDefined();
  });

  test.each([
    ['of another kind', { status: 403, code: 'ContentStreamNotAllowed' }],
    ['too large', 413],
    ['not found for the moment', { status: 404, code: 'ConversationNotFound' }],
  ])('refused, %s: the address stays alive', async (_, refused) => {
    const { bot, address } = await takeUp(refused);
    await until(async () => bot.connector.requests.length > 0);
    expect(await address()).toBeDefined();
  });

  test('a chat that is not found for the moment is told later', async () => {
    const { bot } = await takeUp({ status: 404, code: 'ConversationNotFound' });
    const { deliveries } = bot.app.store.intake;
    await until(async () => (await deliveries.countByState()).waiting === 1);
    expect((await deliveries.countByState()).dead).toBe(0);
  });
});

describe('the pace', () => {
  /** When each of so many messages may go, at once asked. */
  async function moments(count: number, keyOf: (at: number) => [conversation: string, tenant: string]) {
    const clock = createQuickClock();
    const pace = createPace(clock);
    const times: number[] = [];
    for (let at = 0; at < count; at += 1) {
      await pace.slot(...keyOf(at));
      times.push(clock.now());
    }
    return times;
  }
  const inWindow = (times: number[], ms: number) =>
    Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length));

  test('of one conversation: 7 a second, 8 in two, 60 in thirty, 1,800 an hour', async () => {
    const times = await moments(2000, () => ['c', 't']);
    expect(times.slice(0, 7).every((time) => time === 0)).toBe(true);
    const most = [1000, 2000, 30_000, 3_600_000].map((ms) => inWindow(times, ms));
    expect(most).toEqual([7, 8, 60, 1800]);
  });

  test('of one tenant: 50 a second over all conversations; another tenant does not wait', async () => {
    const times = await moments(200, (at) => [`c${at}`, 't']);
    expect(inWindow(times, 1000)).toBe(50);
    expect((await moments(100, (at) => [`c${at}`, `t${at % 2}`])).at(-1)).toBe(0);
  });
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 300) throw new Error('It did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
