import { describe, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import { NO_RECORDS } from '../../src/question/browse/browse.ts';
import { type ActivityOverrides, invokeActivity, textActivity } from '../helpers/activities.ts';
import { answer, source } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { buttonsOf } from '../helpers/card-buttons.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';

const record = { kind: 'directory', regio: 'Rijk van Nijmegen', id: 'ret' } as const;
const browse = {
  ...NO_RECORDS,
  sectionsOf: (_: string, document: string) =>
    document === 'werkafspraken.pdf' ? new Set(['3.2 Verwijzen']) : undefined,
};

async function asked(scripted: ReturnType<typeof answer> | AnswerQuestion = answer()) {
  const bot = await startBot({ answer: scripted, browse });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Mijn eigen vraag over BEN'));
  // The fake channel counts what came.
  return { bot, messageId: `sent-${bot.connector.sent.length}` };
}

function thumb(bot: Bot, reaction: string, text: string | undefined, overrides: ActivityOverrides) {
  const feedback = text === undefined ? '' : JSON.stringify({ feedbackText: text });
  const value = { actionName: 'feedback', actionValue: { reaction, feedback } };
  return bot.post(invokeActivity(bot.connector.serviceUrl, 'message/submitAction', value, overrides));
}

const open = ({ app }: Bot) => app.store.corrections.listOpen();

test.each([
  [
    'the document an answer rests on',
    answer({ sources: [source(), source({ document: 'ander.pdf' })] }),
    { kind: 'document', regio: 'Rijk van Nijmegen', recordId: 'werkafspraken.pdf', section: '3.2 Verwijzen' },
  ],
  ['the record it rests on', answer({ record }), { kind: 'directory', regio: record.regio, recordId: record.id }],
  ['an answer without either', answer({ sources: [], kind: 'no-answer' }), { kind: 'answer', recordId: 'procedure' }],
])('a thumb down is kept for the owner of %s, without the question', async (_, scripted, about) => {
  const { bot, messageId } = await asked(scripted);
  const response = await thumb(bot, 'dislike', undefined, { replyToId: messageId });
  expect([response.status, await response.text()]).toEqual([200, '{}']);
  const kept = await open(bot);
  expect(kept).toMatchObject([{ ...about, remark: '', rol: 'huisarts', gemeente: 'Druten' }]);
  expect(JSON.stringify(kept)).not.toContain('Mijn eigen vraag');
  expect(bot.connector.messages()).toHaveLength(1);
});

test('a reason goes along, and kennisbeheer reads it; who pressed is not kept', async () => {
  const { bot, messageId } = await asked();
  await thumb(bot, 'dislike', ' Dit team heet nu anders. ', { replyToId: messageId });
  expect(await open(bot)).toMatchObject([{ remark: 'Dit team heet nu anders.' }]);
  const { body } = await createApi(bot.address)('kennisbeheer', 'GET', '/api/correcties');
  expect(body.items).toMatchObject([
    { soort: 'document', gegeven: 'werkafspraken.pdf', opmerking: 'Dit team heet nu anders.', rol: 'huisarts' },
  ]);
  expect(JSON.stringify(body)).not.toContain('anna');
});

test('a reason that names somebody is refused with the words to take away; the thumb is kept', async () => {
  const { bot, messageId } = await asked();
  await thumb(bot, 'dislike', 'Klopt niet voor Sanne de Vries, geboren 3 mei 2012.', { replyToId: messageId });
  expect(await open(bot)).toMatchObject([{ remark: '' }]);
  const text = bot.connector.messages().at(-1).text;
  expect(text).toContain('“Sanne de Vries”');
  expect(text).toContain('niet bewaard');
  expect(JSON.stringify(bot.log)).not.toContain('Sanne');
});

test('a reason about danger gets the emergency text, and nothing is kept', async () => {
  const { bot, messageId } = await asked();
  await thumb(bot, 'dislike', 'Ik wil niet meer leven', { replyToId: messageId });
  expect(await open(bot)).toEqual([]);
  expect(bot.connector.messages().at(-1).text).toContain('113');
});

test('a thumb up is counted, and no more', async () => {
  const { bot, messageId } = await asked();
  await thumb(bot, 'like', 'Fijn!', { replyToId: messageId });
  expect(await open(bot)).toEqual([]);
  const metrics = await (await fetch(`${bot.address}/metrics`)).text();
  expect(metrics).toContain('regiowijzer_feedback_total{reaction="like"} 1');
});

test('after a restart a thumb down still finds the source of an answer', async () => {
  const { bot, messageId } = await asked();
  await bot.app.stop();
  const again = await startBot({ dataDir: bot.dataDir });
  await thumb(again, 'dislike', 'Verouderd', { replyToId: messageId });
  expect(await open(again)).toMatchObject([{ kind: 'document', recordId: 'werkafspraken.pdf', remark: 'Verouderd' }]);
});

test('an answer that is no longer known still reaches whoever looks after the knowledge', async () => {
  const { bot } = await asked();
  await thumb(bot, 'dislike', 'Onzin', { replyToId: 'of-gisteren' });
  expect(await open(bot)).toMatchObject([{ kind: 'answer', remark: 'Onzin' }]);
});

test('the same thumb that comes again is kept once', async () => {
  const { bot, messageId } = await asked();
  for (let time = 0; time < 2; time += 1) await thumb(bot, 'dislike', 'Onzin', { replyToId: messageId, id: 'f1' });
  expect(await open(bot)).toHaveLength(1);
});

test.each([
  ['in data', { data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } }, 1],
  ['with a reason that is no JSON', { actionValue: { reaction: 'dislike', feedback: '{oeps' } }, 1],
  ['of another kind', { actionValue: { reaction: 'love' } }, 0],
  ['empty', {}, 0],
])('feedback %s', async (_, value, count) => {
  const { bot, messageId } = await asked();
  const { serviceUrl } = bot.connector;
  await bot.post(invokeActivity(serviceUrl, 'message/submitAction', value, { replyToId: messageId }));
  expect(await open(bot)).toHaveLength(count);
});

describe('"Klopt niet?"', () => {
  const buttonOf = (bot: Bot) =>
    buttonsOf(bot.connector.messages().at(-1).attachments[0].content).find(({ type }) => type === 'Action.ShowCard');

  test('stands under an answer from documents, and brings the remark to the owner', async () => {
    const { bot } = await asked();
    const button = buttonOf(bot);
    expect(button.title).toBe('Klopt niet?');
    const { data } = button.card.actions[0];
    const action = { type: 'Action.Execute', verb: data.verb, data: { ...data, remark: 'Dit is verouderd.' } };
    const { serviceUrl } = bot.connector;
    const response = await bot.post(invokeActivity(serviceUrl, 'adaptiveCard/action', { action, trigger: 'manual' }));
    expect(((await response.json()) as { value: string }).value).toContain('Dank u');
    const about = { recordId: 'werkafspraken.pdf', section: '3.2 Verwijzen' };
    expect(await open(bot)).toMatchObject([{ ...about, remark: 'Dit is verouderd.' }]);
  });

  test('keeps no section that the document does not have', async () => {
    const { bot } = await asked();
    const record = { kind: 'document', regio: 'X', id: 'werkafspraken.pdf', section: 'Bel Jan, 06 12 34 56 78' };
    const data = { verb: 'correct', record, remark: 'Hoi' };
    const action = { type: 'Action.Execute', verb: 'correct', data };
    await bot.post(invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', { action, trigger: 'manual' }));
    const [kept] = await open(bot);
    expect(kept).toMatchObject({ recordId: 'werkafspraken.pdf', remark: 'Hoi' });
    expect(kept).not.toHaveProperty('section');
  });

  test('does nothing for a document that is not there', async () => {
    const { bot } = await asked();
    const data = { verb: 'correct', record: { kind: 'document', regio: 'X', id: '../etc' }, remark: 'Hoi' };
    const action = { type: 'Action.Execute', verb: 'correct', data };
    await bot.post(invokeActivity(bot.connector.serviceUrl, 'adaptiveCard/action', { action, trigger: 'manual' }));
    expect(await open(bot)).toEqual([]);
  });
});
