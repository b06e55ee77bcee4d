/** What the benchmarks share: figures out of runs, the machine in general terms, and the place where results are kept. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
export const GOLDEN = ['held-out', 'tune'].map((name) => `${ROOT}test/golden/${name}.jsonl`);

/** The folder that is measured: the real documents where they are there, else the knowledge that is shipped. */
export function measuredFolder(argument: string | undefined): string {
  return argument ?? (existsSync(`${ROOT}../shared/corpus`) ? `${ROOT}../shared/corpus` : `${ROOT}knowledge`);
}

/** A figure over several runs. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(runs: readonly number[]): Spread {
  const sorted = runs.toSorted((a, b) => a - b);
  return { median: percentile(sorted, 0.5), least: sorted[0]!, most: sorted.at(-1)! };
}

/** The value below which a share of the (unsorted) values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** "6.2 (5.9 to 7.4)" */
export function showSpread({ median, least, most }: Spread, digits = 1): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

export async function repeat(times: number, run: () => Promise<number>): Promise<Spread> {
  const values: number[] = [];
  for (let at = 0; at < times; at += 1) values.push(await run());
  return spread(values);
}

export function describeMachine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const busy = loadavg()[0]!;
  return `${availableParallelism()} cores, ${memory} GB memory, ${process.platform} ${process.arch}, Node ${process.version}; load average ${busy.toFixed(1)} while measuring, so other work took part of the machine where this is above 1.`;
}

/** Holds a command to one core where the system can. */
export function onOneCore(command: readonly string[]): string[] {
  const canPin = process.platform === 'linux' && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return canPin ? ['taskset', '-c', '0', ...command] : [...command];
}

/** Writes a section of docs/benchmarks.md, between its two comments, and to the terminal. */
export function keepResult(section: string, markdown: string): void {
  const [start, end] = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`];
  const page = readFileSync(RESULTS, 'utf8');
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no section "${section}"`);
  const text = `Measured ${new Date().toISOString().slice(0, 10)}: ${describeMachine()}\n\n${markdown.trim()}`;
  writeFileSync(RESULTS, `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`);
  process.stdout.write(`${text}\n`);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
