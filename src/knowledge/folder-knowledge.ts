import { createHash } from 'node:crypto';
import { type Dirent, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ANALYSER_VERSION } from '../dutch/stems.ts';
import { type Expansion, type Glossary, readGlossary } from './glossary.ts';
import { type LoadedRecords, loadRecords } from './records/load-records.ts';
import { readStatements, type StatementEntry } from './statements.ts';

/** What knowledge folders hold besides documents: YAML written by people. */
export interface FolderKnowledge extends LoadedRecords {
  glossary: Glossary;
  statements: StatementEntry[];
}

/** Raise when what is kept of the YAML changes its form. */
const CACHE_VERSION = 5;
const CACHE = 'folder-knowledge.json';

interface Kept extends Omit<FolderKnowledge, 'glossary'> {
  key: string;
  glossary: Omit<Glossary, 'expansions'> & { expansions: [string, Expansion[]][] };
}

/**
 * Reads the glossary, statements and records of folders. Checking some 20,000 lines of YAML takes seconds, so the
 * outcome is kept in `dataDir` for as long as not one byte of the files changes.
 * @throws RegiowijzerError RECORD_INVALID for a glossary or vragen.yaml; faults in records are among `problems`
 */
export async function readFolderKnowledge(folders: readonly string[], dataDir: string): Promise<FolderKnowledge> {
  const key = fingerprint(folders);
  const kept = readKept(join(dataDir, CACHE));
  if (kept?.key === key)
    return { ...kept, glossary: { ...kept.glossary, expansions: new Map(kept.glossary.expansions) } };
  const read = {
    glossary: readGlossary(folders),
    statements: readStatements(folders),
    ...(await loadRecords(folders)),
  };
  keep(dataDir, {
    ...read,
    key,
    glossary: {
      ...read.glossary,
      expansions: [...read.glossary.expansions].map(([phrase, found]) => [phrase, [...found]]),
    },
  });
  return read;
}

function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256').update(`${CACHE_VERSION} ${ANALYSER_VERSION}`);
  // Absolute, as an index remembers its folders: both ways of naming a folder find what is kept.
  for (const path of folders.flatMap((folder) => yamlFiles(resolve(folder))))
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** One that cannot be read is named where its documents are listed. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function yamlFiles(folder: string): string[] {
  return entriesOf(folder)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFiles(path);
      return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [path] : [];
    })
    .sort();
}

function readKept(path: string): Kept | undefined {
  try {
    const [sum, json = ''] = readFileSync(path, 'utf8').split('\n', 2);
    return sum === sumOf(json) ? (JSON.parse(json) as Kept) : undefined;
  } catch {
    return undefined; // none yet, or damaged: made again
  }
}

function sumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

function keep(dataDir: string, kept: Kept): void {
  mkdirSync(dataDir, { recursive: true });
  const fresh = join(dataDir, `${CACHE}.${process.pid}`);
  const json = JSON.stringify(kept);
  writeFileSync(fresh, `${sumOf(json)}\n${json}`);
  renameSync(fresh, join(dataDir, CACHE));
}
