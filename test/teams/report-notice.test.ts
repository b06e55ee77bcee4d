import { expect, test } from 'vitest';
import { type Browse, NO_RECORDS } from '../../src/question/browse/browse.ts';
import { invokeActivity, textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { faults } from '../helpers/card-faults.ts';
import type { Scripted } from '../helpers/fake-connector.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';
import { createClock } from '../store/store-contract.ts';

/** Who looks after the knowledge in the demo, in a chat of its own. */
const OWNER = {
  from: { id: '29:kennis', aadObjectId: 'kennisbeheer', name: 'Kennisbeheer' },
  conversation: { id: 'a:kennis', conversationType: 'personal', tenantId: 'demo' },
  channelData: { tenant: { id: 'demo' } },
};
const browse: Browse = { ...NO_RECORDS, titleOf: () => 'Werkafspraken huisartsen en gemeenten' };

/** A thumb down on an answer, and the bot an hour later: it has been stopped and started again in the meantime. */
async function reported(feedbackText: string, ...script: (number | Scripted)[]) {
  const clock = createClock();
  const options = { answer: answer(), browse, now: clock.now };
  const bot = await startBot(options);
  await bot.post(textActivity(bot.connector.serviceUrl, 'hallo', OWNER));
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Mijn eigen vraag over BEN'));
  const actionValue = { reaction: 'dislike', feedback: JSON.stringify({ feedbackText }) };
  const value = { actionName: 'feedback', actionValue };
  const replyToId = `sent-${bot.connector.sent.length}`;
  await bot.post(invokeActivity(bot.connector.serviceUrl, 'message/submitAction', value, { replyToId }));
  await bot.app.stop();
  bot.connector.sent.length = 0;
  bot.connector.script.push(...script);
  clock.pass(61 * 60_000);
  const again = await startBot({ ...options, dataDir: bot.dataDir });
  return { bot, again, options };
}

async function states({ app }: Bot) {
  const until = Date.now() + 5000;
  for (;;) {
    const counts = await app.store.intake.deliveries.countByState();
    if (counts.waiting === 0 || Date.now() > until) return counts;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('the owner of a source gets a card about a thumb down, over a restart, without the question', async () => {
  const { bot, again } = await reported('Dit team heet *nu* anders.');
  const [message] = await bot.connector.waitForMessages(1);
  expect(bot.connector.sent[0]!.path).toBe('/v3/conversations/a%3Akennis/activities');
  const { content } = message.attachments[0];
  expect(faults(content)).toEqual([]);
  const card = JSON.stringify(content);
  for (const shown of [
    'Er is een nieuwe melding over een bron.',
    'Bron: Werkafspraken huisartsen en gemeenten',
    '3.2 Verwijzen · Regio Rijk van Nijmegen · Gemeld door: Huisarts, Druten',
    'Dit team heet \\\\*nu\\\\* anders.',
  ])
    expect(card).toContain(shown);
  expect(card).not.toMatch(/eigen vraag|anna/i);
  expect(content.actions).toMatchObject([
    { type: 'Action.OpenUrl', url: `${again.address}/tab/kennis?als=kennisbeheer` },
  ]);
  expect(JSON.stringify(content.fallbackText)).not.toContain('anders');
  expect(await states(again)).toEqual({ waiting: 0, done: 1, dead: 0 });
});

test('an owner who blocked the bot is marked, and the report stays in the list', async () => {
  const { again } = await reported('Verouderd', { status: 403, code: 'MessageWritesBlocked' });
  expect(await states(again)).toEqual({ waiting: 0, done: 0, dead: 1 });
  expect(await again.app.store.conversations.findByUser('demo:kennisbeheer')).toBeUndefined();
  expect(await again.app.store.corrections.listOpen()).toMatchObject([{ remark: 'Verouderd' }]);
});
