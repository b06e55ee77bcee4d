import type { Cell } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { BuildReport } from '../../src/knowledge/build-index.ts';
import { openAnswers, writeFiles } from '../helpers/knowledge.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const REGISTER = (more = ''): string =>
  `- {file: kaart.xlsx, title: Sociale kaart, regio: Duinstreek, gemeenten: [Duinrode, Strandhoek], date: 2026-02-01${more}}\n`;

type Rows = (string | number | Date | null)[][];

interface Place {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

async function workbook(
  ...sheets: { name: string; rows: Rows; merges?: Place[]; hidden?: boolean }[]
): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets }));
}

function merge(startRow: number, startCol: number, endRow: number, endCol: number): Place {
  return { startRow, startCol, endRow, endCol };
}

async function open(
  files: Record<string, string | Buffer>,
): Promise<{ ask: (text: string, gemeente?: string) => Promise<Answer>; report: BuildReport; texts: string }> {
  const folder = temporaryFolder();
  writeFiles(folder, { 'sources.yaml': REGISTER(), ...files });
  const { ask, report, knowledge } = await openAnswers([folder], temporaryFolder());
  return {
    ask: (text, gemeente = 'Duinrode') => ask({ text, gemeente }),
    report,
    texts: knowledge.index.passages.map(({ section, text }) => `${section.join(' > ')}: ${text}`).join('\n'),
  };
}

const HEAD = ['Naam aanbieder', 'Gemeente', 'Wie mag verwijzen', 'Contact', null, 'Wachttijd (weken)', 'Peildatum'];
const DAY = new Date('2026-01-20');
const KAART: Rows = [
  ['Sociale kaart van de Duinstreek'],
  [],
  HEAD,
  [null, null, null, 'Telefoon', 'E-mail', null, null],
  ['Praktijk Zeewind', 'Duinrode', 'huisarts, jeugdarts', '0251 111 222', 'info@zeewind.example', 6, DAY],
  [],
  ['Bureau Helmgras', 'Duinrode', 'gecertificeerde instelling', 251333444, null, 12, DAY],
  ['Bureau Helmgras', 'Strandhoek', 'gecertificeerde instelling', 251333445, null, 4, DAY],
  ['De Vuurtoren', 'Strandhoek', 'alleen na overleg met het wijkteam', '06-12345678', null, null, DAY],
];
const MERGES = [merge(0, 0, 0, 6), merge(2, 3, 2, 4), ...[0, 1, 2, 5, 6].map((column) => merge(2, column, 3, column))];

describe('a spreadsheet whose columns tell', () => {
  test('is the sociale kaart: callers, telephone with its 0, waiting time in a gemeente', async () => {
    const { ask, report } = await open({
      'kaart.xlsx': await workbook({ name: 'Aanbieders', rows: KAART, merges: MERGES }),
    });
    expect(report.problems).toEqual([]);
    const callers = await ask('Wie mag verwijzen naar Praktijk Zeewind?');
    expect(callers).toMatchObject({
      kind: 'answer',
      sources: [{ title: 'Sociale kaart', section: 'Praktijk Zeewind' }],
    });
    expect(callers.text).toContain('de huisarts en de jeugdarts');
    expect((await ask('Wat is het telefoonnummer van Bureau Helmgras?')).text).toMatch(/\b0251333444\b/);
    const waiting = await ask('Hoe lang is de wachttijd bij Bureau Helmgras in Strandhoek?');
    expect(waiting.text).toContain('4 weken (stand van 20 januari 2026)');
    expect(waiting.text).not.toContain('12 weken');
    expect((await ask('Wie mag verwijzen naar De Vuurtoren?', 'Strandhoek')).text).toContain('alleen na overleg');
    expect((await ask('telefoonnummer van De Vuurtoren')).text).toMatch(
      /^Alleen voor: Strandhoek\. Gemeente Duinrode staat daar niet bij\.[\s\S]*06-12345678/,
    );
    expect((await ask('Mag de huisarts verwijzen naar De Vuurtoren?', 'Strandhoek')).text).not.toContain(
      'daar niet bij',
    );
  }, 30_000);

  test('lists who there is in a gemeente, or for a matter', async () => {
    const { ask } = await open({ 'kaart.xlsx': await workbook({ name: 'Aanbieders', rows: KAART, merges: MERGES }) });
    const all = await ask('Welke aanbieders zijn er in Strandhoek?');
    expect(all.kind).toBe('answer');
    expect(all.text).toContain('Bureau Helmgras');
    expect(all.text).toContain('De Vuurtoren');
    expect(all.text).not.toContain('Zeewind');
    expect((await ask('Welke aanbieders in Duinrode zijn er voor een gecertificeerde instelling?')).text).toContain(
      'Helmgras',
    );
  }, 30_000);

  test('is read from .csv too: semicolons or commas, Windows letters, a column for each verwijzer', async () => {
    const register = `- {file: a.csv, title: Groepen, regio: Duinstreek, gemeenten: [Duinrode], date: 2026-01-15}
- {file: b.csv, title: Wachttijden, regio: Duinstreek, gemeenten: [Duinrode], date: 2026-01-15}\n`;
    const { ask, report } = await open({
      'sources.yaml': register,
      'a.csv': Buffer.from(
        'Organisatie;Huisarts;Jeugdarts;Telefoon;Aanmelden\r\n"Café ""De Meeuw""";x;;0251777888;Bel tussen 9 en 12\r\n',
        'latin1',
      ),
      'b.csv': 'Organisatie,Gemeente,Wachttijd\n"Café ""De Meeuw""",Duinrode,"3 weken, soms langer"\n',
    });
    expect(report.problems).toEqual([]);
    expect((await ask('Wie mag verwijzen naar Café De Meeuw?')).text).toContain('de huisarts.');
    expect((await ask('telefoon van Café De Meeuw')).text).toContain('0251777888');
    const waiting = await ask('Hoe lang is de wachttijd bij Café De Meeuw?');
    expect(waiting.text).toContain('3 weken, soms langer');
    expect(waiting.sources).toMatchObject([{ document: 'b.csv' }]);
  }, 30_000);

  test('minds what stands above its rows, and rows of more matters', async () => {
    const rows: Rows = [
      ['Gemeente', 'Organisatie', 'Product', 'Verwijzing via', 'In weken'],
      ['Duinrode', 'Bureau Kiem', 'Begeleiding', 'huisarts', 4],
      [null, 'Bureau Kiem', 'Dagopvang', 'gemeente', 9],
      [null, null, null, null, null],
      ['Strandhoek', 'Bureau Kiem', 'Dagopvang', 'gemeente', 2],
    ];
    const teams: Rows = [
      ['Team', 'Telefoon', 'Open'],
      ['Strandhoek', null, null],
      ['Kustteam', '0251 100 200', 'maandag en dinsdag'],
    ];
    const { ask } = await open({
      'kaart.xlsx': await workbook({ name: 'Wachttijden', rows }, { name: 'Teams', rows: teams }),
    });
    const waiting = await ask('Hoe lang is de wachttijd voor dagopvang bij Bureau Kiem in Duinrode?');
    expect(waiting.text).toMatch(/Wachttijd.*9 weken/);
    expect(waiting.text).not.toMatch(/4 weken|2 weken/);
    expect((await ask('Wie mag verwijzen naar Bureau Kiem?')).text).toMatch(
      /Begeleiding: huisarts.*Dagopvang: gemeente/,
    );
    expect((await ask('Wanneer is het Kustteam open?', 'Strandhoek')).text).toContain('maandag en dinsdag');
    expect((await ask('Welke aanbieders zijn er in Strandhoek?')).text).not.toContain('Kustteam');
    expect((await ask('Welke teams zijn er in Strandhoek?')).text).toContain('Kustteam');
  }, 30_000);

  test('shows no hidden name, and no hidden sheet', async () => {
    const rows: Rows = [
      ['Organisatie', 'Telefoon', 'Contactpersoon'],
      ['Het Anker', '0251 000 111', 'Joke Verzonnen'],
    ];
    const hidden = { name: 'Intern', hidden: true, rows: [['Opzegging van het contract'], ['Het Anker stopt']] };
    const { ask, texts } = await open({
      'sources.yaml': REGISTER(', hide: [Joke Verzonnen]'),
      'kaart.xlsx': await workbook({ name: 'Lijst', rows }, hidden),
    });
    expect(texts).not.toMatch(/Verzonnen|Anker stopt/);
    expect((await ask('Wie is de contactpersoon van Het Anker?')).text).toContain('[naam]');
  }, 30_000);

  test('is no longer used once another file replaces it', async () => {
    const rows = (phone: string): Rows => [
      ['Organisatie', 'Telefoon'],
      ['Het Anker', phone],
    ];
    const { ask } = await open({
      'sources.yaml': `${REGISTER(', replaces: oud.xlsx')}- {file: oud.xlsx, title: Oud, regio: Duinstreek, date: 2024-01-01}\n`,
      'oud.xlsx': await workbook({ name: 'Lijst', rows: rows('0251 999 999') }),
      'kaart.xlsx': await workbook({ name: 'Lijst', rows: rows('0251 111 111') }),
    });
    const { text } = await ask('telefoonnummer van Het Anker');
    expect(text).toContain('0251 111 111');
    expect(text).not.toContain('999 999');
  }, 30_000);
});

test('what is crossed out in a spreadsheet is no entry and no word of one', async () => {
  const struck = { style: { font: { strikethrough: true } } };
  const rows = [
    ['Naam', 'Aanbod', 'Telefoon'],
    ['Praktijk Zeewind', 'traumabehandeling', '0251 111 222'],
    ['Bureau Oeverloos', 'speltherapie', '0251 999 888'],
    ['De Vuurtoren', 'logeren', '0251 777 666'],
  ];
  const cells = new Map<string, Partial<Cell>>([
    ...[0, 1, 2].map((column): [string, Partial<Cell>] => [`2,${column}`, { value: rows[2]![column]!, ...struck }]),
    ['3,2', { value: '0251 777 666', ...struck }],
  ]);
  const content = Buffer.from(await writeXlsx({ sheets: [{ name: 'Kaart', rows, cells }] }));
  const { texts } = await open({ 'kaart.xlsx': content });
  expect(texts).toContain('Praktijk Zeewind');
  expect(texts).toContain('De Vuurtoren');
  expect(texts).not.toMatch(/Oeverloos|speltherapie|0251 999 888|0251 777 666/);
}, 30_000);

describe('a spreadsheet whose columns do not tell', () => {
  const rows: Rows = [
    ['Organisatie', 'Team', 'Telefoon'],
    ['Helmgras', 'Team Duin', '0251 222 333'],
  ];

  test('is asked for its columns, found as rows with their heads, and read once they are given', async () => {
    const content = await workbook({ name: 'Lijst', rows });
    const asked = await open({ 'kaart.xlsx': content });
    expect(asked.report.problems).toMatchObject([
      { fatal: false, text: /kaart\.xlsx: more than one column may be naam \(Lijst\)/ },
    ]);
    expect(asked.texts).toContain('Organisatie: Helmgras; Team: Team Duin; Telefoon: 0251 222 333');
    const given = await open({ 'sources.yaml': REGISTER(', columns: {naam: Team}'), 'kaart.xlsx': content });
    expect(given.report.problems).toEqual([]);
    expect((await given.ask('Wat is de telefoon van Team Duin?')).text).toContain('0251 222 333');
  }, 30_000);

  test('of persons is no sociale kaart', async () => {
    const { texts } = await open({
      'kaart.xlsx': await workbook({
        name: 'Lijst',
        rows: [
          ['Naam', 'Functie', 'Telefoon'],
          ['A. Bedacht', 'voorzitter', '1'],
        ],
      }),
    });
    expect(texts).toContain('Naam: A. Bedacht; Functie: voorzitter');
  }, 30_000);
});

describe('a spreadsheet that cannot be read', () => {
  test.each([
    ['no zip', Buffer.from('geen zip'), 'FILE_UNREADABLE'],
    ['a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'FILE_ENCRYPTED'],
  ])(
    'with %s is named',
    async (_, content, code) => {
      const { report } = await open({ 'kaart.xlsx': content });
      expect(report.problems).toMatchObject([{ fatal: true, text: expect.stringContaining(code) }]);
    },
    30_000,
  );
});
