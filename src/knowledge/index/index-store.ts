import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegiowijzerError } from '../../errors.ts';
import { EMBEDDED_MODEL, EmbeddedVectors } from './embedded-vectors.ts';
import type { ExpansionPair } from './learned-terms.ts';
import { LexicalIndex } from './lexical-index.ts';
import type { IndexedPassage, Source } from './passage.ts';
import { VectorIndex } from './vector-index.ts';

/** Raise when the files of the index change: an index of another format is built anew. */
export const INDEX_FORMAT = 6;

/** All that a search reads. */
export interface KnowledgeIndex {
  fingerprint: string;
  builtAt: string;
  /** The folders it was built from, absolute; their records belong to it. */
  folders: readonly string[];
  sources: readonly Source[];
  passages: readonly IndexedPassage[];
  learned: readonly ExpansionPair[];
  lexical: LexicalIndex;
  vectors: VectorIndex;
  /** Makes query vectors where the shipped default made the passages' vectors. */
  embedded: EmbeddedVectors | undefined;
}

interface Manifest {
  format: number;
  fingerprint: string;
  builtAt: string;
  folders: string[];
  sources: Source[];
  learned: ExpansionPair[];
}

const POINTER = 'current';

/** The fingerprint of the index that is in use; undefined where there is none of this format. */
export function currentFingerprint(dataDir: string): { fingerprint: string; format: number } | undefined {
  const folder = currentFolder(dataDir);
  if (!folder) return undefined;
  const { fingerprint, format } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return { fingerprint, format };
}

function currentFolder(dataDir: string): string | undefined {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return undefined;
  const folder = join(dataDir, readFileSync(pointer, 'utf8').trim());
  return existsSync(join(folder, 'manifest.json')) ? folder : undefined;
}

/** Writes the index beside the one in use and then switches in one rename: a crash leaves the old one. */
export async function saveIndex(dataDir: string, index: KnowledgeIndex): Promise<void> {
  const name = `index-${index.fingerprint.slice(0, 12)}-${process.pid}`;
  const folder = join(dataDir, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'passages.json'), JSON.stringify(index.passages));
  writeFileSync(join(folder, 'lexical.bin'), index.lexical.toBuffer());
  await index.vectors.save(folder);
  index.embedded?.save(folder);
  const manifest: Manifest = { format: INDEX_FORMAT, ...pick(index) };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
  switchTo(dataDir, name);
}

function pick({ fingerprint, builtAt, folders, sources, learned }: KnowledgeIndex): Omit<Manifest, 'format'> {
  return { fingerprint, builtAt, folders: [...folders], sources: [...sources], learned: [...learned] };
}

function switchTo(dataDir: string, name: string): void {
  const fresh = join(dataDir, `${POINTER}.${process.pid}`);
  writeFileSync(fresh, name, { flush: true });
  renameSync(fresh, join(dataDir, POINTER));
  for (const other of readdirSync(dataDir))
    if (/^index-/.test(other) && other !== name) rmSync(join(dataDir, other), { recursive: true, force: true });
}

/** @throws RegiowijzerError INDEX_MISSING, INDEX_DAMAGED */
export async function loadIndex(dataDir: string): Promise<KnowledgeIndex> {
  const folder = currentFolder(dataDir);
  if (!folder) throw new RegiowijzerError('INDEX_MISSING', 'There is no index', { where: dataDir });
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    if (manifest.format !== INDEX_FORMAT)
      throw new RegiowijzerError(
        'INDEX_MISSING',
        `The index is of format ${manifest.format}, this program reads ${INDEX_FORMAT}`,
        { where: dataDir },
      );
    const { fingerprint, builtAt, folders, sources, learned } = manifest;
    const passages = JSON.parse(readFileSync(join(folder, 'passages.json'), 'utf8')) as IndexedPassage[];
    const lexical = LexicalIndex.fromBuffer(readFileSync(join(folder, 'lexical.bin')));
    const vectors = await VectorIndex.load(folder);
    const embedded = vectors.model === EMBEDDED_MODEL ? EmbeddedVectors.load(folder) : undefined;
    return { fingerprint, builtAt, folders, sources, passages, learned, lexical, vectors, embedded };
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('INDEX_DAMAGED', 'The files of the index are not whole', { where: folder, cause });
  }
}
