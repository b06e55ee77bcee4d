import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPassages } from '../../src/knowledge/documents.ts';
import { FIXTURES, writeFiles } from '../helpers/knowledge.ts';
import { type Outcome, run } from '../helpers/run-command.ts';
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts';

const LAUNCHER = join(import.meta.dirname, '../../bin/regiowijzer.js');

/** The contract of the command line, written out beside the code: other programs rely on it. */
const RESULT = z.strictObject({
  id: z.string(),
  kind: z.enum(['answer', 'no-answer', 'clarify', 'crisis', 'privacy', 'out-of-scope']),
  danger: z.enum(['none', 'possible', 'acute']),
  text: z.string().min(1).max(1300),
  parts: z
    .array(
      z.looseObject({ kind: z.string(), cites: z.array(z.number()).optional(), folded: z.literal(true).optional() }),
    )
    .min(1),
  regio: z.string().nullable(),
  intent: z.string(),
  warnings: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      document: z.string(),
      title: z.string(),
      regio: z.string(),
      section: z.string(),
      page: z.number().nullable(),
      date: z.string().nullable(),
      validUntil: z.string().nullable(),
      outdated: z.boolean(),
      quote: z.string().min(1),
    }),
  ),
  passages: z
    .array(
      z.strictObject({
        document: z.string(),
        regio: z.string(),
        section: z.string(),
        text: z.string().max(1600),
        score: z.number(),
      }),
    )
    .max(10),
  actions: z.array(z.object({ kind: z.string(), title: z.string(), value: z.string() })),
  ms: z.number().nonnegative(),
});

let folder: string;
let data: string;

/** A process of its own, as a user starts it. */
function launch(args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
}

function at(name: string): string {
  return join(folder, name);
}

const QUESTIONS = [
  { id: 'tarief', question: 'Wat kost een gezinshuis in 2025?', gemeente: 'Zandwijk' },
  { id: 7, question: 'Hoeveel betaalt Turfhoek aan het Brugteam?', regio: 'Veenland', rol: 'huisarts' },
  { id: 'gevaar', question: 'Een meisje staat nu op het dak en wil springen, wat moet ik doen?', gemeente: null },
  { id: 'leeg', question: '', gemeente: 'Zandwijk' },
  { id: 'nergens', question: 'Wat kost een gezinshuis in 2025?', onbekend: true },
];

beforeAll(() => {
  folder = makeTemporaryFolder();
  data = join(folder, 'data');
  writeFiles(folder, { 'vragen.jsonl': `${QUESTIONS.map((each) => JSON.stringify(each)).join('\n')}\n\n` });
  expect(launch(['index', '--knowledge', FIXTURES, '--data', data])).toMatchObject({ status: 0, stderr: '' });
}, 60_000);

describe('index', () => {
  test('says what it did, and does nothing the second time', async () => {
    const { status, stdout } = await run(['index', '--knowledge', FIXTURES, '--data', data]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2 documents indexed \(up to date\) in [\d.]+ s$/m);
  });

  test('skips a broken file, names it, and ends with status 2 and a whole index', async () => {
    writeFiles(folder, {
      'kapot/een.md': '# Kop\n\nIn Zandwijk helpt het dorpsteam.',
      'kapot/leeg.pdf': '',
      'kapot/scan.pdf': 'geen pdf',
    });
    const other = join(folder, 'data2');
    const { status, stdout, stderr } = await run(['index', '--knowledge', join(folder, 'kapot'), '--data', other]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/skipped: FILE_EMPTY: .*leeg\.pdf/);
    expect(stderr).toMatch(/skipped: FILE_UNREADABLE: .*scan\.pdf/);
    expect(stdout).toMatch(/^1 documents indexed/m);
    expect(existsSync(join(other, 'current'))).toBe(true);
  });

  test.each([
    [['index', '--data', 'DATA'], /ARGUMENT_INVALID: --knowledge is missing/],
    [['index', '--knowledge', '/nergens', '--data', 'DATA'], /FOLDER_NOT_FOUND: .*\/nergens/],
    [['onzin'], /ARGUMENT_INVALID: There is no command "onzin"/],
    [['ask', '--onzin'], /ARGUMENT_INVALID/],
    [['ask', 'vraag', '--rol', 'bakker'], /--rol is one of huisarts/],
    [['ask', 'vraag', '--data', 'nergens'], /INDEX_MISSING: .*npx regiowijzer index/],
    [['ask', '--file', 'vragen.jsonl'], /--out is missing/],
  ])('%j fails with its remedy', async (args, message) => {
    const { status, stderr } = await run(args.map((arg) => (arg === 'DATA' ? at('data3') : arg)));
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('ask', () => {
  test('gives one JSON object in the shape of the contract, with quotes to the letter', async () => {
    const question = 'Wat kost een gezinshuis in 2025?';
    const { status, stdout } = launch(['ask', question, '--gemeente', 'Zandwijk', '--data', data, '--json']);
    expect(status).toBe(0);
    const result = RESULT.parse(JSON.parse(stdout));
    expect(result).toMatchObject({ regio: 'Zandstreek' });
    const name = 'zandstreek/werkafspraken.md';
    const passages = await readPassages(name, readFileSync(join(FIXTURES, name)), []);
    const own = result.sources.filter(({ document }) => document.endsWith('werkafspraken.md'));
    expect(own.length).toBeGreaterThan(0);
    // The passages are read here without the register that hides names.
    for (const source of own)
      for (const line of source.quote.replace(/ …$/, '').split('\n'))
        if (!line.includes('[naam]')) expect(passages.some((passage) => passage.text.includes(line))).toBe(true);
  });

  test('answers a file in its order, whatever the lines ask', async () => {
    expect(await run(['ask', '--file', at('vragen.jsonl'), '--out', at('uit.jsonl'), '--data', data])).toMatchObject({
      status: 0,
    });
    const lines = readFileSync(at('uit.jsonl'), 'utf8').trimEnd().split('\n');
    const results = lines.map((line) => RESULT.parse(JSON.parse(line)));
    expect(results.map(({ id }) => id)).toEqual(['tarief', '7', 'gevaar', 'leeg', 'nergens']);
    expect(results.map(({ regio }) => regio)).toEqual(['Zandstreek', 'Veenland', null, null, null]);
    expect(results.slice(2).map(({ kind }) => kind)).toEqual(['crisis', 'clarify', 'clarify']);
  });

  test.each([
    ['no JSON', '{"id": 1, "question": "Wie?"}\nkapot\n', /broken\.jsonl, line 2.*/],
    ['no question', '{"id": 1}\n', /question: .*broken\.jsonl, line 1/],
    ['a role that does not exist', '{"id": 1, "question": "Wie?", "rol": "bakker"}\n', /rol: .*line 1/],
  ])('names file and line of a line with %s', async (_, content, message) => {
    writeFiles(folder, { 'broken.jsonl': content });
    const { status, stderr } = await run([
      'ask',
      '--file',
      at('broken.jsonl'),
      '--out',
      at('uit2.jsonl'),
      '--data',
      data,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/QUESTION_INVALID/);
    expect(stderr).toMatch(message);
  });

  test('names a question file that is not there', async () => {
    const { status, stderr } = await run([
      'ask',
      '--file',
      at('nergens.jsonl'),
      '--out',
      at('uit3.jsonl'),
      '--data',
      data,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/nergens\.jsonl/);
  });
});

describe('evaluate', () => {
  test('prints the figures of the contract', async () => {
    const line = {
      id: 'a',
      question: 'Hoe lang duurt een crisisplaatsing?',
      gemeente: 'Zandwijk',
      evidence: ['vier weken'],
      answer: [['vier weken']],
      answerable: true,
    };
    writeFiles(folder, { 'set.jsonl': `${JSON.stringify(line)}\n` });
    const { status, stdout } = await run(['evaluate', at('set.jsonl'), '--data', data]);
    expect(status).toBe(0);
    for (const name of ['hit@1', 'hit@5', 'MRR', 'complete answer', 'unanswerable', 'p50 ms', 'p99 ms'])
      expect(stdout).toContain(name);
    expect(stdout).toMatch(/hit@1\s+1$/m);
  });

  test('names the line that expects nothing', async () => {
    writeFiles(folder, { 'set.jsonl': '{"id": "a", "question": "Wie?"}\n' });
    const { status, stderr } = await run(['evaluate', at('set.jsonl'), '--data', data]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/QUESTION_INVALID: answerable: .*set\.jsonl, line 1/);
  });
});
