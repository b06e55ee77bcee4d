import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { RegiowijzerError } from '../errors.ts';
import { READABLE } from './documents.ts';
import { type Problem, problemOf } from './problem.ts';
import { type RegisterEntry, readRegister } from './register.ts';

/** A file that is to be indexed, with its entry in the register where it has one. */
export interface DocumentFile {
  path: string;
  /** Name within its knowledge folder, with forward slashes: the file name for a file at the top. */
  document: string;
  entry: RegisterEntry | undefined;
}

/** What stands in the knowledge folders. */
export interface Listing {
  files: DocumentFile[];
  entries: RegisterEntry[];
  /** The paths of the registers. */
  registers: string[];
  /** What the registers and the files disagree on, and each file that is left out. */
  problems: Problem[];
}

interface Registered {
  entry: RegisterEntry;
  register: string;
}

/** What is no document: the knowledge that other rooms read, and what office programs and systems leave behind. */
const NO_DOCUMENT =
  /(?:^|\/)(?:sources\.yaml|~\$[^/]*|thumbs\.db|desktop\.ini)$|^(?:(?:glossary|word-groups)\.yaml|(?:regions\/[^/]+|national)\/[^/]+\.ya?ml|schema\/[^/]+\.json|demo-users\.json)$/i;

/**
 * All documents below the folders, in a fixed order, each once; links are followed, hidden files and folders are not
 * read. The register nearest to a file decides.
 * @throws RegiowijzerError FOLDER_NOT_FOUND, REGISTER_INVALID
 */
export function listDocuments(folders: readonly string[]): Listing {
  const notes: string[] = [];
  const registered = new Map<string, Registered>();
  const found = new Map<string, { path: string; document: string }>();
  const visited = new Set<string>();
  for (const folder of folders) {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new RegiowijzerError('FOLDER_NOT_FOUND', 'There is no such folder', { where: folder });
    for (const path of walk(folder, visited, notes, (inner) => readInto(registered, inner, notes))) {
      found.set(keyOf(path), { path, document: relative(folder, path).split(sep).join('/') });
    }
  }
  const missing = [...registered].filter(([key]) => !found.has(key));
  notes.push(...replaceProblems(registered, found));
  const listed = [...found].map(([key, file]) => ({ ...file, entry: registered.get(key)?.entry }));
  const isRead = ({ path }: DocumentFile): boolean => extname(path).toLowerCase() in READABLE;
  const files = listed.filter((file) => isRead(file) && !isNoDocument(file));
  const unread = listed.filter((file) => !isRead(file) && !isNoDocument(file));
  const problems = [
    ...missing.map(([, { entry, register }]) =>
      problemOf({ document: entry.file, regio: entry.regio }, `${register} names ${entry.file}, which is not there`, {
        matter: 'missing',
        lost: true,
      }),
    ),
    ...notes.map((text) => ({ text, fatal: false })),
    ...unread.map(({ path, document, entry }) =>
      problemOf({ document, regio: entry?.regio }, `${path} is of a kind that is not read; ${remedyFor(path)}`, {
        matter: 'kind',
        lost: entry !== undefined,
      }),
    ),
  ];
  const registers = [...new Set([...registered.values()].map(({ register }) => register))];
  return { files, registers, entries: [...registered.values()].map(({ entry }) => entry), problems };
}

/** A file that a register names is a document, whatever its name. */
function isNoDocument({ document, entry }: DocumentFile): boolean {
  return entry === undefined && NO_DOCUMENT.test(document);
}

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:xls[mb]?|numbers|tsv)$/i, 'save it as .xlsx or .csv'],
  [/\.(?:msg|oft)$/i, 'save it as .eml or .docx'],
  [/\.(?:mht|mhtml)$/i, 'save it as .html'],
  [/\.(?:zip|7z|rar|tar|t?gz)$/i, 'unpack it'],
  [/\.(?:png|jpe?g|gif|tiff?|bmp|webp|heic)$/i, 'run text recognition on it and save it as .pdf'],
];

function remedyFor(path: string): string {
  return REMEDIES.find(([kinds]) => kinds.test(path))?.[1] ?? 'save it as .docx or .pdf';
}

/** What replaces a file that is not there, or goes round; of a circle nobody replaces anybody. */
function replaceProblems(registered: Map<string, Registered>, found: ReadonlyMap<string, unknown>): string[] {
  const nextOf = (key: string): string | undefined => {
    const replaces = registered.get(key)?.entry.replaces;
    return replaces === undefined ? undefined : keyOf(join(dirname(key), replaces));
  };
  const goesRound = (key: string): boolean => {
    const seen = new Set<string>();
    for (let at = nextOf(key); at !== undefined && !seen.has(at); at = nextOf(at)) {
      if (at === key) return true;
      seen.add(at);
    }
    return false;
  };
  const round = [...registered.keys()].filter(goesRound);
  const lost = [...registered.keys()].filter((key) => nextOf(key) !== undefined && !found.has(nextOf(key)!));
  const texts = [
    ...round.map(
      (key) => `${registered.get(key)!.entry.file} replaces itself, by way of others: nothing of that counts`,
    ),
    ...lost.map(
      (key) => `${registered.get(key)!.entry.file} replaces ${registered.get(key)!.entry.replaces}, which is not there`,
    ),
  ];
  for (const key of round)
    registered.set(key, { ...registered.get(key)!, entry: { ...registered.get(key)!.entry, replaces: undefined } });
  return texts;
}

/** Files below a folder, in order; `enter` is called for each folder before its files. */
function* walk(
  folder: string,
  visited: Set<string>,
  notes: string[],
  enter: (folder: string) => void,
): Generator<string> {
  const real = realpathSync(folder);
  if (visited.has(real)) return;
  visited.add(real);
  const names = reach(folder, () => readdirSync(folder), notes);
  if (!names) return;
  enter(folder);
  for (const name of names.sort()) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const found = reach(path, () => statSync(path, { throwIfNoEntry: false }) ?? 'nothing', notes);
    if (!found) continue;
    if (found === 'nothing') notes.push(`${path} is a link to nothing`);
    else if (found.isDirectory()) yield* walk(path, visited, notes, enter);
    else if (found.isFile()) yield path;
  }
}

/** What cannot be reached (no right to it, links that go round) is named, and keeps nothing else out. */
function reach<Result>(path: string, look: () => Result, notes: string[]): Result | undefined {
  try {
    return look();
  } catch (error) {
    notes.push(`${path} cannot be reached (${(error as NodeJS.ErrnoException).code}); it is left out`);
    return undefined;
  }
}

function readInto(registered: Map<string, Registered>, folder: string, notes: string[]): void {
  const register = join(folder, 'sources.yaml');
  for (const entry of readRegister(folder)) {
    const key = keyOf(join(folder, entry.file));
    const other = registered.get(key);
    if (other) notes.push(`${entry.file} stands in ${other.register} and in ${register}; the last one holds`);
    registered.set(key, { entry, register });
  }
}

/** Accents in file names are written in two ways (one character or two) that look alike. */
function keyOf(path: string): string {
  return resolve(path).normalize('NFC');
}
