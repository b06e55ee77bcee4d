import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AnswerQuestion } from '../../../src/domain/answer.ts';
import { openAnswers, writeFiles } from '../../helpers/knowledge.ts';
import { makeTemporaryFolder } from '../../helpers/temporary-folder.ts';

const DOCUMENT = `# Regioplan Zandstreek

## Logeeropvang

De logeeropvang is bedoeld voor kinderen uit drukke gezinnen. Gezinnen melden zich aan bij het lokale team. De begeleiders zijn opgeleid en werken in kleine groepen. Elke zaterdag is er een activiteit in de duinen. De gemeenten hebben hierover lang gesproken met ouders en met aanbieders van jeugdhulp in de hele streek. Het vervoer regelen gezinnen zelf. Dit geldt ook in de vakantie. Kinderen kunnen tot 14 jaar terecht in de logeeropvang. De gemeente betaalt de logeeropvang.

## Segment 2: Wonen

- Een kind woont zo veel mogelijk in een gezin.
- Weekendpleegzorg wordt uitgebreid in alle gemeenten van de streek.

## Segment 3: Dagbesteding

- Dagbesteding is er voor kinderen die niet naar school gaan.
`;

const TABLE = [
  'Taken per schaal',
  '',
  'De gemeenten verdelen de taken als volgt over de schalen van de streek.',
  '',
  'Onderwerp\tBeleid\tInkoop\tToezicht',
  'Kinderkliniek\tRegionaal\tRegionaal\tLokaal',
  'Zorgboerderij\tLokaal\tLokaal\tLokaal',
  '',
].join('\n');

const SOURCES = `- file: regioplan.md
  title: Regioplan Zandstreek
  regio: Zandstreek
  gemeenten: [Zandwijk]
  date: 2025-05
- file: schalen.txt
  title: Schalen van de Zandstreek
  regio: Zandstreek
  gemeenten: [Zandwijk]
  date: 2025-05
`;

let ask: AnswerQuestion;
beforeAll(async () => {
  const folder = makeTemporaryFolder();
  writeFiles(folder, { 'sources.yaml': SOURCES, 'regioplan.md': DOCUMENT, 'schalen.txt': TABLE });
  ({ ask } = await openAnswers([folder], makeTemporaryFolder()));
});

const answerTo = (text: string): Promise<Answer> => ask({ text, gemeente: 'Zandwijk' });
const textOf = async (text: string): Promise<string> => (await answerTo(text)).text;

describe('an answer from passages', () => {
  test('opens with the sentence that holds the age asked for, and folds what stands before it', async () => {
    const { parts } = await answerTo('tot welke leeftijd kan een kind naar de logeeropvang');
    expect(parts[0]).toMatchObject({ kind: 'lead', text: expect.stringMatching(/^Kinderen kunnen tot 14 jaar/) });
    expect(parts).toContainEqual(
      expect.objectContaining({ kind: 'quote', text: expect.stringContaining('drukke gezinnen'), folded: true }),
    );
  });

  test('begins with its own heading where that holds what is asked, and ends before the next one', async () => {
    const text = await textOf('onder welk segment valt weekendpleegzorg');
    expect(text).toMatch(/\*\*Segment 2: Wonen\*\*:\n- /);
    expect(text).not.toContain('Segment 3');
  });

  test('reads a row of a table as a line, without the heads of its columns and without rows about something else', async () => {
    const text = await textOf('wie doet de inkoop van de kinderkliniek');
    expect(text).toContain('Kinderkliniek: Beleid en Inkoop: Regionaal; Toezicht: Lokaal');
    expect(text).not.toContain('Onderwerp');
    expect(text).not.toContain('Zorgboerderij');
  });
});

describe('a refusal', () => {
  test('quotes what comes nearest from the sentence on that is about it', async () => {
    const { parts } = await answerTo('telefoonnummer van de begeleiders in kleine groepen');
    expect(parts.at(-1)).toMatchObject({
      kind: 'quote',
      title: 'Dit komt er het dichtst bij',
      text: expect.stringMatching(/^De begeleiders zijn opgeleid/),
    });
  });

  test('quotes nothing where the decisive words stand nowhere', async () => {
    const text = await textOf('telefoonnummer van de logopedist die het lokale team kent');
    expect(text).not.toContain('Dit komt er het dichtst bij');
    expect(text).not.toContain('noemen dit onderwerp wel');
  });
});
