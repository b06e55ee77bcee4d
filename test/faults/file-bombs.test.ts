import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readApart } from '../../src/knowledge/apart/read-apart.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { FILE_BOMBS } from './helpers/file-bombs.ts';

const isLong = process.env.FAULTS === 'long';
/** Of those that are made and given up quickly, one of each kind: memory, nodes, cells, entities, and text that is read. */
const SHORT = ['no-blank-lines.txt', 'paragraphs.docx', 'many-cells.xlsx', 'entities.docx', 'merged.xlsx'];
/** Large, but no bombs: these are read within the budget. */
const READ = ['no-blank-lines.txt', 'one-line.txt', 'stars.md', 'comments.md', 'parts.eml'];
const MOST_MEGABYTES = 512;
const MOST_SECONDS = 30;

test('files that would cost all time or memory are named and left out, and the others are indexed', {
  timeout: 900_000,
}, async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'goed.md'), '# Verwijzen\n\nDe huisarts verwijst naar het wijkteam van Druten.\n');
  const names = Object.keys(FILE_BOMBS).filter((name) => isLong || SHORT.includes(name));
  for (const name of names) writeFileSync(join(folder, name), FILE_BOMBS[name]!());
  const { status, stdout, stderr, megabytes, seconds } = await runIndex(folder);
  console.log(`${names.length} file bombs: ${seconds} s, at most ${megabytes} MB`);
  expect(status).toBe(2);
  const read = names.filter((name) => READ.includes(name));
  expect(stdout).toContain(`${read.length + 1} documents indexed`);
  const skipped = stderr.split('\n').filter((line) => line.startsWith('skipped: FILE_'));
  const named = skipped.map((line) => basename(/\(([^()]+)\)\. /.exec(line)![1]!)).sort();
  expect(named).toEqual(names.filter((name) => !READ.includes(name)).sort());
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  expect(seconds).toBeLessThan(names.length * MOST_SECONDS);
});

test('a file that takes too long is given up, and the next is read', async () => {
  const spaces = Buffer.from(`woord${' '.repeat(500_000)}woord`);
  const job = { wanted: 'document', path: 'traag.txt', content: spaces, hide: [] } as const;
  const slow = readApart(job, { seconds: 1, megabytes: 300 });
  const next = readApart({ ...job, path: 'snel.txt', content: Buffer.from('Een tekst van een regel.') });
  await expect(slow).rejects.toMatchObject({ code: 'FILE_TOO_HEAVY', where: 'traag.txt' });
  expect((await next).passages).toMatchObject([{ text: 'Een tekst van een regel.' }]);
});

async function runIndex(folder: string) {
  const began = performance.now();
  const args = ['bin/regiowijzer.js', 'index', '--knowledge', folder, '--data', temporaryFolder()];
  const child = spawn(process.execPath, args);
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (written.stdout += chunk));
  child.stderr.on('data', (chunk) => (written.stderr += chunk));
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid!));
  }, 50);
  const [status] = await once(child, 'close');
  clearInterval(watch);
  return { ...written, status, megabytes, seconds: Math.round((performance.now() - began) / 1000) };
}

/** Of the most memory that a process ever had, where the system tells. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
