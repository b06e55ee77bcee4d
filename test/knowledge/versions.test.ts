import { describe, expect, test } from 'vitest';
import { examine } from '../../src/cli/doctor.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { openAnswers, TODAY, writeFiles } from '../helpers/knowledge.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function text(callers: string, days: string): string {
  return `# Samenwerking jeugd in de Duinstreek

## Het Duinteam

Het Duinteam denkt mee als een kind niet meer naar school gaat. ${callers} mogen het Duinteam inschakelen. Het team reageert binnen ${days} werkdagen.

## Dyslexie

De school meldt een kind met ernstige dyslexie aan bij Leesbureau Helm. De gemeente betaalt het onderzoek en de behandeling.

## Vervoer

Ouders vragen vervoer naar de behandeling aan bij het loket van de gemeente. Het loket beslist in overleg met de school.
`;
}

const OLD = text('De huisarts en de school', 'tien');
const NEW = text('Alleen de jeugdarts en het lokale team', 'drie');

function entry(file: string, more: string): string {
  return `- {file: "${file}", title: "${file}", regio: Duinstreek, gemeenten: [Duinrode, Strandhoek]${more}}\n`;
}

async function open(
  files: Record<string, string>,
): Promise<{ folder: string; problems: string[]; ask: (text: string) => Promise<Answer> }> {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const { ask, report } = await openAnswers([folder], temporaryFolder());
  return {
    folder,
    problems: report.problems.map((problem) => problem.text),
    ask: (question) => ask({ text: question, gemeente: 'Duinrode' }),
  };
}

const WHO = 'Wie mag het Duinteam inschakelen?';

describe('two versions of one document', () => {
  test.each([
    ['by their dates', 'samenwerking.md', ', date: 2022-05-01', 'samenwerking nieuw.md', ', date: 2026-01-01'],
    ['by the years in their names', 'samenwerking-2022.md', '', 'samenwerking-2026.md', ''],
    ['by their numbers', 'samenwerking_v1.md', '', 'samenwerking_v2_definitief.md', ''],
  ])(
    '%s: the newest answers, and the owner is told',
    async (_, old, oldDate, fresh, freshDate) => {
      const { problems, ask, folder } = await open({
        'sources.yaml': entry(old, oldDate) + entry(fresh, freshDate),
        [old]: OLD,
        [fresh]: NEW,
      });
      expect(problems).toEqual([expect.stringContaining(`${fresh} looks like a newer version of ${old}`)]);
      const { text: answer, sources } = await ask(WHO);
      expect(answer).toContain('Alleen de jeugdarts');
      expect(answer).not.toContain('De huisarts en de school mogen');
      expect(new Set(sources.map(({ document }) => document))).toEqual(new Set([fresh]));
      const findings = await examine({ env: { DATA_DIR: temporaryFolder() }, folders: [folder], today: TODAY });
      expect(findings).toContainEqual(
        expect.objectContaining({ level: 'warning', what: expect.stringContaining('looks like a newer version') }),
      );
    },
    60_000,
  );

  test('of which the newest begins later answer from the old one until then', async () => {
    const { ask } = await open({
      'sources.yaml': entry('afspraken-2022.md', ', date: 2022') + entry('afspraken-2027.md', ', date: 2027'),
      'afspraken-2022.md': OLD,
      'afspraken-2027.md': NEW,
    });
    expect((await ask(WHO)).text).toContain('De huisarts en de school');
  }, 30_000);

  test('both answer where the register says that the older is valid', async () => {
    const { problems, ask } = await open({
      'sources.yaml':
        entry('afspraken-2022.md', ', date: 2022, validUntil: 2028') + entry('afspraken-2026.md', ', date: 2026'),
      'afspraken-2022.md': `${OLD}\n## Logeren\n\nEen logeerweekend regelt u bij Logeerhuis De Kwal.\n`,
      'afspraken-2026.md': NEW,
    });
    expect(problems).toEqual([expect.stringContaining('say much the same')]);
    expect((await ask('Waar regel ik een logeerweekend?')).text).toContain('De Kwal');
  }, 30_000);
});

describe('documents that are no versions', () => {
  test.each([
    [
      'of two gemeenten',
      entry('a-2022.md', '').replace(', Strandhoek', '') + entry('a-2026.md', '').replace('Duinrode, ', ''),
    ],
    [
      'of which the register says what replaces what',
      entry('a-2022.md', '') + entry('a-2026.md', ', replaces: a-2022.md'),
    ],
  ])(
    '%s are not taken for them',
    async (_, register) => {
      const { problems } = await open({ 'sources.yaml': register, 'a-2022.md': OLD, 'a-2026.md': NEW });
      expect(problems).toEqual([]);
    },
    30_000,
  );

  test('of one series about other matters all answer', async () => {
    const { problems, ask } = await open({
      'sources.yaml': entry('nieuws-2022.md', ', date: 2022') + entry('nieuws-2026.md', ', date: 2026'),
      'nieuws-2022.md':
        '# Nieuws\n\nHet Strandteam begint in maart. Het team werkt in de hele regio. Ouders bellen zelf.',
      'nieuws-2026.md': '# Nieuws\n\nDe Leeskring zoekt ruimte. De kring komt elke week samen. Scholen doen mee.',
    });
    expect(problems).toEqual([]);
    expect((await ask('Wanneer begint het Strandteam?')).text).toContain('maart');
  }, 30_000);
});
