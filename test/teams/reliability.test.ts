import { expect, test } from 'vitest';
import { invokeActivity, textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

const ERROR_NUMBER = /\*\*([2-9A-Z]{4}-[2-9A-Z]{4})\*\*/;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('an activity that Teams sends again is answered once, also after a restart', async () => {
  const bot = await startBot();
  await introduce(bot);
  const activity = textActivity(bot.connector.serviceUrl, 'Wat is BEN?');
  const responses = await Promise.all([bot.post(activity), bot.post(activity), bot.post(activity)]);
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(bot.connector.messages()).toHaveLength(1);
  await bot.app.stop();
  const again = await startBot({ dataDir: bot.dataDir });
  await again.post({ ...activity, serviceUrl: again.connector.serviceUrl });
  expect(again.connector.sent).toEqual([]);
});

test('a failing part gives a polite message with a number that stands in the log, without message text', async () => {
  const bot = await startBot({
    answer: async () => {
      throw new Error('the index is gone');
    },
  });
  await introduce(bot);
  const response = await bot.post(textActivity(bot.connector.serviceUrl, 'geheime vraag'));
  expect(response.status).toBe(200);
  const [message] = bot.connector.messages();
  const [, errorNumber] = ERROR_NUMBER.exec(message.text)!;
  expect(message.text).toContain('112');
  expect(message.text).not.toContain('index');
  const line = bot.log.find((candidate) => candidate.level === 'error')!;
  expect(line).toMatchObject({ errorNumber, error: 'Error: the index is gone' });
  expect(JSON.stringify(bot.log)).not.toContain('geheime');
});

test('a failing database gives a polite message too', async () => {
  const bot = await startBot();
  await bot.app.store.close();
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  expect(bot.connector.messages()).toHaveLength(1);
  expect(bot.connector.messages()[0].text).toMatch(ERROR_NUMBER);
});

test('an answer the channel refuses is replaced by the polite message', async () => {
  const bot = await startBot();
  await introduce(bot);
  bot.connector.script.push(201, 400);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  expect(bot.connector.messages()[0].text).toMatch(ERROR_NUMBER);
});

test('typing that cannot be shown holds nothing up', async () => {
  const bot = await startBot();
  await introduce(bot);
  bot.connector.script.push(400);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  expect(bot.connector.messages()[0].text).toContain('Dit vond ik');
});

test('a send that is refused for the moment is tried again', async () => {
  const bot = await startBot();
  await introduce(bot);
  bot.connector.script.push(201, 412);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  expect(bot.connector.messages()[0].text).toContain('Dit vond ik');
});

test('a slow answer: acknowledged in time, sent by itself afterwards', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const bot = await startBot({ acknowledgeMs: 50, answer: () => promise.then(() => answer()) });
  await introduce(bot);
  const response = await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  expect(response.status).toBe(200);
  expect(bot.connector.sent.map(({ body }) => body.type)).toEqual(['typing']);
  resolve();
  const [message] = await bot.connector.waitForMessages(1);
  expect(message.text).toContain('Dit vond ik');
  expect(message.entities[0].citation).toHaveLength(1);
  expect(bot.connector.sent.at(-1)!.path).toBe('/v3/conversations/a%3Apersonal-1/activities');
});

test('a slow answer that fails: the polite message comes by itself', async () => {
  const bot = await startBot({
    acknowledgeMs: 20,
    answer: async () => {
      await wait(100);
      throw new Error('too late');
    },
  });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wat is BEN?'));
  const [message] = await bot.connector.waitForMessages(1);
  expect(message.text).toMatch(ERROR_NUMBER);
});

test('within a conversation answers keep the order of the questions; another conversation does not wait', async () => {
  const slow = Promise.withResolvers<void>();
  const bot = await startBot({
    answer: async ({ text }) => {
      if (text === 'een') await slow.promise;
      return answer({ sources: [], lead: text });
    },
  });
  await introduce(bot);
  const { serviceUrl } = bot.connector;
  const other = { from: { id: '29:bob' }, conversation: { id: 'a:other', conversationType: 'personal' } };
  const first = bot.post(textActivity(serviceUrl, 'een'));
  await wait(30);
  const second = bot.post(textActivity(serviceUrl, 'twee'));
  await bot.post(textActivity(serviceUrl, 'drie', other));
  slow.resolve();
  await Promise.all([first, second]);
  const order = bot.connector.messages().map(({ summary }) => summary);
  expect(order.slice(-3)).toEqual(['drie', 'een', 'twee']);
});

test('a message about acute danger does not wait for an earlier question', async () => {
  const slow = Promise.withResolvers<void>();
  const bot = await startBot({
    isAcute: (text) => text.includes('gevaar'),
    answer: async ({ text }) => {
      if (text === 'een') await slow.promise;
      return answer({ kind: text === 'een' ? 'answer' : 'crisis', sources: [], lead: text });
    },
  });
  await introduce(bot);
  const first = bot.post(textActivity(bot.connector.serviceUrl, 'een'));
  await wait(30);
  await bot.post(textActivity(bot.connector.serviceUrl, 'nu gevaar'));
  expect(bot.connector.messages().map(({ text }) => text)).toEqual(['nu gevaar']);
  slow.resolve();
  await first;
});

test('an unknown invoke gets 501, an unknown type of activity 200, and nothing is sent', async () => {
  const bot = await startBot();
  const invoke = await bot.post(invokeActivity(bot.connector.serviceUrl, 'composeExtension/queryLink', {}));
  expect(invoke.status).toBe(501);
  for (const type of ['typing', 'messageReaction', 'event', 'nieuwe-soort']) {
    const response = await bot.post(textActivity(bot.connector.serviceUrl, 'x', { type }));
    expect(response.status).toBe(200);
  }
  expect(bot.connector.sent).toEqual([]);
});

test.each([
  ['emoji', '🙂👩‍👧‍👦🚑'],
  ['HTML', '<script>alert(1)</script><b>Wat is BEN?</b>'],
  ['20,000 characters', 'a'.repeat(20_000)],
  ['another language', 'Как направить ребёнка?'],
])('a question of %s reaches the answering part as it is', async (_name, text) => {
  const bot = await startBot();
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, text));
  expect(bot.asked).toMatchObject([{ text }]);
  expect(bot.connector.messages()).toHaveLength(1);
});

test.each([
  ['too long', 'a'.repeat(20_001), 'te lang'],
  ['empty', '   ', 'geen vraag'],
])('a message that is %s is answered politely', async (_name, text, reply) => {
  const bot = await startBot();
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, text));
  expect(bot.connector.messages()[0].text).toContain(reply);
  expect(bot.asked).toEqual([]);
});
