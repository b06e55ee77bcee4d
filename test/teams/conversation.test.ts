import { expect, test } from 'vitest';
import {
  CHANNEL,
  GROUP,
  installActivity,
  invokeActivity,
  mention,
  submitActivity,
  textActivity,
} from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { buttonsOf, titlesOf, type WireCard } from '../helpers/card-buttons.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';

const clarify = answer({ kind: 'clarify', intent: 'region', lead: 'Voor welke gemeente?', sources: [], regio: null });

/** What the form of the introduction sends: it came before any question. */
const INTRODUCED = { verb: 'save-profile', gemeente: 'Druten', rol: 'huisarts' };

/** Clarifies while no gemeente is known, as the real part does. */
const regionFirst = async (question: { gemeente?: string }) => (question.gemeente ? answer() : clarify);

async function say(bot: Bot, text: string, overrides = {}): Promise<string[]> {
  const before = bot.connector.messages().length;
  await bot.post(textActivity(bot.connector.serviceUrl, text, overrides));
  return textsOf(bot).slice(before);
}

function textsOf(bot: Bot): string[] {
  return bot.connector.messages().map((message) => message.text as string);
}

function formIn(message: { attachments: { content: WireCard }[] }) {
  return message.attachments[0]!.content;
}

test('the bot introduces itself once per installation, with the question for gemeente and role', async () => {
  const bot = await startBot();
  const { serviceUrl } = bot.connector;
  await bot.post(installActivity(serviceUrl));
  await bot.post({ ...installActivity(serviceUrl), type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
  expect(textsOf(bot)).toHaveLength(1);
  expect(textsOf(bot)[0]).toContain('AI-assistent');
  expect(formIn(bot.connector.messages()[0]).body.map(({ id }) => id)).toEqual(['gemeente', 'rol']);
  await bot.post(installActivity(serviceUrl, { action: 'remove' }));
  await bot.post(installActivity(serviceUrl));
  expect(textsOf(bot)).toHaveLength(2);
});

test('somebody who joins a chat does not make the bot introduce itself', async () => {
  const bot = await startBot();
  await bot.post({
    ...installActivity(bot.connector.serviceUrl),
    type: 'conversationUpdate',
    membersAdded: [{ id: '29:bob' }],
  });
  expect(bot.connector.sent).toEqual([]);
});

test('without installation message the first answer comes with the introduction', async () => {
  const bot = await startBot();
  const [introduction, reply, ...more] = await say(bot, 'Wat is BEN?');
  expect(introduction).toContain('AI-assistent');
  expect(reply).toContain('Dit vond ik');
  expect(more).toEqual([]);
  expect(await say(bot, 'En in Druten?')).toHaveLength(1);
});

test('help and greeting are answered without a question being asked', async () => {
  const bot = await startBot();
  expect((await say(bot, 'hallo'))[0]).toContain('AI-assistent');
  expect((await say(bot, 'Goedemorgen!'))[0]).toContain('Stel gerust uw vraag');
  for (const word of ['help', 'Hulp', '/help', 'help?'])
    expect((await say(bot, word))[0]).toContain('Dit kan Regiowijzer');
  expect(bot.asked).toEqual([]);
});

test('gemeente and role are remembered over a restart, and given with each question', async () => {
  const bot = await startBot();
  await say(bot, 'hallo');
  expect((await say(bot, 'Ik werk in heumen.'))[0]).toContain('gemeente **Heumen** (regio Rijk van Nijmegen)');
  expect((await say(bot, 'ik ben een POH-jeugd'))[0]).toContain('functie **POH-jeugd**');
  await bot.app.stop();
  const again = await startBot({ dataDir: bot.dataDir });
  await say(again, 'Wat is BEN?');
  expect(again.asked).toEqual([{ text: 'Wat is BEN?', gemeente: 'Heumen', rol: 'poh-jeugd', roleEstablished: false }]);
});

test('a gemeente with a question behind it is remembered, and the question answered', async () => {
  const bot = await startBot({ answer: regionFirst });
  await introduce(bot);
  await say(bot, 'Ik werk in Harderwijk. Wat is BEN?');
  expect(bot.asked.at(-1)).toMatchObject({ text: 'Wat is BEN?', gemeente: 'Harderwijk' });
});

test('an unknown gemeente is said to be unknown; a sentence that only looks like one is a question', async () => {
  const bot = await startBot();
  await introduce(bot);
  expect((await say(bot, 'Ik werk in Amsterdam'))[0]).toContain('“Amsterdam” ken ik niet');
  expect(bot.asked).toEqual([]);
  await say(bot, 'Ik zit in de problemen');
  await say(bot, 'Ik ben huisarts en wil verwijzen');
  expect(bot.asked.map(({ text }) => text)).toEqual(['Ik zit in de problemen', 'Ik ben huisarts en wil verwijzen']);
});

test.each([
  ['the fallback of the form', (bot: Bot, data: object) => submitActivity(bot.connector.serviceUrl, data)],
  [
    'the form',
    (bot: Bot, data: object) =>
      invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', {
        action: { type: 'Action.Execute', verb: 'save-profile', data },
        trigger: 'manual',
      }),
  ],
])('the question asked before %s is answered after it', async (_name, fill) => {
  const bot = await startBot({ answer: regionFirst });
  await say(bot, 'hallo');
  await say(bot, 'Hoe verwijs ik?');
  const form = formIn(bot.connector.messages().at(-1));
  const [action] = form.actions!;
  expect([action.type, action.fallback.type]).toEqual(['Action.Execute', 'Action.Submit']);
  expect(action.fallback.data).toEqual(action.data);
  const before = bot.connector.messages().length;
  const response = await bot.post(fill(bot, { ...action.data, gemeente: 'Druten', rol: 'huisarts' }));
  const isInvoke = response.headers.get('content-type')?.includes('json');
  if (isInvoke) {
    const body = (await response.json()) as { value: unknown };
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(body.value)).toContain('gemeente **Druten**');
  }
  const after = (await bot.connector.waitForMessages(before + (isInvoke ? 1 : 2))).slice(before);
  expect(after.at(-1).text).toContain('Dit vond ik');
  expect(bot.asked.at(-1)).toMatchObject({ text: 'Hoe verwijs ik?', gemeente: 'Druten', rol: 'huisarts' });
});

test.each([
  ['the form of the introduction', (bot: Bot) => submitActivity(bot.connector.serviceUrl, INTRODUCED)],
  ['a sentence', (bot: Bot) => textActivity(bot.connector.serviceUrl, 'Ik werk in Druten')],
])('a question that waits for the gemeente is answered once after %s', async (_, tell) => {
  const bot = await startBot({ answer: regionFirst });
  await bot.post(installActivity(bot.connector.serviceUrl));
  await say(bot, 'Wie is de toegang tot jeugdhulp in mijn gemeente?');
  await bot.post(tell(bot));
  const messages = await bot.connector.waitForMessages(4);
  expect(messages.at(-1).text).toContain('Dit vond ik');
  await bot.post(tell(bot));
  expect(bot.asked.map(({ text, gemeente }) => [text, gemeente])).toEqual([
    ['Wie is de toegang tot jeugdhulp in mijn gemeente?', undefined],
    ['Wie is de toegang tot jeugdhulp in mijn gemeente?', 'Druten'],
  ]);
});

test('a gemeente that is not in the list, and a form that was tampered with', async () => {
  const bot = await startBot();
  await introduce(bot);
  await bot.post(submitActivity(bot.connector.serviceUrl, { verb: 'save-profile', gemeente: '-', rol: 'koning' }));
  expect(textsOf(bot).at(-1)).toContain('alleen landelijke bronnen');
  await bot.post(submitActivity(bot.connector.serviceUrl, { verb: 'drop-table' }));
  expect(textsOf(bot).at(-1)).toContain('Deze knop werkt niet meer');
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', { action: 7 }));
  expect(await response.json()).toMatchObject({ statusCode: 200, value: expect.stringContaining('Deze knop') });
});

test('whoever has a gemeente that is not in the list is not asked for it again', async () => {
  const bot = await startBot({ answer: regionFirst });
  await say(bot, 'hallo');
  const value = { verb: 'save-profile', gemeente: '-', rol: 'huisarts', question: 'Hoe verwijs ik?' };
  await bot.post(submitActivity(bot.connector.serviceUrl, value));
  expect(textsOf(bot).slice(-2)[1]).toContain('heb ik geen bronnen');
});

test('a message with personal data is given back without them, as a button', async () => {
  const actions = [{ kind: 'ask' as const, title: 'Stel deze vraag', value: 'Hoe verwijs ik?' }];
  const bot = await startBot({ answer: answer({ kind: 'privacy', lead: 'Laat weg.', sources: [], actions }) });
  expect(await say(bot, 'Hoe verwijs ik Jan?')).toEqual(['Laat weg.']);
  expect(formIn(bot.connector.messages()[0])).toMatchObject({
    body: [],
    actions: [{ title: 'Stel deze vraag' }, { title: 'Klopt niet?' }],
  });
});

test('the profile can be changed with the form, and forgotten', async () => {
  const bot = await startBot();
  await introduce(bot);
  await say(bot, 'wijzig gemeente');
  expect(formIn(bot.connector.messages().at(-1)).body[0]).toMatchObject({ value: 'Druten' });
  await say(bot, 'vergeet mij');
  await say(bot, 'Wat is BEN?');
  expect(bot.asked).toEqual([{ text: 'Wat is BEN?' }]);
});

test('the previous question goes along for follow-ups, per user, and is not stored', async () => {
  const bot = await startBot();
  await introduce(bot);
  await say(bot, 'Wat is BEN?', GROUP);
  await say(bot, 'En RET?', { ...GROUP, from: { id: '29:bob', aadObjectId: 'aad-bob' } });
  await say(bot, 'En in Druten?', GROUP);
  expect(bot.asked.map(({ previous }) => previous)).toEqual([undefined, undefined, 'Wat is BEN?']);
});

test.each([
  ['a group', GROUP],
  ['a channel', CHANNEL],
])('in %s the mention is taken off', async (_name, where) => {
  const bot = await startBot();
  await say(bot, '', { ...where, ...mention('Wat is&nbsp;BEN?') });
  expect(bot.asked).toEqual([{ text: 'Wat is BEN?' }]);
  await say(bot, '', { ...where, ...mention('help') });
  expect(textsOf(bot).at(-1)).toContain('Dit kan Regiowijzer');
});

test.each(['crisis', 'privacy'] as const)('%s: the fixed text alone, nothing before it, nothing kept', async (kind) => {
  const bot = await startBot({ answer: answer({ kind, lead: 'Bel **112**.', sources: [], regio: null }) });
  expect(await say(bot, 'een bericht')).toEqual(['Bel [112](tel:112).']);
  await say(bot, 'nog een');
  expect(bot.asked[1]).toEqual({ text: 'nog een' });
  const { attachments = [], entities = [] } = bot.connector.messages()[0];
  expect(entities).toEqual([]);
  // Under the emergency text nobody is asked to write.
  const buttons = attachments.flatMap(({ content }: { content: WireCard }) => titlesOf(content));
  expect(buttons).toEqual(kind === 'crisis' ? [] : ['Klopt niet?']);
});

test('buttons of an answer ask their question, also for another gemeente', async () => {
  const actions = [
    { kind: 'ask' as const, title: 'En dyslexie?', value: 'Hoe verwijs ik bij dyslexie?' },
    { kind: 'gemeente' as const, title: 'Harderwijk', value: 'Harderwijk' },
    { kind: 'consultatie' as const, title: 'Overleg', value: 'x' },
  ];
  const bot = await startBot({ answer: answer({ actions }) });
  await introduce(bot);
  await say(bot, 'Hoe verwijs ik?');
  const buttons = buttonsOf(formIn(bot.connector.messages()[0]));
  expect(buttons.map(({ title }) => title)).toEqual(['Overleg', 'Klopt niet?', 'En dyslexie?', 'Harderwijk']);
  await bot.post(submitActivity(bot.connector.serviceUrl, buttons[2]!.data));
  await bot.post(submitActivity(bot.connector.serviceUrl, buttons[3]!.data));
  expect(bot.asked.map(({ text, gemeente }) => [text, gemeente])).toEqual([
    ['Hoe verwijs ik?', 'Druten'],
    ['Hoe verwijs ik bij dyslexie?', 'Druten'],
    ['Hoe verwijs ik?', 'Harderwijk'],
  ]);
});
