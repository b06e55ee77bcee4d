import type { FileReading, Matter, PartMatter, Reading } from '../domain/reading.ts';
import { NOWHERE } from '../domain/regio.ts';
import { type ErrorCode, RegiowijzerError } from '../errors.ts';

/** A line for the operator; where it is about a document, also what its owner reads of it. */
export interface Problem {
  text: string;
  /** Something that a register names, or a part of it, was not read: answers lack it. */
  fatal: boolean;
  about?: FileReading;
}

/** A problem of one document. */
export function problemOf(
  { document, regio }: { document: string; regio: string | undefined },
  text: string,
  { matter, lost, pages = [], named = [] }: Pick<Reading, 'matter' | 'lost'> & Partial<Reading>,
): Problem {
  const known = regio === undefined || regio === NOWHERE ? null : regio;
  return { text, fatal: lost, about: { document, regio: known, matter, pages, named, lost } };
}

const TEXTS: Record<PartMatter, (named: string) => string> = {
  picture: () => 'a picture, and what it says is not read',
  'few-words': () => 'a picture with a few words; only these are read',
  'empty-form': () => 'a form in which nothing is filled in',
  attachments: (names) => `attachments are not read (${names}); save them beside it`,
  letters: (set) => `the letters were read as ${set}: look whether they are right`,
  'bad-letters': (count) => `damaged letters in the text (${count}), read as Windows wrote them`,
  columns: (role) => `more than one column may be ${role}; name it under "columns" in sources.yaml`,
};

/** What the operator hears of a document that was read, in one line. */
export function describeReading({ matter, pages, named }: Reading<PartMatter>): string {
  const where = pages.length > 0 ? `page ${pages.join(', ')}: ` : '';
  return where + TEXTS[matter](named.join(', '));
}

const BY_CODE: Partial<Record<ErrorCode, Matter>> = {
  FILE_ENCRYPTED: 'password',
  FILE_EMPTY: 'empty',
  FILE_WITHOUT_TEXT: 'no-text',
  FILE_TOO_LARGE: 'too-large',
};

/** What is the matter with a file that could not be read. */
export function matterOf(error: unknown): Matter {
  return (error instanceof RegiowijzerError && BY_CODE[error.code]) || 'damaged';
}
