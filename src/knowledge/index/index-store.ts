import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RegiowijzerError } from '../../errors.ts';
import type { DirectoryRecord } from '../records/load-records.ts';
import type { ExpansionPair } from './learned-terms.ts';
import { LexicalIndex } from './lexical-index.ts';
import type { IndexedPassage, Source } from './passage.ts';
import { VectorIndex } from './vector-index.ts';

/** Raise when the files of the index change: an index of another format is built anew. */
export const INDEX_FORMAT = 11;

/** All that a search reads. */
export interface KnowledgeIndex {
  fingerprint: string;
  builtAt: string;
  /** Of which folders, and by what: another one is not answered from before it is up to date. */
  madeBy: string;
  /** The folders it was built from, absolute; their records belong to it. */
  folders: readonly string[];
  sources: readonly Source[];
  passages: readonly IndexedPassage[];
  /** What spreadsheets add to the sociale kaart. */
  entries: readonly DirectoryRecord[];
  learned: readonly ExpansionPair[];
  lexical: LexicalIndex;
  /** Made by the encoder that comes with the program, or by the embeddings model that `vectors.model` names. */
  vectors: VectorIndex;
}

interface Manifest {
  format: number;
  /** Each file of the index with its SHA-256. */
  files: Record<string, string>;
  fingerprint: string;
  builtAt: string;
  madeBy: string;
  folders: string[];
  sources: Source[];
  learned: ExpansionPair[];
}

const POINTER = 'current';
const MANIFEST = 'manifest.json';

/**
 * The index in use: what it was built from, and whether all its files are there as they were written.
 * Undefined where there is none, or where not even its manifest can be read.
 */
export function currentIndex(dataDir: string): { fingerprint: string; format: number; whole: boolean } | undefined {
  const folder = currentFolder(dataDir);
  if (!folder) return undefined;
  try {
    const manifest = readManifest(folder);
    const { fingerprint, format } = manifest;
    return { fingerprint, format, whole: format === INDEX_FORMAT && damagedFile(folder, manifest) === undefined };
  } catch {
    return undefined;
  }
}

function currentFolder(dataDir: string): string | undefined {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return undefined;
  const folder = join(dataDir, readFileSync(pointer, 'utf8').trim());
  return existsSync(join(folder, MANIFEST)) ? folder : undefined;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
}

/** The first file that is missing or holds other bytes than were written. */
function damagedFile(folder: string, { files }: Manifest): string | undefined {
  return Object.entries(files).find(([name, hash]) => {
    const path = join(folder, name);
    return !existsSync(path) || hashOf(path) !== hash;
  })?.[0];
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Writes the index beside the one in use and then switches in one rename: a crash leaves the old one. */
export async function saveIndex(dataDir: string, index: KnowledgeIndex): Promise<void> {
  const folder = mkdtempSync(join(dataDir, 'index-'));
  writeFileSync(join(folder, 'passages.json'), JSON.stringify(index.passages));
  writeFileSync(join(folder, 'entries.json'), JSON.stringify(index.entries));
  writeFileSync(join(folder, 'lexical.bin'), index.lexical.toBuffer());
  await index.vectors.save(folder);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, hashOf(join(folder, name))]));
  const manifest: Manifest = { format: INDEX_FORMAT, files, ...pick(index) };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest, null, 1), { flush: true });
  switchTo(dataDir, folder);
}

function pick({
  fingerprint,
  builtAt,
  madeBy,
  folders,
  sources,
  learned,
}: KnowledgeIndex): Omit<Manifest, 'format' | 'files'> {
  return { fingerprint, builtAt, madeBy, folders: [...folders], sources: [...sources], learned: [...learned] };
}

/** From this age on a folder that is not in use is what a crash left behind, and no work of another process. */
const LEFT_BEHIND_MS = 10 * 60_000;

function switchTo(dataDir: string, folder: string): void {
  const replaced = currentFolder(dataDir);
  const pointer = `${folder}.${POINTER}`;
  writeFileSync(pointer, basename(folder), { flush: true });
  renameSync(pointer, join(dataDir, POINTER));
  for (const name of readdirSync(dataDir)) {
    const other = join(dataDir, name);
    if (!name.startsWith('index-') || other === folder) continue;
    const age = Date.now() - (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (other === replaced || age > LEFT_BEHIND_MS) rmSync(other, { recursive: true, force: true });
  }
}

/** @throws RegiowijzerError INDEX_MISSING, INDEX_DAMAGED */
export async function loadIndex(dataDir: string): Promise<KnowledgeIndex> {
  const folder = currentFolder(dataDir);
  if (!folder) throw new RegiowijzerError('INDEX_MISSING', 'There is no index', { where: dataDir });
  try {
    return await loadFolder(folder);
  } catch (cause) {
    // Another process may have put a new index in the place of the one that was being read.
    if (currentFolder(dataDir) !== folder) return loadIndex(dataDir);
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('INDEX_DAMAGED', 'The files of the index are not whole', { where: folder, cause });
  }
}

async function loadFolder(folder: string): Promise<KnowledgeIndex> {
  const manifest = readManifest(folder);
  if (manifest.format !== INDEX_FORMAT) {
    const what = `The index is of format ${manifest.format}, this program reads ${INDEX_FORMAT}`;
    throw new RegiowijzerError('INDEX_MISSING', what, { where: dirname(folder) });
  }
  const damaged = damagedFile(folder, manifest);
  if (damaged)
    throw new RegiowijzerError('INDEX_DAMAGED', 'A file of the index is not as it was written', {
      where: join(folder, damaged),
    });
  const { fingerprint, builtAt, madeBy, folders, sources, learned } = manifest;
  const passages = JSON.parse(readFileSync(join(folder, 'passages.json'), 'utf8')) as IndexedPassage[];
  const entries = JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')) as DirectoryRecord[];
  const lexical = LexicalIndex.fromBuffer(readFileSync(join(folder, 'lexical.bin')));
  const vectors = await VectorIndex.load(folder);
  return { fingerprint, builtAt, madeBy, folders, sources, passages, entries, learned, lexical, vectors };
}
