import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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
/** What is read of a folder; registers and documents are read elsewhere. */
const READ = ['glossary.yaml', 'word-groups.yaml', 'regions', 'national'];
/** regions/<regio>/vragen.yaml stands deepest. */
const LEVELS = 2;

interface Kept extends Omit<FolderKnowledge, 'glossary'> {
  key: string;
  glossary: Omit<Glossary, 'expansions'> & { expansions: [string, Expansion[]][] };
}

/** What this process read last: a start reads it for the index, and again to answer. */
let last: { key: string; read: FolderKnowledge } | undefined;

/**
 * Reads the glossary, statements and records of folders. Checking some 20,000 lines of YAML takes a second, so the
 * outcome is kept, in this process and in `dataDir`, for as long as not one byte of the files changes.
 * @throws RegiowijzerError RECORD_INVALID for a glossary or vragen.yaml; faults in records are among `problems`
 */
export async function readFolderKnowledge(folders: readonly string[], dataDir: string): Promise<FolderKnowledge> {
  const key = fingerprint(folders);
  if (last?.key !== key) last = { key, read: await readOrKeep(folders, dataDir, key) };
  return last.read;
}

async function readOrKeep(folders: readonly string[], dataDir: string, key: string): Promise<FolderKnowledge> {
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
  for (const path of folders.flatMap((folder) => READ.flatMap((name) => yamlFiles(resolve(folder, name)))))
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** The YAML at a path and in its folders; what cannot be read is named where the documents are listed. */
function yamlFiles(path: string, levels = LEVELS): string[] {
  try {
    if (statSync(path).isFile()) return /\.ya?ml$/i.test(path) ? [path] : [];
    const names = levels > 0 ? readdirSync(path).sort() : [];
    return names.flatMap((name) => yamlFiles(join(path, name), levels - 1));
  } catch {
    return [];
  }
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
