import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AnswerQuestion } from '../../../src/domain/answer.ts';
import { sharedAnswers, ZEEOORD } from '../../helpers/knowledge.ts';

let ask: (text: string) => Promise<Answer>;
beforeAll(async () => {
  const answers: { ask: AnswerQuestion } = await sharedAnswers([ZEEOORD]);
  ask = (text) => answers.ask({ text, gemeente: 'Strandwijk' });
});

describe('what the sources hold', () => {
  test.each([
    'Hoe vaak mag een kind logeren in De Golf?',
    'maximum aantal keren logeerhuis',
    'Wat leren jongeren in de zeilgroep?',
    'Wie is de toegang?',
    'Wat is de verwijsroute voor de huisarts?',
  ])('is answered: %s', async (text) => {
    expect((await ask(text)).kind).toBe('answer');
  });
});

describe('what they do not hold', () => {
  test.each([
    'hoe lang moet een ei koken',
    'welke winterbanden passen er op een bestelbus',
    'wie wint zondag de wedstrijd',
    'kun je een gedicht over de zee maken',
    'hoe repareer ik een lekkende kraan',
  ])('is not answered: %s', async (text) => {
    const { kind, sources } = await ask(text);
    expect(['no-answer', 'out-of-scope']).toContain(kind);
    expect(sources).toEqual([]);
  });

  test('is named where it is a term of the field', async () => {
    const { kind, parts } = await ask('Wat is er afgesproken over epilepsie?');
    expect(kind).toBe('no-answer');
    expect(parts[0]).toMatchObject({ kind: 'lead', text: expect.stringMatching(/epilepsie.*komt niet voor/i) });
  });

  test.each([
    ['Wat is het telefoonnummer van het logeerhuis De Golf?', 'Een telefoonnummer staat niet in mijn bronnen'],
    ['Hoe lang is de wachtlijst van de zeilgroep?', 'Actuele wachttijden staan niet in mijn bronnen'],
    ['wat kost een nacht in het logeerhuis?', 'staat niet in mijn bronnen'],
  ])('is told where it is a detail: %s', async (text, said) => {
    const { kind, parts } = await ask(text);
    expect(kind).toBe('no-answer');
    expect(parts[0]).toMatchObject({ kind: 'lead', text: expect.stringContaining(said) });
  });

  test('comes with who would know', async () => {
    const { parts } = await ask('Wat is het telefoonnummer van het logeerhuis De Golf?');
    const next = parts.find(({ kind }) => kind === 'next');
    expect(next).toMatchObject({ text: expect.stringContaining('Jeugdteam Strandwijk') });
  });
});
