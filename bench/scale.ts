/**
 * How time and memory grow with the knowledge, written to docs/benchmarks.md: the measured folder alone and hidden in
 * a generated corpus of 1, 20 and 200 times 500 passages.
 *
 *   npm run bench:scale [-- FOLDER]
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOLDEN, keepResult, measuredFolder, onOneCore, table } from './measure.ts';
import type { AskFigures } from './parts/ask-golden.ts';
import type { BuildFigures } from './parts/build-index.ts';
import { generateCorpus } from './parts/generated-corpus.ts';
import { runChild } from './parts/run-child.ts';

const UNIT = 500;
const SIZES = [0, 1, 20, 200];
const PASSES = 4;

const folder = measuredFolder(process.argv[2]);
const scratch = mkdtempSync(join(tmpdir(), 'regiowijzer-scale-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const rows: string[][] = [];
for (const size of SIZES) rows.push(await measure(size));
const head = [
  'generated', 'passages', 'text, MB', 'build, s (≤ 300)', 'build, MB/s', 'build, highest memory, MB', 'index on disk, MB', 'load, s (≤ 3)',
  '`ask` p50, ms', '`ask` p99, ms (≤ 60)', 'first pass p99, ms', 'memory after, MB', 'hit@1', 'hit@5',
]; // biome-ignore format: a list
keepResult('growth', table(head, rows));

async function measure(size: number): Promise<string[]> {
  const generated = join(scratch, 'generated');
  const index = join(scratch, 'index');
  for (const old of [generated, index]) rmSync(old, { recursive: true, force: true });
  if (size > 0) generateCorpus(generated, size * UNIT);
  const folders = size > 0 ? [folder, generated] : [folder];
  const build = await childFigures<BuildFigures>(['bench/parts/build-index.ts', index, ...folders]);
  const ask = await childFigures<AskFigures>(['bench/parts/ask-golden.ts', index, String(PASSES), ...GOLDEN], true);
  const megabytes = folders.reduce((sum, each) => sum + sizeOf(each), 0);
  return [
    `${size}×`,
    String(build.passages),
    megabytes.toFixed(1),
    build.seconds.toFixed(1),
    (megabytes / build.seconds).toFixed(2),
    build.highestMB.toFixed(0),
    sizeOf(index).toFixed(0),
    (ask.loadMs / 1000).toFixed(2),
    ask.median.p50.toFixed(1),
    ask.median.p99.toFixed(1),
    ask.cold.p99.toFixed(1),
    ask.residentMB.toFixed(0),
    ask['hit@1'].toFixed(3),
    ask['hit@5'].toFixed(3),
  ];
}

async function childFigures<Figures>(script: readonly string[], pinned = false): Promise<Figures> {
  const command = [process.execPath, ...script];
  return JSON.parse((await runChild(pinned ? onOneCore(command) : command)).stdout) as Figures;
}

/** Megabytes of the files in a folder, registers left out. */
function sizeOf(path: string): number {
  return (
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name !== 'sources.yaml')
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) / 1e6
  );
}
