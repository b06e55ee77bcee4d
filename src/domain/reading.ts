/** What can be the matter with a file of knowledge that was read. */
export const PART_MATTERS = [
  'picture', // pages that are pictures: what they say is not read
  'few-words', // pages that are pictures with a few words
  'empty-form', // pages that ask, and where nothing is filled in
  'attachments', // of a mail: these are `named`
  'letters', // read as the set of letters that is `named`
  'bad-letters', // so many as is `named`
  'columns', // more than one may be what is `named`
] as const;

/** And with one that was not, or with what its owner says of it. */
export const FILE_MATTERS = [
  'kind',
  'missing',
  'password',
  'empty',
  'no-text',
  'too-large',
  'damaged',
  'undated',
  'newer-version', // of the document `named`
  'same-text', // as the document `named`
] as const;

export type PartMatter = (typeof PART_MATTERS)[number];
export type Matter = PartMatter | (typeof FILE_MATTERS)[number];

/** What its owner must know of a file. Pages count from 1; there are none where it is the whole file. */
export interface Reading<About extends Matter = Matter> {
  matter: About;
  pages: readonly number[];
  named: readonly string[];
  /** Something was not read. */
  lost: boolean;
}

/** With the file it is about; no region where that is not known. */
export interface FileReading extends Reading {
  document: string;
  regio: string | null;
}
