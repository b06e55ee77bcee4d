import { beforeAll, describe, expect, test } from 'vitest';
import { keuzehulpStep } from '../../src/conversation/keuzehulp.ts';
import type { AnswerQuestion, RecordReference } from '../../src/domain/answer.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import type { Choices } from '../../src/knowledge/records/choices.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { createBrowse } from '../../src/question/browse/browse.ts';
import { adaptiveCard } from '../../src/teams/adaptive-card.ts';
import { keuzehulpCard } from '../../src/teams/keuzehulp-card.ts';
import { recordElements } from '../../src/teams/record-elements.ts';
import { invokeActivity, submitActivity, textActivity } from '../helpers/activities.ts';
import { buttonsOf } from '../helpers/card-buttons.ts';
import { faults } from '../helpers/card-faults.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';

let knowledge: Knowledge;
let answerQuestion: AnswerQuestion;

beforeAll(async () => {
  knowledge = await openTestKnowledge();
  answerQuestion = createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, now: () => new Date('2026-06-01') });
});

/** A bot with the shipped knowledge, for a huisarts in Druten. */
async function start(options: { dataDir?: string } = {}): Promise<Bot> {
  const bot = await startBot({ answer: answerQuestion, browse: createBrowse(knowledge), ...options });
  await introduce(bot);
  return bot;
}

async function say(bot: Bot, text: string) {
  bot.connector.sent.length = 0;
  await bot.post(textActivity(bot.connector.serviceUrl, text));
  const [message] = await bot.connector.waitForMessages(1);
  return { text: message.text as string, card: message.attachments?.[0]?.content };
}

async function press(bot: Bot, data: unknown, overrides = {}) {
  const value = { action: { type: 'Action.Execute', data }, trigger: 'manual' };
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', value, overrides));
  // biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
  return (await response.json()) as any;
}

async function search(bot: Bot, query: string, queryOptions: object = { skip: 0, count: 10 }, name = 'query') {
  const value = { commandId: 'zoek', parameters: [{ name, value: query }], queryOptions };
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'composeExtension/query', value));
  expect(response.status).toBe(200);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
  return ((await response.json()) as any).composeExtension;
}

describe('answers from records', () => {
  test('an entry of the sociale kaart shows who may call, its status and its date', async () => {
    const { card } = await say(await start(), 'Wie mag het RET bellen?');
    const shown = JSON.stringify(card);
    expect(shown).toContain('Regio Rijk van Nijmegen · bestaand, 1 januari 2023');
    expect(shown).toContain('Wie mag er een beroep op doen');
  });

  test('says first who may call, and names the role of the asker', async () => {
    const { card } = await say(await start(), 'Kan ik het RET bellen?');
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', size: 'Medium' });
    expect(card.body[0].text).toContain('De huisarts staat daar niet bij');
  });

  test('what was not asked waits behind one button, and nothing is said twice', async () => {
    const { card } = await say(await start(), 'Wat is het RET?');
    const toggles = buttonsOf(card).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggles.map(({ title }) => title)).toEqual(['Meer uit de bron']);
    const more = card.body.find(({ id }: { id?: string }) => id === toggles[0].targetElements[0]);
    expect(more).toMatchObject({ type: 'Container', isVisible: false });
    expect(JSON.stringify(more)).toContain('RET');
    const shown = JSON.stringify(card.body.filter(({ type }: { type: string }) => type !== 'ActionSet'));
    const said = [...shown.matchAll(/"text":"([^"]{40,})"/g)].map(([, text]) => text);
    // Two sources may be of one date.
    const twice = said.filter((text, at) => said.indexOf(text) !== at && !text?.startsWith('datum '));
    expect(twice).toEqual([]);
    expect(shown).not.toContain('Samengevat');
  });

  test.each([
    { command: 'route', says: 'beschrijft geen stappen' },
    { command: 'route jeugdarts', says: 'De jeugdarts' },
    { command: 'begrip driemilieuvoorziening', says: 'Driemilieuvoorziening' },
    { command: 'sociale kaart twes', says: 'Tussen Wal en Schip overleg' },
    { command: 'Sociale kaart school', says: 'STORM' },
    { command: 'sociale kaart', says: 'Sociale kaart van regio Rijk van Nijmegen' },
  ])('$command', async ({ command, says }) => {
    expect(JSON.stringify((await say(await start(), command)).card)).toContain(says);
  });

  test('a command about danger gets the emergency text', async () => {
    expect((await say(await start(), 'sociale kaart ik wil dood')).text).toContain('112');
  });
});

test('what is inserted of every record is a valid Adaptive Card', () => {
  const browse = createBrowse(knowledge);
  const { directory, routes, national, regions } = knowledge.records;
  const references: RecordReference[] = [
    ...directory.map(({ regio, id }) => ({ kind: 'directory' as const, regio, id })),
    ...routes.map(({ regio, id }) => ({ kind: 'route' as const, regio, id })),
    ...national.map(({ id }) => ({ kind: 'national' as const, regio: 'Landelijk', id })),
    ...regions.map(({ regio }) => ({ kind: 'region' as const, regio, id: 'crisis' })),
  ];
  for (const reference of references) {
    const found = faults(adaptiveCard('kaart', recordElements(browse.find(reference)!)));
    expect({ reference, found }).toEqual({ reference, found: [] });
  }
});

describe('a correction', () => {
  const record = { kind: 'directory', regio: 'Rijk van Nijmegen', id: 'ret' };

  test('is kept for the owner, without who sent it', async () => {
    const bot = await start();
    const response = await press(bot, { verb: 'correct', record, remark: 'Het team heet nu anders.' });
    expect(response.value).toContain('De beheerder');
    expect(await bot.app.store.corrections.listOpen()).toMatchObject([
      { recordId: 'ret', remark: 'Het team heet nu anders.', gemeente: 'Druten', rol: 'huisarts' },
    ]);
  });

  test.each([
    { remark: 'Bel Jan de Vries op 06-12345678', says: 'niet bewaard' },
    { remark: 'Ik wil niet meer leven', says: '113' },
    { remark: '  ', says: 'geen opmerking' },
    { remark: 'Klopt niet', id: 'bestaat-niet', says: 'ken ik niet meer' },
  ])('is not kept: $remark', async ({ remark, id, says }) => {
    const bot = await start();
    const response = await press(bot, { verb: 'correct', record: { ...record, ...(id && { id }) }, remark });
    expect(response.value).toContain(says);
    expect(await bot.app.store.corrections.listOpen()).toEqual([]);
  });
});

describe('the keuzehulp', () => {
  test('goes one question at a time to an outcome that the toegang decides on, and back', async () => {
    const bot = await start();
    const first = (await say(bot, 'keuzehulp')).card;
    const afterNo = await press(bot, buttonsOf(first)[1]!.data);
    const afterSplit = await press(bot, button(afterNo.value, 'Een complexe scheiding'));
    expect(JSON.stringify(afterSplit.value)).toContain('De toegang beslist');
    const back = await press(bot, button(afterSplit.value, 'Vorige vraag'));
    expect(back.value).toEqual(afterNo.value);
    const restart = await press(bot, button(afterSplit.value, 'Opnieuw beginnen'));
    expect(restart.value).toEqual(first);
  });

  test('survives a restart, and two people go their own way in one chat', async () => {
    const bot = await start();
    const first = (await say(bot, 'keuzehulp')).card;
    const [yes, no] = buttonsOf(first);
    await bot.app.stop();
    const again = await startBot({ answer: answerQuestion, browse: createBrowse(knowledge), dataDir: bot.dataDir });
    const anna = await press(again, yes!.data);
    const bert = await press(again, no!.data, { from: { id: '29:bert', aadObjectId: 'aad-bert', name: 'Bert' } });
    expect(anna.value).not.toEqual(bert.value);
    expect(await press(again, yes!.data)).toEqual(anna);
  });

  test.each([
    { regio: 'Rijk van Nijmegen', path: ['soort:0'] },
    { regio: 'Rijk van Nijmegen', path: ['crisis:9'] },
    { regio: 'Rijk van Nijmegen', path: ['crisis:0', 'crisis:0'] },
    { regio: 'Nergens', path: [] },
    { regio: 'Rijk van Nijmegen', path: 'crisis:0' },
    { regio: 'Rijk van Nijmegen', path: Array.from({ length: 99 }, () => 'crisis:1') },
  ])('answers state that fits no longer with a text: $path', async (data) => {
    const response = await press(await start(), { verb: 'keuzehulp', ...data });
    expect(response.statusCode).toBe(200);
    expect(typeof response.value).toBe('string');
  });

  test('every outcome of every region says that the toegang decides', () => {
    const titleOf = (document: string) => document;
    for (const choices of knowledge.records.choices) {
      for (const path of pathsOf(choices)) {
        const card = keuzehulpCard(keuzehulpStep(choices, path, titleOf)!);
        expect(faults(card)).toEqual([]);
        const shown = JSON.stringify(card);
        expect({ regio: choices.regio, path, decides: shown.includes('De toegang beslist.') }).toMatchObject({
          decides: true,
        });
      }
    }
  });
});

describe('the message extension', () => {
  test('finds records and passages of the region of the user, as cards to insert', async () => {
    const found = await search(await start(), 'RET');
    expect(found).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const [best] = found.attachments;
    expect(best.content).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(best.preview.content.title).toBe('Regionaal Expert Team (RET)');
    expect(JSON.stringify(found)).not.toMatch(/Alkmaar|Noord-Veluwe|Samen voor Jeugd|Holland Rijnland/);
    expect(JSON.stringify(found)).not.toContain('Action.Execute');
  });

  test('pages, and shows the sociale kaart at the start', async () => {
    const bot = await start();
    const one = await search(bot, 'true', { skip: 0, count: 5 }, 'initialRun');
    const two = await search(bot, '', { skip: 5, count: 5 });
    expect(one.attachments).toHaveLength(5);
    expect(two.attachments).toHaveLength(5);
    expect(titles(one).filter((title) => titles(two).includes(title))).toEqual([]);
    expect((await search(bot, '', { skip: 5000, count: 5 })).attachments).toEqual([]);
  });

  test.each([
    { query: 'ik wil dood', says: '113' },
    { query: 'Jan de Vries geboren 12-03-2014', says: 'persoonsgegevens' },
  ])('is guarded: $query', async ({ query, says }) => {
    const found = await search(await start(), query);
    expect(found.type).toBe('message');
    expect(found.text).toContain(says);
  });

  test('takes any body, and asks a stranger for a gemeente', async () => {
    const bot = await startBot({ answer: answerQuestion, browse: createBrowse(knowledge) });
    for (const value of [{}, { parameters: 7 }, { parameters: [], queryOptions: { skip: -1, count: 'x' } }]) {
      const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'composeExtension/query', value));
      expect(await response.json()).toMatchObject({ composeExtension: { type: 'message' } });
    }
  });
});

test('a button of another client, without Action.Execute, gives the next question as a message', async () => {
  const bot = await start();
  const { card } = await say(bot, 'keuzehulp');
  bot.connector.sent.length = 0;
  await bot.post(submitActivity(bot.connector.serviceUrl, buttonsOf(card)[1]!.data));
  const [message] = await bot.connector.waitForMessages(1);
  expect(JSON.stringify(message.attachments[0].content)).toContain('Waar gaat de vraag vooral over?');
});

// biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
function button(card: any, title: string): unknown {
  return buttonsOf(card).find((each) => each.title === title)?.data;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
function titles(result: any): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
  return result.attachments.map((each: any) => each.preview.content.title);
}

/** Every way from the first question to an outcome. */
function pathsOf(choices: Choices, id = choices.start, path: readonly string[] = []): string[][] {
  const question = choices.questions.find((each) => each.id === id)!;
  return question.answers.flatMap(({ next }, at) => {
    const further = [...path, `${id}:${at}`];
    return next === undefined ? [further] : pathsOf(choices, next, further);
  });
}
