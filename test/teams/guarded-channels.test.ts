import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { createBrowse } from '../../src/question/browse/browse.ts';
import { invokeActivity, submitActivity, textActivity } from '../helpers/activities.ts';
import { createApi } from '../helpers/api.ts';
import { cardOf, press, pressWith } from '../helpers/form-in-chat.ts';
import { aanvraag } from '../helpers/intake.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';

/** Personal data of nobody, each of a kind; none may be found anywhere afterwards. */
const CANARIES = ['111222333', 'Kwakkernaat', 'Zonnebloemstraat', '12345678', 'kanarie.piet', '7-8-2013'];
const PERSONAL =
  'Mijn patiënt Anna Kwakkernaat (geb. 7-8-2013, BSN 111222333), Zonnebloemstraat 17, tel 06-12345678, kanarie.piet@gmail.com, wil naar de ggz. Welke route?';
/** A cry for help with a word of its own; of this too nothing is kept. */
const DANGER_WORD = 'regenboogkanarie';
const DANGER = `ik wil niet meer leven en heb pillen genomen, zeg ${DANGER_WORD} gedag`;
const HUISARTS = 'huisarts-harderwijk';
const CONSULENT = 'consulent-druten';
/** What to leave out, in words that the message itself does not hold. */
const PRIVATE_REPLY = /burgerservicenummer|andere persoonsgegevens|Dit heb ik weggehaald/i;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openTestKnowledge();
});

async function start(): Promise<Bot> {
  const answer = createAnswerQuestion(knowledge, { maxSourceAgeYears: 5 });
  const bot = await startBot({ answer, browse: createBrowse(knowledge), env: { RATE_LIMIT: '1000' } });
  await introduce(bot);
  return bot;
}

/** A channel: hands a text in, and gives what came back to the one who wrote it. */
type Enter = (bot: Bot, text: string) => Promise<string>;

const invoke = async (bot: Bot, name: string, value: unknown): Promise<string> =>
  (await bot.post(invokeActivity(bot.connector.serviceUrl, name, value))).text();
const chat = async (bot: Bot, activity: unknown): Promise<string> => {
  bot.connector.sent.length = 0;
  await bot.post(activity);
  return JSON.stringify(await bot.connector.waitForMessages(1));
};
/** Fills in the form in the chat up to the part that has the fields, and these fields then. */
const form = async (bot: Bot, part: 'vraag' | 'hulp', velden: object) => {
  bot.connector.sent.length = 0;
  await bot.post(textActivity(bot.connector.serviceUrl, 'consultatie'));
  const [message] = await bot.connector.waitForMessages(1);
  let card = cardOf(await press(bot, message.attachments[0].content, 'Invullen in deze chat'));
  const before = [VEILIG, KIND, ...(part === 'hulp' ? [VRAAG] : [])];
  for (const filled of before) card = cardOf(await press(bot, card, 'Verder', filled));
  return JSON.stringify(await press(bot, card, 'Verder', { ...VRAAG, ...velden }));
};
const VEILIG = { veiligheid: 'geen-zorgen' };
const KIND = { gemeente: 'Druten', verblijf: 'thuis', leeftijdsgroep: '12-15', besproken: 'ja' };
const VRAAG = { vraagtype: 'meedenken', domeinen: 'school', kernvraag: 'Wie kan meedenken?', termijn: 'regulier' };
const api = async (bot: Bot, method: string, path: string, body: unknown, headers = {}) =>
  JSON.stringify((await createApi(bot.address)(HUISARTS, method, path, body, headers)).body);

const CHANNELS: Record<string, Enter> = {
  'a chat message': (bot, text) => chat(bot, textActivity(bot.connector.serviceUrl, text)),
  'a question behind a profile statement': (bot, text) =>
    chat(bot, textActivity(bot.connector.serviceUrl, `ik werk in Druten. ${text}`)),
  'the button of a question': (bot, text) =>
    chat(bot, submitActivity(bot.connector.serviceUrl, { verb: 'ask', question: text })),
  'the question a profile form keeps': (bot, text) =>
    chat(bot, submitActivity(bot.connector.serviceUrl, { verb: 'save-profile', gemeente: 'Druten', question: text })),
  'a remark on a record': (bot, text) => {
    const entry = knowledge.records.directory[0]!;
    return pressWith(bot, {
      verb: 'correct',
      record: { kind: 'directory', regio: entry.regio, id: entry.id },
      remark: text,
    }).then(JSON.stringify);
  },
  'the form in the chat': (bot, text) => form(bot, 'vraag', { kernvraag: text }),
  'the search of the message extension': (bot, text) =>
    invoke(bot, 'composeExtension/query', { commandId: 'zoek', parameters: [{ name: 'query', value: text }] }),
  'a request over the API': (bot, text) =>
    api(bot, 'POST', '/api/consultaties', aanvraag({ kernvraag: text }), { 'Idempotency-Key': 'sleutel-api-1' }),
  'a draft over the API': (bot, text) => api(bot, 'PUT', '/api/concept', { kernvraag: text }),
  'a summary over the API': (bot, text) => api(bot, 'POST', '/api/samenvatting', aanvraag({ kernvraag: text })),
};

test.each(Object.entries(CHANNELS))('%s stops personal data, and keeps none of it', async (_, enter) => {
  const bot = await start();
  const reply = await enter(bot, PERSONAL);
  expect(reply).toMatch(PRIVATE_REPLY);
  expect(await tracesOf(bot, CANARIES)).toEqual([]);
});

test.each(Object.entries(CHANNELS))('%s answers acute danger at once, and keeps none of it', async (_, enter) => {
  const bot = await start();
  const reply = await enter(bot, DANGER);
  expect(reply).toContain('112');
  expect(await tracesOf(bot, [DANGER_WORD])).toEqual([]);
});

test.each([
  ['a form that is outdated', { verb: 'formulier', doen: 'verder', deel: 'vraag', concept: 'oud', kernvraag: DANGER }],
  ['a record that is gone', { verb: 'correct', record: { kind: 'term', regio: 'X', id: 'x' }, remark: DANGER }],
  [
    'a consultatie that is gone',
    { verb: 'handeling', handeling: 'antwoord', kenmerk: 'X', versie: 1, 'tekst-antwoord': DANGER },
  ],
])('danger typed into %s is answered all the same', async (_, data) => {
  const bot = await start();
  expect(JSON.stringify(await pressWith(bot, data))).toContain('112');
  expect(await tracesOf(bot, [DANGER_WORD])).toEqual([]);
});

test('words with an action of the toegang or of the asker are guarded as well', async () => {
  const bot = await start();
  const call = createApi(bot.address);
  const made = await call(HUISARTS, 'POST', '/api/consultaties', aanvraag(), { 'Idempotency-Key': 'sleutel-actie' });
  const path = `/api/consultaties/${made.body.kenmerk}`;
  await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '"1"' });
  for (const [user, handeling, body] of [
    [CONSULENT, 'antwoord', { tekst: PERSONAL }],
    [CONSULENT, 'wedervraag', { tekst: PERSONAL }],
    [CONSULENT, 'overdragen', { gemeente: 'Heumen', reden: PERSONAL }],
    [CONSULENT, 'sluiten', { uitkomst: 'beantwoord', tekst: PERSONAL }],
    [HUISARTS, 'intrekken', { reden: PERSONAL }],
    [HUISARTS, 'heropenen', { reden: PERSONAL }],
  ] as const) {
    const refused = await call(user, 'POST', `${path}/${handeling}`, body, { 'If-Match': '"2"' });
    expect(refused.status, handeling).toBeGreaterThanOrEqual(400);
  }
  expect(await tracesOf(bot, CANARIES)).toEqual([]);
});

test('a search for traces finds what is there', async () => {
  const bot = await start();
  const send = createApi(bot.address);
  const kept = aanvraag({ kernvraag: 'Wie kan meedenken over een paradijsvogel op school?' });
  await send(HUISARTS, 'POST', '/api/consultaties', kept, { 'Idempotency-Key': 'sleutel-spoor' });
  expect(await tracesOf(bot, ['paradijsvogel'])).not.toEqual([]);
});

/** Where any of the words stand: log, metrics, and every byte in the data folder, database and its journal included. */
async function tracesOf(bot: Bot, words: readonly string[]): Promise<string[]> {
  const places: [string, string][] = [
    ['log', JSON.stringify(bot.log)],
    ['metrics', await (await fetch(`${bot.address}/metrics`)).text()],
    ...readdirSync(bot.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]),
  ];
  return places.flatMap(([place, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`),
  );
}
