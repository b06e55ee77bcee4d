import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/open-knowledge.ts';
import { createLookUp, type LookUp } from '../../../src/question/look-up/look-up.ts';
import { createPlaceReader } from '../../../src/question/understand/places.ts';
import { understandQuestion } from '../../../src/question/understand/understand-question.ts';
import { openTestKnowledge } from '../../helpers/test-knowledge.ts';

interface NationalCase {
  question: string;
  /** The ids of the facts that answer; none where no fact does. */
  facts: string[];
  part: 'tune' | 'report';
}

const CASES = readFileSync(new URL('../../golden/national.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as NationalCase);
const REPORTED = CASES.filter(({ part }) => part === 'report');
const FOR_FACTS = REPORTED.filter(({ facts }) => facts.length > 0);
const FOR_OTHERS = REPORTED.filter(({ facts }) => facts.length === 0);

let knowledge: Knowledge;
let lookUp: LookUp;

beforeAll(async () => {
  knowledge = await openTestKnowledge();
  lookUp = createLookUp(knowledge, { age: { years: 5, now: () => new Date('2026-06-01') } });
});

/** The ids of the national facts that a question is answered with. */
function factsFor(text: string): string[] {
  const readPlaces = createPlaceReader(knowledge.regions);
  const found = lookUp(understandQuestion({ text, gemeente: 'Druten' }, readPlaces, knowledge.regions));
  if (found?.intent !== 'national') return [];
  return knowledge.records.national.filter(({ title }) => found.text.includes(title)).map(({ id }) => id);
}

const shareOf = (cases: readonly NationalCase[], isSo: (facts: string[], each: NationalCase) => boolean): number =>
  cases.filter((each) => isSo(factsFor(each.question), each)).length / cases.length;

describe('national facts in the words of people', () => {
  it('are found for most questions that they answer, though these were written without sight of their asks', () => {
    expect(shareOf(FOR_FACTS, (found, { facts }) => facts.some((id) => found.includes(id)))).toBeGreaterThan(0.45);
  });

  it('stand in for few questions about something near', () => {
    expect(shareOf(FOR_OTHERS, (found) => found.length > 0)).toBeLessThan(0.08);
  });

  it('are found for nearly every ask that they name themselves', () => {
    const asks = knowledge.records.national
      .flatMap(({ id, asks }) => asks.map((question) => ({ question, facts: [id], part: 'tune' as const })))
      .filter((_, at) => at % 7 === 0);
    expect(shareOf(asks, (found) => found.length > 0)).toBeGreaterThan(0.87);
  });

  it('leave a message with several questions to the passages', () => {
    expect(factsFor('Mag een POH-jeugd zelf een briefje schrijven? En binnen hoeveel dagen komt er antwoord?')).toEqual(
      [],
    );
  });
});
