import { beforeAll, expect, test } from 'vitest';
import type { Answer, AnswerQuestion } from '../../src/domain/answer.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { createBrowse } from '../../src/question/browse/browse.ts';
import { invokeActivity, textActivity } from '../helpers/activities.ts';
import { buttonsOf } from '../helpers/card-buttons.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';

let knowledge: Knowledge;
let answerQuestion: AnswerQuestion;

beforeAll(async () => {
  knowledge = await openTestKnowledge();
  answerQuestion = createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, now: () => new Date('2026-06-01') });
});

/** Asks as a huisarts in Druten, and says beneath the answer that it is wrong. */
async function report(question: string, about: Partial<Answer>) {
  let given: Answer | undefined;
  const answer: AnswerQuestion = async (asked) => {
    given = await answerQuestion(asked);
    return given;
  };
  const bot = await startBot({ answer, browse: createBrowse(knowledge) });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, question));
  expect(given).toMatchObject(about);
  const { content } = bot.connector.messages().at(-1).attachments[0];
  const form = buttonsOf(content).find(({ title }) => title === 'Klopt niet?');
  const { data, verb } = form.card.actions[0];
  const action = { type: 'Action.Execute', verb, data: { ...data, remark: 'Dit klopt niet.' } };
  const { serviceUrl } = bot.connector;
  const response = await bot.post(invokeActivity(serviceUrl, 'adaptiveCard/action', { action, trigger: 'manual' }));
  const { value } = (await response.json()) as { value: string };
  return { said: value, kept: await bot.app.store.corrections.listOpen() };
}

const regio = 'Rijk van Nijmegen';

test.each([
  ['Wat is de verwijsroute?', { intent: 'route' }, { kind: 'route', regio }],
  ['Wie mag het RET bellen?', { kind: 'answer' }, { regio }],
  ['Wie is de toegang?', { intent: 'toegang' }, { kind: 'region', regio, recordId: 'Druten' }],
  ['Hoe is de crisisdienst geregeld?', { intent: 'crisis-arrangement' }, { kind: 'region', regio, recordId: 'crisis' }],
  ['Welke gemeenten horen bij de regio?', { intent: 'region' }, { kind: 'region', regio, recordId: 'about' }],
  ['Mag een kind van 15 zonder ouders naar de psycholoog?', { intent: 'national' }, { kind: 'national' }],
  ['Wat betekent startkwalificatie?', { intent: 'term' }, { kind: 'term' }],
  ['Hoeveel fte heeft de afdeling jeugd van de gemeente?', { kind: 'no-answer' }, {}],
  ['Welke dosis methylfenidaat start ik?', { kind: 'out-of-scope' }, { kind: 'answer', recordId: 'treatment' }],
  ['Wat is de hoofdstad van Frankrijk?', { kind: 'out-of-scope' }, { kind: 'answer', recordId: 'off-topic' }],
  ['!!!', { kind: 'clarify' }, { kind: 'answer', recordId: 'empty' }],
  ['Waar kan BSN 111222333 heen?', { kind: 'privacy' }, { kind: 'answer', recordId: 'privacy' }],
] as const)('"Klopt niet?" beneath the answer to "%s" reaches the owner', async (question, about, thing) => {
  const { said, kept } = await report(question, about);
  expect(said).toContain('Dank u');
  expect(kept).toMatchObject([{ ...thing, remark: 'Dit klopt niet.', rol: 'huisarts' }]);
  expect(JSON.stringify(kept)).not.toContain(question);
});
