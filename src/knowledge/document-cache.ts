import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadResult } from './documents.ts';

/** What was read of documents is kept in the data folder by a key of their content, so that only what changed is read again. */
export function makeCache(dataDir: string): void {
  for (const folder of foldersOf(dataDir)) mkdirSync(folder, { recursive: true });
}

export function readCache(dataDir: string, key: string): ReadResult | undefined {
  try {
    const [passages, notices] = foldersOf(dataDir).map((folder) => join(folder, `${key}.json`)) as [string, string];
    if (!existsSync(passages)) return undefined;
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
    return { passages: read(passages), notices: existsSync(notices) ? read(notices) : [] };
  } catch {
    return undefined; // a cache cut off by a crash is made again
  }
}

/** The passages last: where they are, the notices are whole. */
export function writeCache(dataDir: string, key: string, { passages, notices }: ReadResult): void {
  const [passagesFolder, noticesFolder] = foldersOf(dataDir);
  if (notices.length > 0) writeFileSync(join(noticesFolder, `${key}.json`), JSON.stringify(notices));
  writeFileSync(join(passagesFolder, `${key}.json`), JSON.stringify(passages));
}

/** Removes what is kept of documents that this index uses no more. */
export function forgetUnused(dataDir: string, documents: readonly { hash: string }[]): void {
  const used = new Set(documents.map(({ hash }) => `${hash}.json`));
  for (const folder of foldersOf(dataDir))
    for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}

function foldersOf(dataDir: string): [string, string] {
  return [join(dataDir, 'documents'), join(dataDir, 'notices')];
}
