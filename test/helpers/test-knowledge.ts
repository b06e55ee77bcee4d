import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Knowledge, openKnowledge, SHIPPED_KNOWLEDGE } from '../../src/knowledge/open-knowledge.ts';
import { silentLog } from './log.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The documents that stand beside the repository; undefined, with the reason on the console, where they do not. */
export function corpusFolder(): string | undefined {
  if (existsSync(CORPUS)) return CORPUS;
  console.warn(`Skipped: ${CORPUS} with the documents is not there`);
  return undefined;
}

/** Kept between runs: only what changed is indexed again. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/regiowijzer-test', import.meta.url));

/** The index of some folders, opened as the bot does it; what is shipped always takes part as records. */
export async function openTestKnowledge(folders: readonly string[] = [SHIPPED_KNOWLEDGE]): Promise<Knowledge> {
  const dataDir = join(CACHE, createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 12));
  return (await openKnowledge({ folders, dataDir, log: silentLog })).knowledge;
}
