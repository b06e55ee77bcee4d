import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import { FIXTURES, sharedAnswers } from '../helpers/knowledge.ts';

/** Regions of the shipped records are known besides those of the fixtures: Noord-Veluwe, Samen voor Jeugd and others. */
let ask: AnswerQuestion;
beforeAll(async () => {
  ({ ask } = await sharedAnswers([FIXTURES]));
});

describe('a question that is hardly one', () => {
  test.each([
    ['20,000 characters', 'Wie mag verwijzen naar jeugdhulp? '.repeat(590), ['clarify']],
    ['emoji alone', '😀🎉👍', ['clarify']],
    ['HTML', '<script>alert(1)</script><b>Wie mag verwijzen?</b>', ['answer', 'no-answer', 'clarify', 'out-of-scope']],
    ['stop words alone', 'hoe dan en wat nog meer?', ['clarify', 'no-answer']],
    ['a gemeente alone', 'Zandwijk', ['clarify']],
    ['nothing', '   ', ['clarify']],
    ['signs alone', '???!!!', ['clarify']],
    ['English', 'Who may refer a child to youth care?', ['answer', 'no-answer', 'clarify', 'out-of-scope']],
    ['Polish', 'Gdzie mogę znaleźć pomoc dla dziecka?', ['no-answer', 'clarify', 'out-of-scope']],
  ])('%s gets a sensible reply', async (_, text, kinds) => {
    const answer = await ask({ text, gemeente: 'Zandwijk' });
    expect(kinds).toContain(answer.kind);
    expect(answer.text.length).toBeGreaterThan(10);
    expect(answer.text.length).toBeLessThanOrEqual(1300);
    expect(answer.text).not.toMatch(/<script|undefined|null|NaN|\[object/);
  });
});

describe('a place in the question', () => {
  test.each([
    ['of another region than the asker wins', 'Wie betaalt het Brugteam in Veendorp?', 'Zandwijk', 'Veenland'],
    ['that is misspelt is understood', 'Hoe verwijs ik in Herderwijk?', undefined, 'Noord-Veluwe'],
    ['with Best as gemeente', 'Hoe verwijs ik een kind in Best?', undefined, 'Samen voor Jeugd'],
    ['with best as word', 'Hoe kan ik het best verwijzen?', 'Zandwijk', 'Zandstreek'],
    ['with bergen as word', 'Wie helpt bij bergen papierwerk rond verwijzen?', 'Zandwijk', 'Zandstreek'],
    ['with Bergen as gemeente', 'Wie is de toegang in Bergen?', undefined, 'Alkmaar'],
    ['with leiden as word', 'Kan verzuim leiden tot een gesprek met de jeugdarts?', 'Zandwijk', 'Zandstreek'],
    ['with Leiden as gemeente', 'Wie is de toegang in Leiden?', undefined, 'Holland Rijnland'],
    ['with putten as word', 'Uit welke ervaring kan het Kustteam putten?', 'Zandwijk', 'Zandstreek'],
    ['with Putten as gemeente', 'Hoe verwijs ik in Putten?', undefined, 'Noord-Veluwe'],
  ])('%s', async (_, text, gemeente, regio) => {
    const answer = await ask({ text, ...(gemeente ? { gemeente } : {}) });
    expect(answer.regio).toBe(regio);
    for (const { regio: used } of [...answer.sources, ...answer.passages]) expect([regio, 'Landelijk']).toContain(used);
  });

  test.each(['Hoe verwijs ik in Amsterdam?', 'wijkteam amsterdam nummer'])(
    'that is not covered is said to be unknown, and no other region answers: %s',
    async (text) => {
      const answer = await ask({ text, gemeente: 'Zandwijk' });
      expect(answer.text).toContain('Amsterdam');
      expect(answer.kind).not.toBe('answer');
      expect(answer.sources).toEqual([]);
    },
  );

  test('of the asker that is not covered is said to be unknown too', async () => {
    const answer = await ask({ text: 'Hoe verwijs ik?', gemeente: 'Bergen op Zoom' });
    expect(answer).toMatchObject({ kind: 'no-answer', intent: 'unknown-gemeente' });
    expect(answer.text).toContain('Bergen op Zoom');
  });

  test('twice, in two regions, asks which one', async () => {
    const answer = await ask({ text: 'Ik werk in Veendorp, mijn patiënt woont in Zandwijk: wie beslist?' });
    expect(['clarify', 'answer']).toContain(answer.kind);
    if (answer.kind === 'clarify') expect(answer.text).toMatch(/Veenland.*Zandstreek|Zandstreek.*Veenland/s);
  });

  test.each(['En in Veendorp?', 'Veendorp?'])(
    'alone, behind another question, asks that of the place: %s',
    async (text) => {
      const answer = await ask({ text, gemeente: 'Zandwijk', previous: 'Wie zit er aan tafel bij het expertteam?' });
      expect(answer.regio).toBe('Veenland');
    },
  );

  test('nowhere asks for the gemeente once, with choices', async () => {
    const answer = await ask({ text: 'Wie zit er aan tafel bij het expertteam?' });
    expect(answer).toMatchObject({ kind: 'clarify', regio: null });
    expect(answer.actions.length).toBeGreaterThan(0);
  });
});

describe('several questions in one message', () => {
  test('are read together, from the region of the asker', async () => {
    const answer = await ask({
      text: 'Wie mag verwijzen naar een aanbieder? En binnen hoeveel werkdagen komt er advies van het Kustteam?',
      gemeente: 'Duinhoven',
    });
    expect(answer.regio).toBe('Zandstreek');
    expect(answer.passages.map((passage) => passage.text).join('\n')).toMatch(/medisch specialist/);
    expect(answer.passages.map((passage) => passage.text).join('\n')).toMatch(/vijf werkdagen/);
  });
});

describe('an answer', () => {
  test.each([
    ['Wie mag rechtstreeks verwijzen naar een aanbieder?', 'Zandwijk', /medisch specialist/],
    ['Bij wie vraagt de school onderzoek naar dyslexie aan?', 'Duinhoven', /Poortteam Lezen/],
    ['Hoe lang duurt een crisisplaatsing?', 'Zandwijk', /vier weken/],
    ['Wat kost een gezinshuis in 2025?', 'Zandwijk', /226/],
    ['Hoeveel betaalt Turfhoek aan het Brugteam?', 'Turfhoek', /veertig procent/],
  ])('to "%s" rests on the right passage, and on nothing too long', async (text, gemeente, expected) => {
    const answer = await ask({ text, gemeente });
    expect(answer.kind).toBe('answer');
    expect(answer.passages[0]!.text).toMatch(expected);
    expect(answer.text.length).toBeLessThanOrEqual(1300);
    expect(answer.passages.length).toBeLessThanOrEqual(10);
    for (const passage of answer.passages) expect(passage.text.length).toBeLessThanOrEqual(1600);
    for (const source of answer.sources) expect(source.quote.length).toBeGreaterThan(0);
  });

  test('shows no name that the register hides', async () => {
    const answer = await ask({ text: 'Wie leidt de werkgroep van de werkafspraken?', gemeente: 'Zandwijk' });
    expect(JSON.stringify(answer)).not.toMatch(/Verzonnen|Niet-Bestaande/);
  });
});
