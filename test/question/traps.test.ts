import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerQuestion, Question } from '../../src/domain/answer.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { corpusFolder, openTestKnowledge } from '../helpers/test-knowledge.ts';

/** The traps of the documents: questions whose obvious answer is wrong. */
interface Trap {
  question: Omit<Question, 'text'> & { text: string };
  kind: Answer['kind'];
  says: readonly RegExp[];
  not?: RegExp;
}

const RET = 'Kan ik als huisarts het RET bellen?';

const TRAPS: Record<string, readonly Trap[]> = {
  '1 RET, per region': [
    { question: { text: RET, gemeente: 'Druten' }, kind: 'answer', says: [/lokale toegang.*gecertificeerde/, /lokale team/] },
    { question: { text: RET, gemeente: 'Heiloo' }, kind: 'answer', says: [/wijkteam/, /GI/] },
    { question: { text: RET, gemeente: 'Eersel' }, kind: 'no-answer', says: [/staat niet beschreven/, /lokale toegang/] },
    { question: { text: RET, gemeente: 'Ermelo' }, kind: 'no-answer', says: [/staat niet in de bron/, /lokale toegang/] },
    { question: { text: RET, gemeente: 'Lisse' }, kind: 'no-answer', says: [/staat niet in de bron/, /Jeugd- en Gezinsteam/] },
  ],
  '2 segment 5': [
    { question: { text: 'Wat is segment 5?', gemeente: 'Ermelo' }, kind: 'answer', says: [/crisis/], not: /Segment 5, jeugdhulp op school/ },
    { question: { text: 'Wat is segment 5?', gemeente: 'Lisse' }, kind: 'answer', says: [/jeugdhulp op school/], not: /Segment 5, crisis/ },
    { question: { text: 'Wat is segment 5?', gemeente: 'Druten' }, kind: 'no-answer', says: [/komt niet voor/], not: /crisis|school/ },
  ],
  '3 Multi': [{ question: { text: 'Multi in Valkenswaard?' }, kind: 'answer', says: [/niet welke zes/] }],
  '4 crisis number': [
    { question: { text: 'Crisisnummer Alkmaar?' }, kind: 'no-answer', says: [/staat niet in mijn bronnen/, /112/, /0800-2000/] },
  ],
  '5 Zeewolde': [{ question: { text: 'Zeewolde, residentieel?' }, kind: 'answer', says: [/Flevoland/, /ambulante/] }],
  '6 REPS now': [{ question: { text: 'REPS nu nog?', gemeente: 'Druten' }, kind: 'answer', says: [/maart 2023/, /vraag dat na/] }],
  '7 reporting to the JBT': [
    { question: { text: 'Hoe meld ik bij JBT?', gemeente: 'Wijchen', rol: 'huisarts' }, kind: 'answer', says: [/lokale team, Veilig Thuis of de GI/] },
  ],
  '8 who decides in Putten': [
    { question: { text: 'Wie beslist na verwijzing huisarts in Putten?' }, kind: 'answer', says: [/Via de lokale toegang/, /Eigen verwijzing/] },
  ],
  '9 RET Eindhoven': [
    { question: { text: 'RET Eindhoven: alleen complexe casussen?' }, kind: 'answer', says: [/paragraaf 1\.2/, /Bijlage B/, /\[1\]\[2\]/] },
  ],
  '10 dyslexie at 14': [
    { question: { text: 'Dyslexie in Wijchen, kind van 14?' }, kind: 'answer', says: [/7 tot 13 jaar/, /poortwachter/i] },
  ],
  '11 the Handboek': [
    { question: { text: 'Wat staat in het Handboek Regionale Werkafspraken Toegang?', regio: 'Alkmaar' }, kind: 'no-answer', says: [/inhoud staat niet in mijn bronnen/] },
  ],
  '12 NORA': [
    { question: { text: 'Wat is NORA?', regio: 'Alkmaar' }, kind: 'answer', says: [/Netwerkorganisatie Regio Alkmaar/] },
    { question: { text: 'Wat is NORA?', gemeente: 'Druten' }, kind: 'no-answer', says: [/komt niet voor/] },
  ],
  '13 consent at 15': [
    { question: { text: 'Mag een kind van 15 zonder ouders naar de psycholoog?', gemeente: 'Best' }, kind: 'answer', says: [/ernstig nadeel/, /weloverwogen/, /professional beslist/] },
  ],
  '14 entitlement': [
    { question: { text: 'Heeft dit gezin recht op Multi?', gemeente: 'Eersel' }, kind: 'no-answer', says: [/toegang van de gemeente beslist/] },
  ],
}; // biome-ignore format: a trap a line

/** Right before the records were found in one index with the passages, and to be mended: a fact sheet or a doubt of the judge comes first. */
const KNOWN_TO_FAIL: Record<string, readonly string[]> = {
  'the knowledge that is shipped': ['1 RET, per region', '9 RET Eindhoven'],
  'the documents': ['9 RET Eindhoven'],
};

const corpus = corpusFolder();
const FOLDERS = [
  { name: 'the knowledge that is shipped', folders: undefined },
  ...(corpus ? [{ name: 'the documents', folders: [corpus] }] : []),
];

describe.each(FOLDERS)('over $name', ({ name, folders }) => {
  let answer: AnswerQuestion;
  beforeAll(async () => {
    answer = createAnswerQuestion(await openTestKnowledge(folders), {
      maxSourceAgeYears: 5,
      now: () => new Date('2026-06-01'),
    });
  });

  const known = KNOWN_TO_FAIL[name] ?? [];
  it.each(Object.entries(TRAPS).filter(([trap]) => !known.includes(trap)))('trap %s', async (_name, traps) => {
    for (const { question, kind, says, not } of traps) {
      const found = await answer(question);
      expect({ ...question, kind: found.kind }).toEqual({ ...question, kind });
      for (const words of says) expect(found.text).toMatch(words);
      if (not) expect(found.text).not.toMatch(not);
      expect(found.text.length).toBeLessThanOrEqual(1200);
      expectNumbersToMatch(found);
    }
  });

  for (const trap of known) {
    it.fails(`trap ${trap}, known to fail`, async () => {
      for (const { question, kind, says } of TRAPS[trap]!) {
        const found = await answer(question);
        expect(found.kind).toBe(kind);
        for (const words of says) expect(found.text).toMatch(words);
      }
    });
  }

  it('shows the configured crisis number beside the national ones', async () => {
    const knowledge = await openTestKnowledge(folders);
    const configured = createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, crisisNumber: '088-1234567' });
    const found = await configured({ text: 'Wat is het crisisnummer in Alkmaar?' });
    expect(found).toMatchObject({ kind: 'answer', intent: 'crisis-arrangement' });
    expect(found.text).toContain('088-1234567');
  });
});

/** Every [n] in the text has a source, and every source of one region. */
function expectNumbersToMatch({ text, sources, regio }: Answer): void {
  for (const [, number] of text.matchAll(/\[(\d+)\]/g)) expect(sources[Number(number) - 1]).toBeDefined();
  for (const source of sources)
    expect([regio, 'Landelijk']).toContain(regio === 'Landelijk' ? 'Landelijk' : source.regio);
}
