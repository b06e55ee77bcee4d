import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../src/cli/doctor/check-knowledge.ts';
import { checkStatements } from '../../src/knowledge/check-statements.ts';
import { readPassages } from '../../src/knowledge/documents.ts';
import { SHIPPED_KNOWLEDGE } from '../../src/knowledge/open-knowledge.ts';
import { placedStatements, readStatements } from '../../src/knowledge/statements.ts';
import { sharedAnswers, writeFiles, ZEEOORD } from '../helpers/knowledge.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const DOCUMENT = `# Afspraken

## Huiskamer

De huiskamer is open op woensdag en zaterdag. Er passen twaalf kinderen in. Dit geldt vanaf 1 maart 2025.

## Zolder

De zolder is alleen voor begeleiders.
`;

/** vragen.yaml with one statement about the Huiskamer. */
function vragen(antwoord: string, { id = 'huiskamer', near = 'De huiskamer is open', lijst = '' } = {}): string {
  return `  - id: ${id}
    vraag: "Wat is de huiskamer?"
    antwoord: ${JSON.stringify(antwoord)}${lijst && `\n    lijst: ${lijst}`}
    bron: { document: afspraken.md, near: "${near}" }
`;
}

function folderWith(...statements: string[]): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'sources.yaml': '- { file: afspraken.md, title: Afspraken, regio: Alkmaar, date: 2025-01 }\n',
    'afspraken.md': DOCUMENT,
    'regions/alkmaar/vragen.yaml': `regio: Alkmaar\nvragen:\n${statements.join('')}`,
  });
  return folder;
}

/** What is found against the statements of a folder: line, and what. */
async function check(...statements: string[]): Promise<string[]> {
  const folder = folderWith(...statements);
  const passages = await readPassages(join(folder, 'afspraken.md'), Buffer.from(DOCUMENT), []);
  const problems = checkStatements(placedStatements([folder]), [{ document: 'afspraken.md', passages }]);
  return problems.map(({ line, what }) => `${line}: ${what}`);
}

describe('the form of vragen.yaml', () => {
  test('is read with its defaults', () => {
    const [entry] = readStatements([folderWith(vragen('De huiskamer is open op woensdag en zaterdag.'))]);
    expect(entry).toMatchObject({ id: 'huiskamer', ook: [], open: [], status: 'bestaand' });
  });

  test.each([
    ['an answer of more than 300 characters', vragen('x'.repeat(301)), /:5 vragen\.0\.antwoord$/],
    ['a list of one', vragen('Dit:', { lijst: '[een]' }), /:6 vragen\.0\.lijst$/],
    ['an id with capitals', vragen('Ja.', { id: 'Huis Kamer' }), /:3 vragen\.0\.id$/],
    ['a field that is none', vragen('Ja.').replace('antwoord:', 'antwoorden:'), /:5 vragen\.0\.antwoorden$/],
  ])('refuses %s, with file and line', (_, text, says) => {
    expect(() => readStatements([folderWith(text)])).toThrow(
      expect.objectContaining({ code: 'RECORD_INVALID', where: expect.stringMatching(says) }),
    );
  });

  test('lets a later folder replace a statement by its id', () => {
    const [first, second] = [
      folderWith(vragen('Oud.'), vragen('Blijft.', { id: 'zolder' })),
      folderWith(vragen('Nieuw.')),
    ];
    expect(readStatements([first, second]).map(({ antwoord }) => antwoord)).toEqual(['Blijft.', 'Nieuw.']);
  });
});

describe('the check against the documents', () => {
  test('has nothing against a statement that its passage holds', async () => {
    expect(await check(vragen('Twaalf kinderen passen in de huiskamer, sinds 1 maart 2025.'))).toEqual([]);
    expect(await check(vragen('Open op twee dagen:', { lijst: '[woensdag, zaterdag]' }))).toEqual([]);
  });

  test('names an anchor that stands nowhere in its document', async () => {
    expect(await check(vragen('Ja.', { near: 'de kelder is open' }))).toEqual([
      `3: huiskamer: "de kelder is open" stands nowhere in the document`,
    ]);
  });

  test('names an id that stands twice', async () => {
    expect(await check(vragen('Ja.'), vragen('Ja, op woensdag.'))).toEqual([`7: huiskamer: this id is also at line 3`]);
  });

  test.each([
    ['Er passen veertien kinderen in de huiskamer.', '"14"'],
    ['Er passen 13 kinderen in de huiskamer.', '"13"'],
    ['Dit geldt vanaf 1 april 2025.', '"april"'],
    ['Dit geldt vanaf 1 maart 2026.', '"2026"'],
  ])('names a number or date that its passage does not hold: %s', async (antwoord, number) => {
    expect(await check(vragen(antwoord))).toEqual([
      `3: huiskamer: ${number} does not stand in its section of the document`,
    ]);
  });

  test('names a denial that its passage does not hold', async () => {
    expect(await check(vragen('De huiskamer is niet open op zaterdag.'))).toEqual([
      `3: huiskamer: it denies something, and its section of the document does not`,
    ]);
  });
});

test('doctor names what is wrong with the statements of a folder, with a remedy', async () => {
  const folder = folderWith(vragen('Er passen 13 kinderen.'), vragen('Ja.', { id: 'weg', near: 'de kelder is open' }));
  const { findings } = await checkKnowledge([folder], new Date('2026-06-01'));
  expect(findings).toEqual([
    {
      level: 'fault',
      where: expect.stringContaining('vragen.yaml:7'),
      what: expect.stringMatching(/^weg: /),
      remedy: expect.stringContaining('bron.near'),
    },
    {
      level: 'warning',
      where: expect.stringContaining('vragen.yaml:3'),
      what: expect.stringMatching(/^huiskamer: "13"/),
      remedy: expect.stringContaining('Look it up'),
    },
  ]);
});

test('a statement stands with the passage that holds its anchor, and is found there', async () => {
  const { knowledge } = await sharedAnswers([ZEEOORD]);
  const { passages } = knowledge.index;
  const places = passages.flatMap(({ guide, text }) =>
    guide.flatMap(({ statement, at }) => (statement ? [{ id: statement.id, from: text.slice(at) }] : [])),
  );
  expect(places.map(({ id }) => id).toSorted()).toEqual(['hoe-vaak-logeren', 'zeilgroep-leren']);
  expect(places[0]?.from).toMatch(/^Een kind logeert er ten hoogste/);
});

test('the statements that are shipped have an id of their own', () => {
  const statements = placedStatements([SHIPPED_KNOWLEDGE]);
  expect(statements.length).toBeGreaterThan(1000);
  expect(checkStatements(statements, [])).toEqual([]);
  expect(new Set(statements.map(({ file }) => file))).toContain(join(SHIPPED_KNOWLEDGE, 'regions/alkmaar/vragen.yaml'));
});
