import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type Knowledge,
  loadKnowledge,
  SHIPPED_KNOWLEDGE,
  updateKnowledge,
} from '../../src/knowledge/open-knowledge.ts';
import { silentLog } from './log.ts';
import { temporaryFolder } from './temporary-folder.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The documents that stand beside the repository; undefined, with the reason on the console, where they do not. */
export function corpusFolder(): string | undefined {
  if (existsSync(CORPUS)) return CORPUS;
  console.warn(`Skipped: ${CORPUS} with the documents is not there`);
  return undefined;
}

/** Kept between runs: only what changed is indexed again. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/regiowijzer-test', import.meta.url));
/** All workers of a run have one parent. */
const RUN = String(process.ppid);
const LONGEST_BUILD = 120_000;

/** The index of some folders, opened as the bot does it and built once a run; what is shipped always takes part as records. */
export async function openTestKnowledge(folders: readonly string[] = [SHIPPED_KNOWLEDGE]): Promise<Knowledge> {
  return loadKnowledge(await buildOnce(folders));
}

/** A data folder of a test's own, with the index of some folders in it. */
export async function indexedFolder(...folders: readonly string[]): Promise<string> {
  const dataDir = temporaryFolder();
  cpSync(await buildOnce([SHIPPED_KNOWLEDGE, ...folders]), dataDir, { recursive: true });
  return dataDir;
}

async function buildOnce(folders: readonly string[]): Promise<string> {
  const name = createHash('sha256')
    .update([import.meta.dirname, ...folders].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const dataDir = join(CACHE, name);
  const builtBy = join(dataDir, 'built-by');
  await alone(dataDir, async () => {
    if (existsSync(builtBy) && readFileSync(builtBy, 'utf8') === RUN) return;
    await updateKnowledge({ folders, dataDir, log: silentLog });
    writeFileSync(builtBy, RUN);
  });
  return dataDir;
}

/** One worker builds; the others wait. A lock that a killed run left is taken over. */
async function alone(dataDir: string, work: () => Promise<void>): Promise<void> {
  const lock = `${dataDir}.lock`;
  mkdirSync(CACHE, { recursive: true });
  while (!tryLock(lock)) await setTimeout(50);
  await work().finally(() => rmSync(lock, { recursive: true, force: true }));
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LONGEST_BUILD) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
