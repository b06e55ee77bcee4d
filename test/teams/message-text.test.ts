import { expect, test } from 'vitest';
import { mention, textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';

async function known(): Promise<Bot> {
  const bot = await startBot();
  await introduce(bot);
  return bot;
}

/** What the bot says to a message. */
async function say(bot: Bot, text: string, overrides: object = {}): Promise<string[]> {
  const before = bot.connector.messages().length;
  await bot.post(textActivity(bot.connector.serviceUrl, text, { ...overrides }));
  return bot.connector
    .messages()
    .slice(before)
    .map((message) => message.text as string);
}

const PREVIEW = 'Bel het team.';
const REPLY = `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri">Regiowijzer</strong><p itemprop="preview">${PREVIEW}</p></blockquote>`;

test.each([
  ['a quote', '<quoted messageId="17"/> '],
  ['a quote with its text', `<quoted messageId="17">${PREVIEW}</quoted>`],
  ['a quote as other clients write it', `${REPLY}\n`],
  ['the place of an attachment', '<attachment id="17"></attachment>'],
  ['whom it is said to', '<at>Regiowijzer</at> <at>Bob de Wit</at>, '],
])('%s before a command or a question changes neither', async (_, added) => {
  const bot = await known();
  expect((await say(bot, `${added}help`))[0]).toContain('Dit kan Regiowijzer');
  expect((await say(bot, `${added}consultatie`)).join()).not.toContain('Dit vond ik');
  await say(bot, `${added}Wat is BEN?`);
  expect(bot.asked.map(({ text }) => text)).toEqual(['Wat is BEN?']);
  expect((await say(bot, `${added}vergeet mij`))[0]).toContain('gewist');
});

test('a colleague who is mentioned stays unnamed', async () => {
  const bot = await known();
  await say(bot, '', mention('Mag <at>Bob de Wit</at> ook verwijzen&nbsp;in Druten?'));
  expect(bot.asked.map(({ text }) => text)).toEqual(['Mag een collega ook verwijzen in Druten?']);
});

test('a corrected message is answered anew, each version once; other news of a message is not', async () => {
  const bot = await known();
  const edited = (text: string, eventType = 'editMessage', minute = 1) => ({
    ...textActivity(bot.connector.serviceUrl, text, { id: 'm-1', timestamp: `2026-11-02T09:0${minute}:00.000Z` }),
    type: 'messageUpdate',
    channelData: { tenant: { id: 'tenant-1' }, eventType },
  });
  await say(bot, 'Wat is BAN?', { id: 'm-1' });
  for (const activity of [edited('Wat is BEN?'), edited('Wat is BEN?'), edited('Wat is BAN?', 'editMessage', 2)])
    await bot.post(activity);
  await bot.post(edited('Wat is RET?', 'undeleteMessage'));
  expect(bot.asked.map(({ text }) => text)).toEqual(['Wat is BAN?', 'Wat is BEN?', 'Wat is BAN?']);
});

const FILE = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'verslag.docx' };
const PICTURE = { contentType: 'image/*', contentUrl: 'https://teams.example/1' };
const HTML = { contentType: 'text/html', content: '<p>Wat is BEN?</p>' };

test.each([FILE, PICTURE])('a file sent along gets a word, before the answer: $contentType', async (file) => {
  const bot = await known();
  const [word, found] = await say(bot, 'Wat is BEN?', { attachments: [HTML, file] });
  expect(word).toContain('Het bestand dat u meestuurt, lees ik niet');
  expect(found).toContain('Dit vond ik');
  expect(await say(bot, '', { attachments: [file] })).toEqual([word]);
  expect(await say(bot, 'Wat is BEN?', { attachments: [HTML] })).toHaveLength(1);
});

test('nothing is said about a file where the answer must stand alone', async () => {
  const bot = await startBot({ answer: answer({ kind: 'crisis', lead: 'Bel **112**.', sources: [], regio: null }) });
  await introduce(bot);
  expect(await say(bot, 'Hij is weg', { attachments: [FILE] })).toEqual(['Bel [112](tel:112).']);
});

test.each([
  [
    'as an attachment',
    (html: string) => ({
      text: '<attachment id="17"></attachment>',
      attachments: [
        { contentType: 'forwardedMessageReference', content: JSON.stringify({ originalMessageContent: html }) },
      ],
    }),
  ],
  [
    'in the text',
    (html: string) => ({
      text: `<blockquote itemtype="http://schema.skype.com/Forward" itemid="17">${html}</blockquote>`,
    }),
  ],
])('forwarded words are a question and never a command, %s', async (_, forward) => {
  const bot = await known();
  await say(bot, '', forward('<p>vergeet mij</p>'));
  await say(bot, '', forward('<p>Ik werk in Harderwijk</p>'));
  await say(bot, 'Wat is BEN?');
  expect(bot.asked.map(({ text, gemeente }) => [text, gemeente])).toEqual([
    ['vergeet mij', 'Druten'],
    ['Ik werk in Harderwijk', 'Druten'],
    ['Wat is BEN?', 'Druten'],
  ]);
});
