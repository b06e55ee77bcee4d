import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { RegiowijzerError } from '../errors.ts';
import { readDocx } from './read/read-docx.ts';
import { readEml } from './read/read-eml.ts';
import { readHtml } from './read/read-html.ts';
import { readOdt } from './read/read-odt.ts';
import { readPdf } from './read/read-pdf.ts';
import { readPptx } from './read/read-pptx.ts';
import { readSheet } from './read/read-sheet.ts';
import { readText } from './read/read-text.ts';
import type { GivenColumns } from './read/sheet/columns.ts';
import type { Notice, Reader } from './read/source-text.ts';
import { readBlocks } from './structure/blocks.ts';
import { cutPassages, type Passage } from './structure/passages.ts';
import { placeLinks } from './structure/place-links.ts';

/** Raise when reading, structure or passages change: cached passages of another version are cut anew. */
export const STRUCTURE_VERSION = 10;

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 40 * MEGABYTE;

/** Readers by the ending of the file name. */
export const READABLE: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.md': readText,
  '.markdown': readText,
  '.html': readHtml,
  '.htm': readHtml,
  '.docx': readDocx,
  '.pdf': readPdf,
  '.csv': readSheet,
  '.xlsx': readSheet,
  '.ods': readSheet,
  '.odt': readOdt,
  '.pptx': readPptx,
  '.eml': readEml,
};

/** @throws RegiowijzerError FILE_TOO_LARGE, FILE_EMPTY, FILE_UNREADABLE */
export function loadContent(path: string): { content: Buffer; hash: string } {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE)
      throw new RegiowijzerError('FILE_TOO_LARGE', `The file is ${Math.round(size / MEGABYTE)} MB`, { where: path });
    if (size === 0) throw new RegiowijzerError('FILE_EMPTY', 'The file is empty', { where: path });
    const content = readFileSync(path);
    return { content, hash: createHash('sha256').update(content).digest('hex') };
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('FILE_UNREADABLE', 'The file cannot be opened', { where: path, cause });
  }
}

/** Names to leave out, and what the columns of a sheet are where its owner says so. */
interface Reading {
  hide: readonly string[];
  columns?: GivenColumns | undefined;
}

/** What is read of a document, and what its owner must know of the reading. */
export interface ReadResult {
  passages: Passage[];
  notices: readonly Notice[];
}

export async function readPassages(path: string, content: Buffer, hide: readonly string[]): Promise<Passage[]> {
  return (await readDocument(path, content, { hide })).passages;
}

/**
 * The passages of a document, names that the register hides taken out.
 * @throws RegiowijzerError FILE_UNREADABLE, FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_WITHOUT_TEXT
 */
export async function readDocument(path: string, content: Buffer, how: Reading): Promise<ReadResult> {
  try {
    return await readAll(path, content, how);
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    // What a reader throws of its own accord says nothing of the file.
    const what = `The file cannot be read (${cause instanceof Error ? cause.name : 'unknown'})`;
    throw new RegiowijzerError('FILE_UNREADABLE', what, { where: path, cause });
  }
}

async function readAll(path: string, content: Buffer, { hide, columns }: Reading): Promise<ReadResult> {
  const source = await READABLE[extname(path).toLowerCase()]!(content, path, columns);
  if (source.pages.every((page) => !/\p{L}{2}/u.test(page.text)))
    throw new RegiowijzerError('FILE_WITHOUT_TEXT', 'No text was found in the file', { where: path });
  if (looksBinary(source.pages[0]!.text))
    throw new RegiowijzerError('FILE_UNREADABLE', 'The file holds no readable text', { where: path });
  const passages = hideNames(cutPassages(readBlocks(source)), hide);
  return { passages: placeLinks(passages, source.links ?? [], hide), notices: source.notices ?? [] };
}

/** Takes the names out of all that a passage shows, also in capitals and in the genitive; longest names first. */
function hideNames(passages: Passage[], names: readonly string[]): Passage[] {
  if (names.length === 0) return passages;
  const hide = hider(names);
  return passages.map((passage) => ({
    ...passage,
    section: passage.section.map(hide),
    text: hide(passage.text),
    context: hide(passage.context),
  }));
}

/** Takes names out of a text. */
export function hider(names: readonly string[]): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const spellings = names.map((name) => name.normalize('NFC')).flatMap((name) => [name, name.toUpperCase()]);
  const patterns = spellings.sort((a, b) => b.length - a.length).map(escapeRegExp);
  const named = new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})[sS]?(?!\\p{L})`, 'gu');
  return (text) => text.replaceAll(named, '[naam]');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const controls = sample.match(/(?!\s)\p{Cc}|\ufffd/gu)?.length ?? 0;
  return controls > sample.length / 20;
}
