import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { RegiowijzerError } from '../errors.ts';
import { readDocx } from './read/read-docx.ts';
import { readHtml } from './read/read-html.ts';
import { readPdf } from './read/read-pdf.ts';
import { readText } from './read/read-text.ts';
import type { Reader } from './read/source-text.ts';
import { type RegisterEntry, readRegister } from './register.ts';
import { readBlocks } from './structure/blocks.ts';
import { cutPassages, type Passage } from './structure/passages.ts';

/** Raise when reading, structure or passages change: cached passages of another version are cut anew. */
export const STRUCTURE_VERSION = 3;

const LARGEST_FILE = 40 * 1024 * 1024;

const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.md': readText,
  '.html': readHtml,
  '.htm': readHtml,
  '.docx': readDocx,
  '.pdf': readPdf,
};

/** A file that is to be indexed, with its entry in the register where it has one. */
export interface DocumentFile {
  path: string;
  /** Name within its knowledge folder, with forward slashes: the file name for a file at the top. */
  document: string;
  entry: RegisterEntry | undefined;
}

/**
 * All documents below the folders, in a fixed order.
 * @throws RegiowijzerError FOLDER_NOT_FOUND, REGISTER_INVALID
 */
export function listDocuments(folders: readonly string[]): DocumentFile[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new RegiowijzerError('FOLDER_NOT_FOUND', 'There is no such folder', { where: folder });
    const register = new Map(readRegister(folder).map((entry) => [entry.file, entry]));
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.startsWith('.') && extname(file.name).toLowerCase() in READERS)
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => {
        const document = relative(folder, path).split(sep).join('/');
        return { path, document, entry: register.get(document) };
      });
  });
}

/** Entries of the registers whose file is not there. */
export function missingDocuments(folders: readonly string[]): { folder: string; file: string }[] {
  return folders.flatMap((folder) =>
    readRegister(folder)
      .filter((entry) => !existsSync(join(folder, entry.file)))
      .map((entry) => ({ folder, file: entry.file })),
  );
}

/** @throws RegiowijzerError FILE_TOO_LARGE, FILE_EMPTY, FILE_UNREADABLE */
export function loadContent(path: string): { content: Buffer; hash: string } {
  const { size } = statSync(path);
  if (size > LARGEST_FILE)
    throw new RegiowijzerError('FILE_TOO_LARGE', `The file is ${Math.round(size / 1024 / 1024)} MB`, { where: path });
  if (size === 0) throw new RegiowijzerError('FILE_EMPTY', 'The file is empty', { where: path });
  const content = readFileSync(path);
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}

/**
 * The passages of a document, names that the register hides taken out.
 * @throws RegiowijzerError FILE_UNREADABLE, FILE_ENCRYPTED, FILE_WITHOUT_TEXT
 */
export async function readPassages(path: string, content: Buffer, hide: readonly string[]): Promise<Passage[]> {
  const source = await READERS[extname(path).toLowerCase()]!(content, path);
  const pages = source.pages.map((page) => ({ ...page, text: hideNames(page.text, hide) }));
  if (pages.every((page) => !/\p{L}{2}/u.test(page.text))) {
    throw new RegiowijzerError('FILE_WITHOUT_TEXT', 'No text was found in the file', { where: path });
  }
  if (looksBinary(pages[0]!.text))
    throw new RegiowijzerError('FILE_UNREADABLE', 'The file holds no readable text', { where: path });
  return cutPassages(readBlocks({ pages }));
}

/** Longest names first, so that a full name goes before its parts. */
function hideNames(text: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (hidden, name) => hidden.replaceAll(new RegExp(`(?<![\\p{L}])${escapeRegExp(name)}(?![\\p{L}])`, 'gu'), '[naam]'),
    text,
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0; // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  return controls > sample.length / 20;
}
