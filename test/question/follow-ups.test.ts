import { beforeAll, expect, test } from 'vitest';
import type { Answer, Question } from '../../src/domain/answer.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { createFollowUps, type FollowUps } from '../../src/question/compose/follow-ups.ts';
import { createLookUp, type LookUp } from '../../src/question/look-up/look-up.ts';
import { createPlaceReader } from '../../src/question/understand/places.ts';
import { understandQuestion } from '../../src/question/understand/understand-question.ts';
import { answer } from '../helpers/answers.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';

let knowledge: Knowledge;
let lookUp: LookUp;
let followUps: FollowUps;
beforeAll(async () => {
  knowledge = await openTestKnowledge();
  lookUp = createLookUp(knowledge, { age: { years: 5, now: () => new Date('2026-03-02') } });
  followUps = createFollowUps(knowledge, lookUp);
}, 60_000);

const asker: Question = { text: 'Wat is afgesproken?', gemeente: 'Harderwijk', rol: 'huisarts' };
const ask = (overrides: Partial<Answer>, question = asker) =>
  followUps(question, answer({ regio: 'Noord-Veluwe', lead: 'Zo is het.', ...overrides })).map(({ value }) => value);

test('what belongs to the gemeente and the role of the asker', () => {
  expect(ask({})).toEqual(['Wat is de verwijsroute voor de huisarts?', 'Wie is de toegang in Harderwijk?']);
});

test('a name or abbreviation in the answer comes first; three at most', () => {
  const { name } = knowledge.records.directory.find(
    ({ regio, whoMayCall }) => regio === 'Noord-Veluwe' && whoMayCall.advice !== undefined,
  )!;
  const found = ask({ text: `Bel ${name}. De POH helpt.` });
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

test('a record answers each, in every region and for every role', () => {
  const readPlaces = createPlaceReader(knowledge.regions);
  let count = 0;
  for (const { gemeente, regio } of knowledge.regions.gemeenten) {
    for (const rol of ['huisarts', 'poh-jeugd', 'jeugdconsulent', 'anders'] as const) {
      const text = knowledge.records.directory.map(({ name }) => name).join(', ');
      for (const { value } of followUps({ ...asker, gemeente, rol }, answer({ regio, lead: text }))) {
        const question = understandQuestion({ text: value, gemeente, rol }, readPlaces, knowledge.regions);
        expect(lookUp(question), value).toMatchObject({ answers: true, kind: 'answer' });
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(100);
});
