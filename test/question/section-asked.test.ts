import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import { openAnswers, writeFiles } from '../helpers/knowledge.ts';
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts';

const TEXT = `# 1 Toegang

De toegang is het wijkteam. Hoe u aanmeldt staat in paragraaf 2.1, en wat u bij spoed doet in paragraaf 2.2.

# 2 Verwijzen

## 2.1 Aanmelden

De huisarts vult het formulier in.

## 2.2 Spoed

Bij spoed belt u de wachtdienst van Duinhuis.

## 2.20 Verblijf

De regiotafel zoekt een bed.

# Wat kost het de ouders?

Daar zijn geen kosten aan verbonden.

# Artikel 3 Klachten

Wie niet tevreden is, belt de klachtenbalie.
`;

describe('a section that is asked for by its number', () => {
  let ask: AnswerQuestion;
  beforeAll(async () => {
    const folder = makeTemporaryFolder();
    const entry = {
      file: 'afspraken.md',
      title: 'Afspraken',
      regio: 'Zandstreek',
      gemeenten: ['Zandwijk'],
      date: '2026-01',
    };
    writeFiles(folder, { 'afspraken.md': TEXT, 'sources.yaml': JSON.stringify([entry]) });
    ({ ask } = await openAnswers([folder], makeTemporaryFolder()));
  }, 60_000);

  test.each([
    ['Wat staat er in paragraaf 2.2?', /^\*\*2\.2 Spoed\*\*: Bij spoed belt u de wachtdienst/],
    ['Wat zegt § 2.1 van de afspraken?', /De huisarts vult het formulier in/],
    ['Wat staat er in artikel 3?', /klachtenbalie/],
    ['wat kost het de ouders', /geen kosten/],
  ])('is what is answered: %s', async (text, said) => {
    const { kind, text: answer, sources } = await ask({ text, regio: 'Zandstreek' });
    expect({ kind, answer }).toMatchObject({ kind: 'answer', answer: expect.stringMatching(said) });
    expect(sources).toHaveLength(1);
  });

  test('is not made up where there is none', async () => {
    const { sources } = await ask({ text: 'Wat staat er in artikel 2.2?', regio: 'Zandstreek' });
    expect(sources.map(({ section }) => section)).not.toContain('2 Verwijzen › 2.2 Spoed');
  });
});
