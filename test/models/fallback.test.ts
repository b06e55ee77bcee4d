import { afterEach, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Follower, Question } from '../../src/domain/answer.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { openModels } from '../../src/models/open-models.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { FIXTURES, TODAY } from '../helpers/knowledge.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';
import { fail, inStream, type ModelServer, type Reply, sentences, silent, startModelServer } from './model-server.ts';
import { sentencesOf, writes } from './scripted-model.ts';

const question: Question = { text: 'Wie vraagt het onderzoek naar dyslexie aan?', gemeente: 'Zandwijk' };
const options = { maxSourceAgeYears: 5, now: () => TODAY };

let knowledge: Knowledge;
let server: ModelServer;
beforeAll(async () => {
  knowledge = await openTestKnowledge([FIXTURES]);
}, 60_000);
afterEach(() => server?.close());

async function ask(reply: Reply, more: Record<string, string> = {}, follower?: Follower) {
  server = await startModelServer(reply);
  const env = { CHAT_MODEL: 'openai:test', CHAT_MODEL_URL: server.url, CHAT_MODEL_SECONDS: '1', ...more };
  const { writeAnswer } = (await openModels(readConfig(env)))!;
  const answerQuestion = createAnswerQuestion(knowledge, { ...options, writeAnswer });
  const asked = { ...question, ...(follower && { follower }) };
  return { answer: await answerQuestion(asked), answerQuestion };
}

const failures: [string, Reply][] = [
  ['silent', silent],
  [
    'late',
    inStream(sentences(['De school vraagt het onderzoek aan bij het Poortteam Lezen.', 1]), { size: 1, pauseMs: 100 }),
  ],
  [
    'stalled',
    inStream(sentences(['De school vraagt het onderzoek aan bij het Poortteam Lezen.', 1]), { stallAfter: 20 }),
  ],
  ['broken', inStream('{"sentences":[{"text":')],
  ['refusing', inStream('', { refusal: 'Nee.' })],
  ['busy', fail(429)],
  ['down', fail(500)],
  ['wrong', inStream(sentences(['Iedereen vraagt het onderzoek binnen 99 dagen aan.', 1]))],
];

test.each(failures)('a model that is %s: the answer that the passages give', async (_, reply) => {
  const extractive = await createAnswerQuestion(knowledge, options)(question);
  const { answer } = await ask(reply);
  expect(server.calls.length).toBeGreaterThan(0);
  expect([answer.kind, answer.text, answer.sources]).toEqual(['answer', extractive.text, extractive.sources]);
});

test('over budget the model is not asked, and the passages answer', async () => {
  const prices = { CHAT_PRICE_INPUT: '1000', CHAT_PRICE_OUTPUT: '1000', CHAT_BUDGET_PER_DAY: '0.001' };
  const extractive = await createAnswerQuestion(knowledge, options)(question);
  const { answer, answerQuestion } = await ask(
    writes(({ passages }) => sentencesOf(passages).slice(0, 2)),
    prices,
  );
  expect(answer.text).not.toBe(extractive.text);
  expect((await answerQuestion(question)).text).toBe(extractive.text);
  expect(server.calls).toHaveLength(1);
});

test('who follows sees checked sentences alone, each time more, with the numbers they keep in the whole', async () => {
  const shown: string[] = [];
  const events: string[] = [];
  const follower: Follower = {
    signal: new AbortController().signal,
    begins: () => void events.push('begins'),
    shows: (text) => void shown.push(text),
  };
  const script = writes(({ passages }) => {
    const [first, ...others] = sentencesOf(passages);
    const wrong = { text: 'De school belt altijd binnen 99 dagen terug.', passages: [1] };
    return [first!, wrong, ...others.slice(0, 2)];
  });
  const { answer } = await ask(script, {}, follower);
  expect(events).toEqual(['begins']);
  expect(shown.length).toBeGreaterThan(1);
  for (const [at, text] of shown.entries()) {
    expect(answer.text.startsWith(text)).toBe(true);
    if (at > 0) expect(text.startsWith(shown[at - 1]!)).toBe(true);
  }
  expect(shown.join()).not.toContain('99');
});
