import { expect, test } from 'vitest';
import { guard } from '../../src/guard/guard.ts';
import { newKenmerk } from '../../src/intake/form/kenmerk.ts';
import { GROUP, textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { buttonsOf } from '../helpers/card-buttons.ts';
import { aanvraag } from '../helpers/intake.ts';
import { type Bot, startBot } from '../helpers/start-bot.ts';

const HUISARTS = {
  from: { id: '29:h', aadObjectId: 'huisarts-harderwijk' },
  channelData: { tenant: { id: 'demo' } },
};

/** One request in the name of who writes, and the bot without an answer to any question. */
async function requested() {
  const bot = await startBot({ answer: answer({ kind: 'no-answer', lead: 'Dat staat er niet.', sources: [] }) });
  await bot.post(textActivity(bot.connector.serviceUrl, 'hallo', HUISARTS));
  const call = createApi(bot.address);
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  const { body } = await call('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), key);
  const { kenmerk } = body as { kenmerk: string };
  await until(() => bot.connector.messages().some((each) => JSON.stringify(each).includes(kenmerk)));
  const act = (handeling: string, version: number, input: object = {}) =>
    call('consulent-druten', 'POST', `/api/consultaties/${kenmerk}/${handeling}`, input, {
      'If-Match': `"${version}"`,
    });
  const status = async () => (await bot.app.store.intake.consultaties.find(kenmerk))?.status;
  return { bot, kenmerk, act, status };
}

/** What the bot says to a message, as it stands in text or card, and the buttons beneath. */
async function say(bot: Bot, text: string, overrides: object = HUISARTS): Promise<{ said: string; buttons: string[] }> {
  const before = bot.connector.messages().length;
  await bot.post(textActivity(bot.connector.serviceUrl, text, { ...overrides }));
  const messages = bot.connector.messages().slice(before);
  const cards = messages.flatMap(({ attachments = [] }) => attachments.map((each: { content: never }) => each.content));
  return {
    said: JSON.stringify(messages),
    buttons: cards.flatMap((card) => buttonsOf(card).map(({ title }) => title)),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 300) throw new Error('It did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What is kept for who looks after the knowledge. */
const kept = (bot: Bot) => bot.app.store.unanswered.listOpen();

test('a kenmerk, however it is typed, shows where the request stands and what can be done', async () => {
  const { bot, kenmerk, act } = await requested();
  const wordings = [
    kenmerk,
    kenmerk.toLowerCase(),
    `Hoe staat het met ${kenmerk}?`,
    `status ${kenmerk.replaceAll('-', ' ')}`,
  ];
  for (const wording of wordings) {
    const { said, buttons } = await say(bot, wording);
    expect(said).toContain('nog niet opgepakt');
    expect(buttons).toEqual(['Intrekken', 'Bekijk de aanvraag']);
  }
  await act('oppakken', 1);
  await act('wedervraag', 2, { tekst: 'Hoe lang speelt het al?' });
  const { said, buttons } = await say(bot, kenmerk);
  expect(said).toContain('Hoe lang speelt het al?');
  expect(buttons).toContain('Antwoorden');
  expect(bot.asked).toEqual([]);
  expect(await kept(bot)).toEqual([]);
});

test.each(['intrekken K', 'K intrekken', 'Trek aanvraag K in.', 'Ik wil mijn consultatie K intrekken!'])(
  'who types "%s" withdraws the request, once',
  async (wording) => {
    const { bot, kenmerk, status } = await requested();
    const text = wording.replace('K', kenmerk);
    expect((await say(bot, text)).said).toContain('is ingetrokken');
    expect(await status()).toBe('ingetrokken');
    expect((await say(bot, text)).said).toContain('kan nu niet');
    expect(bot.asked).toEqual([]);
  },
);

test('a question about withdrawing withdraws nothing', async () => {
  const { bot, kenmerk, status } = await requested();
  expect((await say(bot, `Kan ik ${kenmerk} later nog intrekken?`)).buttons).toContain('Intrekken');
  expect(await status()).toBe('aangevraagd');
});

test('of another nothing is told, nor of a kenmerk that is none', async () => {
  const { bot, kenmerk } = await requested();
  const other = { from: { id: '29:o', aadObjectId: 'poh-jeugd-leiden' }, channelData: { tenant: { id: 'demo' } } };
  const elsewhere = { ...other, conversation: { id: 'a:other', conversationType: 'personal', tenantId: 'demo' } };
  for (const typed of [kenmerk, newKenmerk(), '45G-H2K-000', `intrekken ${kenmerk}`])
    expect((await say(bot, typed, elsewhere)).said).toContain('geen aanvraag met dit kenmerk');
  expect(bot.asked).toEqual([]);
});

test('in a group it is told in the personal chat', async () => {
  const { bot, kenmerk } = await requested();
  const { said } = await say(bot, kenmerk, { ...HUISARTS, ...GROUP });
  expect(said).toContain('niet voor iedereen in deze chat');
});

test('danger and personal data in the words around it come first', async () => {
  const { bot, kenmerk } = await requested();
  for (const words of ['Hij wil nu dood', 'Het BSN is 111222333']) {
    expect(guard(words).kind).not.toBe('pass');
    await say(bot, `${kenmerk} ${words}`);
  }
  expect(bot.asked).toHaveLength(2);
});

test.each(['Bel 024-123-456 voor Harderwijk', 'Wie doet de SMR of de KTV in de regio?', 'Geldt dit van 2026-11-02?'])(
  'what only looks like a kenmerk is a question: %s',
  async (text) => {
    const { bot } = await requested();
    await say(bot, text);
    expect(bot.asked.map((question) => question.text)).toEqual([text]);
  },
);

test('"mijn consultaties" lists what was asked, without content, and begins another', async () => {
  const { bot, kenmerk } = await requested();
  const { said, buttons } = await say(bot, 'mijn consultaties');
  expect(said).toContain(`**${kenmerk}** (Druten): nog niet opgepakt`);
  expect(said).not.toContain('verzuimt');
  expect(buttons).toEqual(['Mijn consultaties', 'Nieuwe consultatie']);
});
