import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLES } from '../domain/rol.ts';
import { STATUSES } from '../domain/status.ts';
import { id, isoDate, text } from './records/fact.ts';
import { problemAsError } from './records/problem.ts';
import { readYaml } from './records/read-yaml.ts';

/** Longest answer of a statement, in characters: what is read at a glance. */
export const LONGEST_STATEMENT = 300;

/**
 * A vraag-antwoordcombinatie: what the owner of the knowledge says to a question, resting on a place in a document.
 * Without `antwoord` it only tells the search which questions the place answers.
 */
export const statement = z.strictObject({
  id,
  vraag: text,
  ook: z.array(text).default([]).describe('The same question as people type it'),
  antwoord: text.max(LONGEST_STATEMENT).describe('Complete in itself, in B1 Dutch').optional(),
  lijst: z.array(text.max(200)).min(2).optional().describe('The items, where the answer is a list'),
  toelichting: text.optional().describe('Shown on request'),
  open: z.array(text).default([]).describe('Questions that this place calls up and the document does not answer'),
  rollen: z.array(z.enum(ROLES)).min(1).optional().describe('Left out: for everybody'),
  gemeenten: z.array(text).min(1).optional().describe('Left out: for all of the region'),
  bron: z.strictObject({
    document: text,
    near: z.coerce.string().min(3).describe('A few words as they stand in the document'),
  }),
  status: z.enum(STATUSES).default('bestaand'),
  date: isoDate.optional(),
  review: isoDate.optional().describe('When the owner looks at it again'),
});

export type StatementEntry = z.infer<typeof statement>;

/** vragen.yaml of a region. */
export const statementsFile = z.strictObject({ regio: text, vragen: z.array(statement).min(1) });

/** A statement with where it stands, so that what is wrong with it can be named. */
export interface PlacedStatement {
  file: string;
  line: number;
  regio: string;
  entry: StatementEntry;
}

/**
 * The statements of the regions (regions/<regio>/vragen.yaml). One of a later folder replaces the one with the same
 * region and id, so that an organisation corrects without copying.
 * @throws RegiowijzerError RECORD_INVALID with file, line and field
 */
export function readStatements(folders: readonly string[]): StatementEntry[] {
  return placedStatements(folders).map(({ entry }) => entry);
}

/** @throws RegiowijzerError RECORD_INVALID */
export function placedStatements(folders: readonly string[]): PlacedStatement[] {
  let all: PlacedStatement[] = [];
  for (const folder of folders) {
    const own = statementFiles(folder).flatMap(readFile);
    const replaced = new Set(own.map(nameOf));
    all = [...all.filter((each) => !replaced.has(nameOf(each))), ...own];
  }
  return all;
}

function nameOf({ regio, entry }: PlacedStatement): string {
  return `${regio}/${entry.id}`;
}

function statementFiles(folder: string): string[] {
  const regions = join(folder, 'regions');
  if (!existsSync(regions)) return [];
  return readdirSync(regions)
    .sort()
    .map((regio) => join(regions, regio, 'vragen.yaml'))
    .filter((path) => existsSync(path));
}

function readFile(path: string): PlacedStatement[] {
  const read = readYaml(path, readFileSync(path, 'utf8'), statementsFile, []);
  if (!read.ok) throw problemAsError(read.problems[0]!);
  const { regio, vragen } = read.value;
  const { lineOf } = read;
  // A line is looked up when somebody asks for it: few do, and finding it costs half as much as reading the file.
  return vragen.map((entry, at) => ({
    ...{ file: path, regio, entry },
    get line() {
      return lineOf(['vragen', at]);
    },
  }));
}

const ANCHOR_WORD = /[\p{L}\p{N}]+/gu;

/** Folded so that an anchor is found whatever the white space, punctuation and case. */
export function foldAnchor(text: string): string {
  return (text.toLowerCase().match(ANCHOR_WORD) ?? []).join(' ');
}

/** Where a folded anchor begins in the text (UTF-16 offset); 0 where it does not stand there. */
export function anchorOffset(text: string, anchor: string): number {
  const words = [...text.toLowerCase().matchAll(ANCHOR_WORD)];
  let ahead = words
    .map(([word]) => word)
    .join(' ')
    .indexOf(anchor);
  if (ahead < 0) return 0;
  for (const { 0: word, index } of words) {
    if (ahead <= word.length) return index;
    ahead -= word.length + 1;
  }
  return 0;
}

/** The same document saved as .txt, .pdf or .docx keeps its statements. */
export function stemName(document: string): string {
  return document.replace(/\.[^.]+$/, '');
}
