import { beforeAll, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import { guard } from '../../src/guard/guard.ts';
import { recordUnanswered } from '../../src/kennis/record-unanswered.ts';
import { FIXTURES, sharedAnswers } from '../helpers/knowledge.ts';

const UNSURE = 'Wie kan er meekijken bij een meisje dat zegt dat ze niet meer naar huis durft?';

let ask: AnswerQuestion;
beforeAll(async () => {
  ({ ask } = await sharedAnswers([FIXTURES]));
});

test('possible danger gets the numbers on top of an ordinary answer', async () => {
  const answer = await ask({ text: UNSURE, gemeente: 'Zandwijk' });
  expect(answer).toMatchObject({ danger: 'possible', kind: expect.stringMatching(/^(?:no-)?answer$/) });
  expect(answer.text).toMatch(/^\*\*Is er nu gevaar\?\*\* Bel \*\*112\*\*\./);
  expect(answer.text.length).toBeLessThanOrEqual(1300);
});

test('acute danger gets the emergency text alone, and a plain question no number', async () => {
  expect(await ask({ text: 'Ze heeft net dertig paracetamol geslikt' })).toMatchObject({
    kind: 'crisis',
    danger: 'acute',
  });
  expect(await ask({ text: 'Wie mag verwijzen?', gemeente: 'Zandwijk' })).toMatchObject({ danger: 'none' });
});

test('after a BSN the user is told that the message still stands in the chat', async () => {
  const { kind, text } = await ask({ text: 'Waar kan BSN 111222333 heen?', gemeente: 'Zandwijk' });
  expect([kind, text]).toEqual(['privacy', expect.stringContaining('Verwijder het daar')]);
});

test('nothing of a message with possible danger is kept for the owners of the knowledge', async () => {
  const kept: string[] = [];
  const register = { add: async ({ question }: { question: string }) => void kept.push(question) };
  const noAnswer: AnswerQuestion = async (question) => ({ ...(await ask(question)), kind: 'no-answer' });
  const answering = recordUnanswered(noAnswer, { register, guard, onError: () => {} });
  await answering({ text: UNSURE, gemeente: 'Zandwijk' });
  await answering({ text: 'Wie mag verwijzen bij een vraag over wennen aan zand?', gemeente: 'Zandwijk' });
  expect(kept).toEqual(['Wie mag verwijzen bij een vraag over wennen aan zand?']);
});

test.each([
  ['ik wil een mens spreken', 'person', 'toegang'],
  ['dankjewel', 'thanks', 'Graag gedaan'],
  ['wie ben je', 'identity', 'Regiowijzer'],
  ['ik snap het niet', 'confused', 'help'],
  ['hoe lang moet een ei koken', 'off-topic', 'geen bronnen'],
])('%s gets what a colleague would say', async (text, intent, said) => {
  const answer = await ask({ text, gemeente: 'Zandwijk' });
  expect(answer).toMatchObject({ kind: 'out-of-scope', intent, text: expect.stringContaining(said) });
});
