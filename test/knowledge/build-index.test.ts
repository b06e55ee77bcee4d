import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RegiowijzerError } from '../../src/errors.ts';
import { type BuildReport, buildIndex } from '../../src/knowledge/build-index.ts';
import { INDEX_FORMAT, loadIndex } from '../../src/knowledge/index/index-store.ts';
import { listDocuments } from '../../src/knowledge/list-documents.ts';
import { shippedEncoder } from '../../src/learned/shipped-encoder.ts';
import type { Logger } from '../../src/log.ts';
import { FIXTURES, writeFiles } from '../helpers/knowledge.ts';
import { silentLog } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const REGISTER = `- file: a.md
  title: Afspraken
  regio: Zandstreek
  gemeenten: [Zandwijk]
- file: b.md
  title: Plan
  regio: Veenland
  gemeenten: [Veendorp]
`;

const FILES = {
  'sources.yaml': REGISTER,
  'a.md': '# Afspraken\n\nHet Kustteam van Joke Verzonnen geeft binnen vijf werkdagen advies aan de huisarts.',
  'b.md': '# Plan\n\nHet Brugteam helpt wanneer een kind tussen wal en schip dreigt te vallen.',
};

function setUp(files: Record<string, string | Buffer> = FILES): { folder: string; dataDir: string } {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return { folder, dataDir: temporaryFolder() };
}

const encoder = shippedEncoder();
const GLOSSARY = { entries: [], termNames: [], expansions: new Map(), longestPhrase: 1 };
const REGIO_OF = new Map([
  ['Druten', 'Rijk van Nijmegen'],
  ['Wijchen', 'Rijk van Nijmegen'],
  ['Best', 'Samen voor Jeugd'],
  ['Putten', 'Noord-Veluwe'],
  ['Zandwijk', 'Zandstreek'],
]);

/** Builds without the shipped records and glossary, which takes a tenth of the time. */
async function build(given: string | string[], dataDir: string, log: Logger = silentLog): Promise<BuildReport> {
  const folders = [given].flat();
  const listing = listDocuments(folders);
  const shipped = { glossary: GLOSSARY, statements: [], records: [], regioOf: REGIO_OF, embedder: undefined, encoder };
  return buildIndex({ folders, listing, dataDir, log, ...shipped });
}

function texts(report: BuildReport): string[] {
  return report.problems.map((problem) => problem.text);
}

describe('building again', () => {
  test('says what was noticed in reading each time, also where it is not read again', async () => {
    const { folder, dataDir } = setUp({
      ...FILES,
      'b.md': Buffer.concat([Buffer.from('# Plan\n\nÉén co'), Buffer.from([0xf6]), Buffer.from('rdinator helpt.')]),
    });
    const first = await build(folder, dataDir);
    const second = await build(folder, dataDir);
    for (const report of [first, second])
      expect(report.problems).toMatchObject([
        { fatal: false, text: expect.stringMatching(/b\.md: damaged letters in the text \(1\)/) },
      ]);
    expect(second).toMatchObject({ reused: 2 });
  });

  test('does nothing where nothing changed, and reads only what did', async () => {
    const { folder, dataDir } = setUp();
    expect(await build(folder, dataDir)).toMatchObject({ documents: 2, reused: 0, upToDate: false });
    const before = readFileSync(join(dataDir, 'current'), 'utf8');
    expect(await build(folder, dataDir)).toMatchObject({ documents: 2, reused: 2, upToDate: true });
    expect(readFileSync(join(dataDir, 'current'), 'utf8')).toBe(before);
    writeFiles(folder, { 'b.md': `${FILES['b.md']} Het kost niets.` });
    expect(await build(folder, dataDir)).toMatchObject({ documents: 2, reused: 1, upToDate: false });
    const { passages } = await loadIndex(dataDir);
    expect(passages.map((passage) => passage.text).join('\n')).toContain('Het kost niets.');
  });

  test('takes over changed fields of the register, and names to hide', async () => {
    const { folder, dataDir } = setUp();
    await build(folder, dataDir);
    writeFiles(folder, {
      'sources.yaml': REGISTER.replace('title: Plan', 'title: Nieuw plan').replace(
        'regio: Zandstreek',
        'regio: Zandstreek\n  hide: [Joke Verzonnen]',
      ),
    });
    expect(await build(folder, dataDir)).toMatchObject({ reused: 1, upToDate: false });
    const { sources, passages } = await loadIndex(dataDir);
    expect(sources.map((source) => source.title)).toContain('Nieuw plan');
    expect(JSON.stringify(passages)).not.toContain('Verzonnen');
  });

  test('forgets a document that is gone, and its cached passages', async () => {
    const { folder, dataDir } = setUp();
    await build(folder, dataDir);
    rmSync(join(folder, 'b.md'));
    const report = await build(folder, dataDir);
    expect(texts(report)).toContainEqual(expect.stringContaining('names b.md, which is not there'));
    expect((await loadIndex(dataDir)).sources.map((source) => source.document)).toEqual(['a.md']);
    expect(readdirSync(join(dataDir, 'documents'))).toHaveLength(1);
  });
});

describe('an index on disk', () => {
  function currentFolder(dataDir: string): string {
    return join(dataDir, readFileSync(join(dataDir, 'current'), 'utf8'));
  }

  test.each(['lexical.bin', 'passages.json', 'vectors.hnsw', 'vectors.json', 'manifest.json'])(
    'of which %s is damaged is refused with the remedy, and built anew',
    async (name) => {
      const { folder, dataDir } = setUp();
      await build(folder, dataDir);
      const path = join(currentFolder(dataDir), name);
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
      await expect(loadIndex(dataDir)).rejects.toMatchObject({ code: 'INDEX_DAMAGED', remedy: /Build it again/ });
      expect((await build(folder, dataDir)).upToDate).toBe(false);
      await expect(loadIndex(dataDir)).resolves.toBeDefined();
    },
  );

  test('of which a file is missing is refused, and one that is not there at all as well', async () => {
    const { folder, dataDir } = setUp();
    await expect(loadIndex(dataDir)).rejects.toMatchObject({ code: 'INDEX_MISSING' });
    await build(folder, dataDir);
    rmSync(join(currentFolder(dataDir), 'lexical.bin'));
    await expect(loadIndex(dataDir)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
  });

  test('of another format is refused, and built anew with a notice', async () => {
    const { folder, dataDir } = setUp();
    await build(folder, dataDir);
    const manifest = join(currentFolder(dataDir), 'manifest.json');
    const other = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...other, format: INDEX_FORMAT + 1 }));
    await expect(loadIndex(dataDir)).rejects.toMatchObject({ code: 'INDEX_MISSING' });
    const notices: string[] = [];
    await build(folder, dataDir, { ...silentLog, warn: (_, message) => notices.push(message) });
    expect(notices).toEqual(['index of another version: building anew']);
    await expect(loadIndex(dataDir)).resolves.toBeDefined();
  });

  test('keeps one folder, and removes what a crash left long ago but not what another process is writing', async () => {
    const { folder, dataDir } = setUp();
    await build(folder, dataDir);
    for (const name of ['index-old', 'index-fresh']) mkdirSync(join(dataDir, name));
    utimesSync(join(dataDir, 'index-old'), new Date('2020-01-01'), new Date('2020-01-01'));
    writeFiles(folder, { 'b.md': '# Plan\n\nEen ander plan voor de regio.' });
    await build(folder, dataDir);
    const folders = readdirSync(dataDir).filter((name) => name.startsWith('index-'));
    expect(folders.sort()).toEqual([readFileSync(join(dataDir, 'current'), 'utf8'), 'index-fresh'].sort());
  });

  test('is whole after several builders at once', async () => {
    const { folder, dataDir } = setUp();
    const other = temporaryFolder();
    cpSync(FIXTURES, other, { recursive: true });
    await Promise.all([build(folder, dataDir), build(other, dataDir), build(folder, dataDir)]);
    await expect(loadIndex(dataDir)).resolves.toBeDefined();
  });

  test('answers still after a builder was killed at any moment', { timeout: 60_000 }, async () => {
    const { folder, dataDir } = setUp();
    await build(folder, dataDir);
    const script = `
      import { buildIndex } from ${JSON.stringify(new URL('../../src/knowledge/build-index.ts', import.meta.url).href)};
      import { listDocuments } from ${JSON.stringify(new URL('../../src/knowledge/list-documents.ts', import.meta.url).href)};
      import { shippedEncoder } from ${JSON.stringify(new URL('../../src/learned/shipped-encoder.ts', import.meta.url).href)};
      import { writeFileSync } from 'node:fs';
      const log = { debug() {}, info() {}, warn() {}, error() {} }, folders = [${JSON.stringify(folder)}];
      const glossary = { entries: [], termNames: [], expansions: new Map(), longestPhrase: 1 };
      console.log('ready');
      for (let round = 0; ; round += 1) {
        writeFileSync(${JSON.stringify(join(folder, 'b.md'))}, '# Plan\\n\\nHet plan is veranderd in ronde ' + round);
        const listing = listDocuments(folders);
        await buildIndex({ folders, listing, dataDir: ${JSON.stringify(dataDir)}, log, glossary, statements: [], records: [], regioOf: new Map(), encoder: shippedEncoder() });
      }`;
    for (const wait of [0, 300, 900]) {
      const builder = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => builder.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      builder.kill('SIGKILL');
      await new Promise((resolve) => builder.once('exit', resolve));
      const { sources } = await loadIndex(dataDir);
      expect(sources).toHaveLength(2);
    }
  });
});

describe('files and registers that are not in order', () => {
  test('a broken file is named and skipped, the rest is whole', async () => {
    const { folder, dataDir } = setUp({
      ...FILES,
      'leeg.txt': '',
      'kapot.docx': 'geen zip',
      'binair.txt': Buffer.from(Array.from({ length: 4000 }, (_, at) => at % 32)),
      'spaties.txt': ' \n\n ',
      'groot.txt': Buffer.alloc(50 * 1024 * 1024, 'a'),
    });
    const report = await build(folder, dataDir);
    const fatal = report.problems.filter((problem) => problem.fatal).map((problem) => problem.text);
    expect(fatal).toHaveLength(5);
    for (const [code, name] of [
      ['FILE_EMPTY', 'leeg.txt'],
      ['FILE_UNREADABLE', 'kapot.docx'],
      ['FILE_WITHOUT_TEXT', 'spaties.txt'],
      ['FILE_TOO_LARGE', 'groot.txt'],
    ])
      expect(fatal).toContainEqual(expect.stringMatching(new RegExp(`^${code}: .*${name}`)));
    expect(fatal).toContainEqual(expect.stringContaining('binair.txt'));
    expect((await loadIndex(dataDir)).sources).toHaveLength(2);
  });

  test('a file that its reader breaks on is named like any other', async () => {
    const deep = `<html><body>${'<div>'.repeat(6000)}Tekst van de regio${'</div>'.repeat(6000)}`;
    const { folder, dataDir } = setUp({ ...FILES, 'diep.html': deep });
    const report = await build(folder, dataDir);
    for (const { text } of report.problems.filter((problem) => problem.fatal))
      expect(text).toMatch(/^FILE_UNREADABLE: .*diep\.html/);
    expect((await loadIndex(dataDir)).sources.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['a wrong field', REGISTER.replace('regio: Veenland', 'region: Veenland'), /line (?:5|7)\b/, /regio/],
    ['a wrong date', REGISTER.replace('title: Plan', 'title: Plan\n  date: gisteren'), /line 7\b/, /date/],
    ['no YAML', '- file: a.md\n  title: "open', /line [123]\b/, /double quoted/],
    ['another shape', 'file: a.md', /line 1\b/, /register/],
  ])('sources.yaml with %s names line and field', async (_, register, line, field) => {
    const { folder, dataDir } = setUp({ ...FILES, 'sources.yaml': register });
    const failure: RegiowijzerError = await build(folder, dataDir).catch((error) => error);
    expect(failure).toMatchObject({ code: 'REGISTER_INVALID' });
    expect(failure.where).toMatch(line);
    expect(failure.message).toMatch(field);
  });

  test('a wrong register leaves the index of before', async () => {
    const { folder, dataDir } = setUp();
    await build(folder, dataDir);
    writeFiles(folder, { 'sources.yaml': 'kapot: [' });
    await expect(build(folder, dataDir)).rejects.toMatchObject({ code: 'REGISTER_INVALID' });
    expect((await loadIndex(dataDir)).sources).toHaveLength(2);
  });

  test('a folder that is not there is named', async () => {
    await expect(build('/nergens/te/vinden', temporaryFolder())).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
      where: '/nergens/te/vinden',
    });
  });

  test('of two registers that name one file the nearest holds, and both are named', async () => {
    const { folder, dataDir } = setUp({
      'sources.yaml': '- {file: regio/a.md, title: Ver, regio: Veenland}\n',
      'regio/sources.yaml': '- {file: a.md, title: Dichtbij, regio: Zandstreek}\n',
      'regio/a.md': FILES['a.md'],
    });
    const report = await build(folder, dataDir);
    expect(texts(report)).toContainEqual(expect.stringMatching(/a\.md stands in .*sources\.yaml and in .*regio/));
    const { sources } = await loadIndex(dataDir);
    expect(sources).toMatchObject([{ document: 'regio/a.md', title: 'Dichtbij', regio: 'Zandstreek' }]);
  });

  test('a file is indexed once, also where folders overlap or links go round', async () => {
    const { folder, dataDir } = setUp({ 'sub/één naam met spaties.md': FILES['a.md'] });
    symlinkSync(folder, join(folder, 'sub/terug'));
    symlinkSync('nergens', join(folder, 'los'));
    symlinkSync('rond', join(folder, 'rond'));
    const report = await build([folder, join(folder, 'sub')], dataDir);
    const { sources } = await loadIndex(dataDir);
    expect(sources.map(({ document }) => document)).toEqual(['sub/één naam met spaties.md']);
    expect(texts(report)).toContainEqual(expect.stringContaining('link to nothing'));
    expect(texts(report)).toContainEqual(expect.stringMatching(/rond cannot be reached \(ELOOP\)/));
  });

  test('the register finds a file whose accents are written otherwise', async () => {
    const { folder, dataDir } = setUp({
      'sources.yaml': `- {file: "${'één.md'.normalize('NFC')}", title: Een, regio: Zandstreek}\n`,
      ['één.md'.normalize('NFD')]: FILES['a.md'],
    });
    await build(folder, dataDir);
    expect((await loadIndex(dataDir)).sources).toMatchObject([{ title: 'Een', registered: true }]);
  });

  test('hidden files and lock files are passed over, and each kind that is not read is named', async () => {
    const unread = ['oud.doc', 'plaatje.png', 'map/regel.pages', 'zonder-ending', 'archief.ZIP', 'lijst.yaml'];
    const { folder, dataDir } = setUp({
      ...FILES,
      ...Object.fromEntries(unread.map((name) => [name, 'x'])),
      '.git/log.txt': 'tekst',
      '.stil.md': 'tekst',
      '~$afspraken.docx': 'x',
      'map/~$lijst.xlsx': 'x',
      'Thumbs.db': 'x',
      'glossary.yaml': '[]',
    });
    const report = await build(folder, dataDir);
    expect(report.documents).toBe(2);
    for (const name of unread)
      expect(texts(report)).toContainEqual(expect.stringContaining(`${name} is of a kind that is not read`));
    expect(report.problems).toHaveLength(unread.length);
    expect(report.problems.some(({ fatal }) => fatal)).toBe(false);
  });

  test('a document of the register that is not read is a fault', async () => {
    const { folder, dataDir } = setUp({
      ...FILES,
      'sources.yaml': `${REGISTER}- {file: bord.png, title: Bord, regio: Veenland}\n- {file: weg.md, title: Weg, regio: Veenland}\n`,
      'bord.png': 'x',
    });
    const fatal = (await build(folder, dataDir)).problems.filter((problem) => problem.fatal).map(({ text }) => text);
    expect(fatal).toEqual([expect.stringContaining('names weg.md'), expect.stringContaining('bord.png is of a kind')]);
  });

  test('the owner hears of each file what is the matter, and in which region', async () => {
    const { folder, dataDir } = setUp({
      ...FILES,
      'sources.yaml': `${REGISTER}- {file: bord.png, title: Bord, regio: Veenland}\n- {file: leeg.md, title: Leeg, regio: Veenland}\n`,
      'bord.png': 'x',
      'leeg.md': '',
      'los.key': 'x',
    });
    const { problems } = await build(folder, dataDir);
    const whole = { pages: [], named: [] };
    expect(problems.flatMap(({ about }) => about ?? [])).toEqual([
      { document: 'bord.png', regio: 'Veenland', matter: 'kind', ...whole, lost: true },
      { document: 'los.key', regio: null, matter: 'kind', ...whole, lost: false },
      { document: 'leeg.md', regio: 'Veenland', matter: 'empty', ...whole, lost: true },
    ]);
  });

  test('.markdown is read as .md', async () => {
    const { folder, dataDir } = setUp({ 'beleid.markdown': FILES['a.md'] });
    await build(folder, dataDir);
    expect((await loadIndex(dataDir)).passages).toMatchObject([{ section: ['Afspraken'] }]);
  });

  test('a document without entry gets the region it speaks of, with a warning', async () => {
    const { folder, dataDir } = setUp({
      'sources.yaml': REGISTER,
      'a.md': FILES['a.md'],
      'b.md': FILES['b.md'],
      'druten.md': '# Kaart\n\nIn Druten en Wijchen werkt een team. Het is best goed om te putten uit Druten.',
      'niets.md': '# Kaart\n\nDeze tekst noemt geen enkele plaats, maar het is best lang.',
      'zand.md': '# Kaart\n\nIn Zandwijk is een inloop voor jongeren.',
    });
    const report = await build(folder, dataDir);
    const regioOf = new Map((await loadIndex(dataDir)).sources.map(({ document, regio }) => [document, regio]));
    expect(regioOf.get('druten.md')).toBe('Rijk van Nijmegen');
    expect(regioOf.get('niets.md')).toBe('regio onbekend');
    expect(regioOf.get('zand.md')).toBe('Zandstreek');
    expect(texts(report)).toContainEqual(expect.stringMatching(/druten\.md is in no sources\.yaml.*Rijk van Nijmegen/));
  });
});
