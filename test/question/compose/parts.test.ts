import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AnswerQuestion } from '../../../src/domain/answer.ts';
import type { AnswerPart } from '../../../src/domain/answer-parts.ts';
import type { Rol } from '../../../src/domain/rol.ts';
import { sharedAnswers, ZEEOORD } from '../../helpers/knowledge.ts';

let ask: AnswerQuestion;
beforeAll(async () => {
  ({ ask } = await sharedAnswers([ZEEOORD]));
});

const about = (text: string, rol: Rol = 'huisarts'): Promise<Answer> => ask({ text, rol, gemeente: 'Strandwijk' });
const only = (parts: readonly AnswerPart[], kind: AnswerPart['kind']) => parts.filter((part) => part.kind === kind);

const ASKED = [
  'Hoe vaak mag een kind logeren in De Golf?',
  'Wat leren jongeren in de zeilgroep?',
  'Wie betaalt het verblijf in het logeerhuis?',
  'gratis ondersteuner voor ouders',
  'Wat is de verwijsroute voor de huisarts?',
  'Wie is de toegang in Golfdorp?',
  'Wat is het telefoonnummer van het logeerhuis De Golf?',
  'Mag een kind van 15 zonder ouders naar de psycholoog?',
  'Wat gebeurt er bij een crisis?',
] as const;

describe('every answer', () => {
  test.each(ASKED)('leads with what answers, and fits: %s', async (text) => {
    const answer = await about(text);
    expect(answer.parts[0]).toMatchObject({ kind: 'lead' });
    expect(answer.parts[0]?.folded).toBeUndefined();
    expect(answer.text.length).toBeLessThanOrEqual(1200);
  });

  test.each(ASKED)('cites sources that are there, each a document that can be opened: %s', async (text) => {
    const { parts, sources } = await about(text);
    const cited = parts.flatMap(({ cites = [] }) => cites);
    for (const number of cited) expect(sources[number - 1]).toBeDefined();
    for (const { document, quote } of sources) {
      expect(document).not.toMatch(/^records\//);
      expect(quote).not.toBe('');
    }
  });
});

describe('a statement', () => {
  test('leads with the words of the owner, and folds the words of the source beneath', async () => {
    const { parts, sources } = await about('Hoe vaak mag een kind logeren in De Golf?');
    expect(parts[0]).toEqual({
      kind: 'lead',
      text: 'Een kind mag ten hoogste twaalf weekenden per jaar logeren in De Golf.',
      cites: [1],
    });
    const [quote] = only(parts, 'quote');
    expect(quote).toMatchObject({ folded: true, cites: [1], text: expect.stringMatching(/^Een kind logeert er/) });
    expect(sources[0]).toMatchObject({ document: 'afspraken.md', regio: 'Zeeoord' });
  });

  test('gives its list whole, open to the eye, with the explanation folded', async () => {
    const { parts } = await about('Wat leren jongeren in de zeilgroep?');
    const [list] = only(parts, 'list');
    expect(list).toEqual({
      kind: 'list',
      items: ['zeilen', 'samenwerken', 'op tijd komen', 'hulp vragen'],
      cites: [1],
    });
    expect(parts).toContainEqual({ kind: 'quote', text: 'De begeleiding is op maandag.', folded: true });
  });

  test('says for which region it holds and how old its source is', async () => {
    const { parts } = await about('Hoe vaak mag een kind logeren in De Golf?');
    expect(only(parts, 'scope')).toEqual([{ kind: 'scope', text: 'Regio Zeeoord · bron van januari 2025' }]);
  });
});

describe('a passage', () => {
  test('leads with its own sentence where no statement stands by it', async () => {
    const { parts } = await about('gratis ondersteuner voor ouders');
    expect(parts[0]).toMatchObject({ kind: 'lead', text: expect.stringContaining('Stichting Baken'), cites: [1] });
  });
});

describe('a route', () => {
  test.each([
    ['huisarts', 'belt met het lokale team over het gezin'],
    ['jeugdarts', 'stuurt een brief aan de aanbieder'],
  ])('begins with the first step of the %s', async (who, step) => {
    const { parts, record } = await about(`Wat is de verwijsroute voor de ${who}?`);
    expect(record).toEqual({ kind: 'route', regio: 'Zeeoord', id: who });
    expect(parts[0]).toMatchObject({ kind: 'lead', text: expect.stringContaining(step), cites: [1] });
    expect(only(parts, 'steps')).toHaveLength(1);
  });

  test('is that of the asker where the question names nobody', async () => {
    const { record } = await about('Hoe verwijs ik naar jeugdhulp?', 'huisarts');
    expect(record).toMatchObject({ kind: 'route', id: 'huisarts' });
  });
});
