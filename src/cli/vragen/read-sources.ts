import { resolve } from 'node:path';
import { RegiowijzerError } from '../../errors.ts';
import type { ReadDocument } from '../../knowledge/check-statements.ts';
import { loadContent, readPassages } from '../../knowledge/documents.ts';
import { type DocumentFile, listDocuments } from '../../knowledge/list-documents.ts';
import type { RegisterEntry } from '../../knowledge/register.ts';
import { stemName } from '../../knowledge/statements.ts';

/** A document that may go to a model as a whole. */
export interface OpenDocument extends ReadDocument {
  entry: RegisterEntry;
}

/**
 * Reads documents of one region by name or path.
 * @throws RegiowijzerError ARGUMENT_INVALID, SOURCE_NOT_OPEN, and what reading a document throws
 */
export async function readSources(names: readonly string[], folders: readonly string[]): Promise<OpenDocument[]> {
  const { files } = listDocuments(folders);
  const open = names.map((name) => requireOpen(name, files));
  if (new Set(open.map(({ entry }) => entry.regio)).size > 1)
    throw new RegiowijzerError('ARGUMENT_INVALID', 'These documents are of more than one region; a file holds one');
  const read = ({ path, entry }: (typeof open)[number]) => readPassages(path, loadContent(path).content, entry.hide);
  return Promise.all(open.map(async (file) => ({ ...file, passages: await read(file) })));
}

/** An answer shows a passage to somebody who may see it; here nobody asks, so only what everybody may see is sent. */
function requireOpen(name: string, files: readonly DocumentFile[]) {
  const isNamed = ({ path, document }: DocumentFile) =>
    stemName(document) === stemName(name) || resolve(path) === resolve(name);
  const file = files.findLast(isNamed);
  if (!file) throw new RegiowijzerError('ARGUMENT_INVALID', 'No knowledge folder holds this document', { where: name });
  const { entry } = file;
  if (entry?.visibility === 'openbaar') return { ...file, entry };
  const what = entry ? `This document is for ${entry.visibility} alone` : 'This document is in no sources.yaml';
  throw new RegiowijzerError('SOURCE_NOT_OPEN', what, { where: file.path });
}
