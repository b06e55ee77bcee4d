import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../src/domain/answer.ts';
import { LANDELIJK } from '../../../src/domain/regio.ts';
import type { Knowledge } from '../../../src/knowledge/open-knowledge.ts';
import { createLookUp } from '../../../src/question/look-up/look-up.ts';
import type { LookedUp } from '../../../src/question/look-up/looked-up.ts';
import { ownNames } from '../../../src/question/look-up/names.ts';
import { createPlaceReader } from '../../../src/question/understand/places.ts';
import { understandQuestion } from '../../../src/question/understand/understand-question.ts';
import { openTestKnowledge } from '../../helpers/test-knowledge.ts';

const REGIOS = ['Noord-Veluwe', 'Rijk van Nijmegen', 'Samen voor Jeugd', 'Holland Rijnland', 'Alkmaar'];

let knowledge: Knowledge;
let ask: (question: Question) => LookedUp | undefined;

beforeAll(async () => {
  knowledge = await openTestKnowledge();
  const lookUp = createLookUp(knowledge, { age: { years: 5, now: () => new Date('2026-06-01') } });
  const readPlaces = createPlaceReader(knowledge.regions);
  ask = (question) => lookUp(understandQuestion(question, readPlaces, knowledge.regions));
});

describe('the sociale kaart', () => {
  it.each(REGIOS)('of %s: every entry is found by its names, in the words of a user', (regio) => {
    const missed = knowledge.records.directory
      .filter((entry) => entry.regio === regio)
      .flatMap((entry) => {
        const names = new Set(ownNames(entry.name));
        const questions = [...names].flatMap((name) => [`Wat is ${name}?`, `wie mag ${name} inschakelen`, `${name}?`]);
        return questions
          .filter((text) => !isFound(ask({ text, regio }), entry.id))
          .map((text) => `${entry.id}: ${text}`);
      });
    expect(missed).toEqual([]);
  });

  it.each(REGIOS)('of %s: the other words for an entry lead to a record of that region', (regio) => {
    const words = knowledge.records.directory
      .filter((entry) => entry.regio === regio)
      .flatMap(({ also }) => also.map((name) => `Wat is ${name}?`));
    const answered = words.map((text) => ask({ text, regio })).filter((found) => found?.answers);
    expect(answered.length).toBeGreaterThan(words.length * 0.95);
    for (const found of answered) expect([regio, LANDELIJK]).toContain(found!.regio);
  });

  it.each([
    { regio: 'Noord-Veluwe', says: 'Bespreek een vastgelopen situatie met de lokale toegang' },
    { regio: 'Rijk van Nijmegen', says: 'De huisarts staat daar niet bij' },
    { regio: 'Samen voor Jeugd', says: 'Wie het RET mag inschakelen, staat niet beschreven' },
    { regio: 'Holland Rijnland', says: 'Bespreek een vastgelopen situatie met het Jeugd- en Gezinsteam' },
    { regio: 'Alkmaar', says: 'Ga naar het wijkteam van de gemeente' },
  ])('says for a huisarts and the RET in $regio: $says', ({ regio, says }) => {
    const found = ask({ text: 'Kan ik als huisarts het RET bellen?', regio, rol: 'huisarts' });
    expect(found?.regio).toBe(regio);
    expect(found?.text).toContain(says);
    for (const source of found!.sources) expect(source.regio).toBe(regio);
  });

  it('answers the role that the question names before the role of the asker', () => {
    const text = 'Mag een jeugdbeschermer het RET bellen?';
    expect(ask({ text, regio: 'Alkmaar', rol: 'huisarts' })?.text).toContain(
      'Ja, de gecertificeerde instelling (GI) mag',
    );
  });

  it('tells a gemeente that an entry is not for it', () => {
    expect(ask({ text: 'Wat is het TWES?', gemeente: 'Druten' })?.text).toContain(
      'Gemeente Druten staat daar niet bij',
    );
    expect(ask({ text: 'Wat is het TWES?', gemeente: 'Nijmegen' })?.text).not.toContain('staat daar niet bij');
  });

  it('says of a name that only another region has where it is, without what it is', () => {
    const found = ask({ text: 'Kan ik REPS inschakelen?', gemeente: 'Harderwijk' });
    expect(found).toMatchObject({ answers: true, kind: 'no-answer', regio: 'Noord-Veluwe', sources: [] });
    expect(found?.text).toContain('wel in: Rijk van Nijmegen');
    expect(found?.text).not.toMatch(/scheiding|telefoon|maart 2023/i);
  });

  it('reads ben as a verb and BEN as a name', () => {
    expect(ask({ text: 'Wat is het BEN?', regio: 'Alkmaar' })?.record?.id).toBe('ben');
    expect(ask({ text: 'ik ben huisarts, wat is de jeugdhulpkaart?', regio: 'Alkmaar' })?.record?.id).toBe(
      'jeugdhulpkaart',
    );
  });

  it.each([
    'Hoeveel casussen behandelt het RET per jaar?',
    'Sinds wanneer is er een RET?',
    'Wat kost het RET?',
    'Wie zitten er in het RET?',
    'Waarom is het RET opgericht?',
    'Wat is het telefoonnummer van de voorzitter van het RET?',
    'Wat vindt de wethouder van het RET?',
    'Wat is het verschil tussen het RET in Nijmegen en in Alkmaar?',
  ])('leaves a detail to the passages: %s', (text) => {
    expect(ask({ text, gemeente: 'Druten' })?.answers ?? false).toBe(false);
  });
});

describe('terms', () => {
  it('takes the meaning of the region first, and never that of another', () => {
    expect(ask({ text: 'Wat betekent toetsen aan tafel?', regio: 'Rijk van Nijmegen' })?.regio).toBe(
      'Rijk van Nijmegen',
    );
    expect(ask({ text: 'Wat betekent toetsen aan tafel?', regio: 'Alkmaar' })?.intent).not.toBe('term');
  });

  it('defines a term that holds everywhere also where no region is known', () => {
    expect(ask({ text: 'Wat is een startkwalificatie?' })).toMatchObject({ intent: 'term', regio: LANDELIJK });
  });
});

describe('toegang', () => {
  it.each([
    { gemeente: 'Elburg', says: 'Centrum voor Jeugd en Gezin' },
    { gemeente: 'Putten', says: 'geen Centrum voor Jeugd en Gezin' },
    { gemeente: 'Zeewolde', says: 'jeugdregio Flevoland' },
    { gemeente: 'Nijmegen', says: 'Buurtteam Jeugd en Gezin' },
    { gemeente: 'Lisse', says: 'Jeugd- en Gezinsteam' },
    { gemeente: 'Alphen aan den Rijn', says: 'Rijnstreek' },
  ])('in $gemeente: $says', ({ gemeente, says }) => {
    for (const text of [`Wie is de toegang in ${gemeente}?`, 'Waar kan ik terecht met een vraag over jeugdhulp?']) {
      const found = ask({ text, gemeente });
      expect(found).toMatchObject({ intent: 'toegang', kind: 'answer' });
      expect(found?.text).toContain(says);
    }
  });

  it('answers for the gemeente in the question, not that of the asker', () => {
    expect(ask({ text: 'Wie is de toegang in Putten?', gemeente: 'Elburg' })?.record?.id).toBe('Putten');
  });
});

describe('national facts', () => {
  it.each([
    { text: 'Mag dit kind van 15 zonder ouders?', id: 'toestemming-12-15' },
    { text: 'Wie geeft toestemming bij een kind van 9?', id: 'toestemming-tot-12' },
    { text: 'Moeten ouders toestemming geven bij een meisje van 16?', id: 'toestemming-16' },
    { text: 'Welke gemeente is verantwoordelijk als een kind in een pleeggezin woont?', id: 'woonplaats-verblijf' },
    { text: 'Wat gebeurt er met de hulp als een kind verhuist?', id: 'woonplaats-verhuizing' },
    { text: 'Mag een POH verwijzen?', id: 'verwijzer-poh' },
    { text: 'Mag een school verwijzen naar jeugdhulp?', id: 'verwijzer-school' },
    { text: 'Wat is het nummer van Veilig Thuis?', id: 'nummer-veilig-thuis' },
  ])('$text', ({ text, id }) => {
    const found = ask({ text });
    expect(found).toMatchObject({ answers: true, regio: LANDELIJK, record: { id } });
    expect(found?.sources[0]?.title).not.toBe('');
  });

  it('gives the meldcode of the role', () => {
    expect(ask({ text: 'Wat zijn de stappen van de meldcode?', rol: 'huisarts' })?.record?.id).toBe('meldcode-knmg');
    expect(ask({ text: 'Wat zijn de stappen van de meldcode?', rol: 'jeugdconsulent' })?.record?.id).toBe(
      'meldcode-algemeen',
    );
  });
});

describe('what the toegang decides', () => {
  it.each([
    'Heeft dit gezin recht op Multi?',
    'Krijgt hij dyslexiezorg?',
    'Komt mijn cliënt in aanmerking voor pleegzorg?',
  ])('is not judged: %s', (text) => {
    const found = ask({ text, gemeente: 'Eersel' });
    expect(found).toMatchObject({ answers: true, kind: 'no-answer', intent: 'entitlement' });
    expect(found?.text).toContain('De toegang van de gemeente beslist');
  });
});

function isFound(found: LookedUp | undefined, id: string): boolean {
  return (
    found?.answers === true &&
    (found.record?.id === id || ['term', 'toegang', 'crisis-arrangement'].includes(found.intent))
  );
}
