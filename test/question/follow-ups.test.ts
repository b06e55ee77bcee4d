import { beforeAll, expect, test } from 'vitest';
import type { Question } from '../../src/domain/answer.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import type { Draft } from '../../src/question/compose/draft.ts';
import { createFollowUps, type FollowUps } from '../../src/question/compose/follow-ups.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';

let knowledge: Knowledge;
let followUps: FollowUps;
beforeAll(async () => {
  knowledge = await openTestKnowledge();
  followUps = createFollowUps(knowledge);
}, 60_000);

const asker: Question = { text: 'Wat is afgesproken?', gemeente: 'Harderwijk', rol: 'huisarts' };
const says = (text: string): Draft => ({
  kind: 'answer',
  regio: 'Noord-Veluwe',
  intent: 'procedure',
  parts: [{ kind: 'lead', text }],
});
const ask = (overrides: Partial<Draft>, question = asker) =>
  followUps(question, { ...says('Zo is het.'), ...overrides }).map(({ value }) => value);

test('what belongs to the gemeente and the role of the asker', () => {
  expect(ask({})).toEqual(['Wat is de verwijsroute voor de huisarts?', 'Wie is de toegang in Harderwijk?']);
});

test('a name or abbreviation in the answer comes first; three at most', () => {
  const { name } = knowledge.records.directory.find(
    ({ regio, whoMayCall }) => regio === 'Noord-Veluwe' && whoMayCall.advice !== undefined,
  )!;
  const found = ask(says(`Bel ${name}. De POH helpt.`));
  expect(found[0]).toBe(`Wie mag ${name} bellen?`);
  expect(found).toHaveLength(3);
});

test('not what was asked or answered already', () => {
  expect(ask({ intent: 'route' })).toEqual(['Wie is de toegang in Harderwijk?']);
  expect(ask({}, { ...asker, text: 'Wie is de toegang in Harderwijk?' })).toEqual([
    'Wat is de verwijsroute voor de huisarts?',
  ]);
});

test.each([{ kind: 'no-answer' }, { kind: 'crisis' }, { regio: null }] as const)('none beside %o', (overrides) => {
  expect(ask(overrides)).toEqual([]);
});

test('each leads to an answer or to the record that says who knows, in every region and for every role', async () => {
  const answer = createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, now: () => new Date('2026-03-02') });
  const names = knowledge.records.directory.map(({ name }) => name).join(', ');
  const unanswered: string[] = [];
  for (const { regio } of knowledge.records.regions) {
    const { gemeente } = knowledge.regions.gemeenten.find((each) => each.regio === regio)!;
    for (const rol of ['huisarts', 'poh-jeugd', 'jeugdconsulent', 'anders'] as const)
      for (const { value } of followUps({ ...asker, gemeente, rol }, { ...says(names), regio })) {
        const { kind, record } = await answer({ text: value, gemeente, rol });
        if (kind !== 'answer' && record === undefined) unanswered.push(`${gemeente}, ${rol}: ${value}`);
      }
  }
  expect(unanswered).toEqual([]);
});
