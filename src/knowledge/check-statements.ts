import { MONTHS } from '../domain/dates.ts';
import { numbersAsDigits } from '../dutch/number-words.ts';
import { attachStatements } from './attach-statements.ts';
import type { IndexedPassage, Statement } from './index/passage.ts';
import { type PlacedStatement, stemName } from './statements.ts';
import type { Passage } from './structure/passages.ts';

export type StatementCheck = 'duplicate-id' | 'lost-anchor' | 'number-not-in-source' | 'negation-not-in-source';

/** What is wrong with a statement: `what` names its id and what should be looked at. */
export interface StatementProblem {
  kind: StatementCheck;
  file: string;
  line: number;
  what: string;
}

/** A document that statements may rest on. */
export interface ReadDocument {
  document: string;
  passages: readonly Passage[];
}

/** Checks statements against each other, and those of the given documents against what these say. */
export function checkStatements(
  statements: readonly PlacedStatement[],
  documents: readonly ReadDocument[],
): StatementProblem[] {
  const passages = documents.flatMap((each, source) =>
    each.passages.map((passage): IndexedPassage => ({ ...passage, source, guide: [] })),
  );
  const lost = new Set(
    attachStatements(
      passages,
      documents,
      statements.map(({ entry }) => entry),
    ),
  );
  const keyOf = ({ source, section }: IndexedPassage): string => `${source}\n${section.join('\n')}`;
  const sections = Map.groupBy(passages, keyOf);
  const sectionOf = (passage: IndexedPassage): string =>
    sections
      .get(keyOf(passage))!
      .map(({ text }) => text)
      .join('\n');
  const placed = new Map(statements.map((each) => [placeOf(each.entry.bron.document, each.entry.id), each]));
  return [
    ...duplicates(statements),
    ...statements
      .filter(({ entry }) => lost.has(entry))
      .map((each) => problem('lost-anchor', each, `"${each.entry.bron.near}" stands nowhere in the document`)),
    ...passages.flatMap((passage) =>
      passage.guide.flatMap(({ statement }) =>
        statement === undefined
          ? []
          : unsupported(statement, passage, sectionOf(passage)).map(([kind, what]) =>
              problem(kind, placed.get(placeOf(documents[passage.source]!.document, statement.id))!, what),
            ),
      ),
    ),
  ];
}

function placeOf(document: string, id: string): string {
  return `${stemName(document)}/${id}`;
}

function problem(kind: StatementCheck, { file, line, entry }: PlacedStatement, what: string): StatementProblem {
  return { kind, file, line, what: `${entry.id}: ${what}` };
}

function duplicates(statements: readonly PlacedStatement[]): StatementProblem[] {
  const byId = Map.groupBy(statements, ({ regio, entry }) => `${regio}/${entry.id}`);
  return [...byId.values()].flatMap(([first, ...others]) =>
    others.map((other) => problem('duplicate-id', other, `this id is also at line ${first!.line}`)),
  );
}

/** What the answer says in numbers, dates or denial that its section does not. */
function unsupported(
  { antwoord, lijst = [] }: Statement,
  { section, context }: Passage,
  text: string,
): [StatementCheck, string][] {
  const said = [antwoord, ...lijst.map((item) => item.replace(ITEM_NUMBER, ''))].join('\n');
  const source = [...section, context, text].join('\n');
  const known = new Set([...numbersOf(source), ...countsOf(antwoord, lijst)]);
  const missing = [...new Set(numbersOf(said))].filter((number) => !known.has(number));
  return [
    ...missing.map((number): [StatementCheck, string] => [
      'number-not-in-source',
      `"${number}" does not stand in its section of the document`,
    ]),
    ...(DENIES.test(said) && !MAY_DENY.test(source)
      ? [
          ['negation-not-in-source', 'it denies something, and its section of the document does not'] as [
            StatementCheck,
            string,
          ],
        ]
      : []),
  ];
}

/** How many things the answer itself names: "drie doelen: ..." needs no three in the source. */
function countsOf(antwoord: string, lijst: readonly string[]): string[] {
  const named = antwoord.split(/[.:]\s/).map((part) => part.split(/[,;]| en | of /).length);
  return [1, lijst.length, ...named, ...named.map((count) => count - 1)].map(String);
}

const DENIES = /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})/iu;
/** All that a text may deny with. */
const MAY_DENY =
  /(?<!\p{L})(?:niet|niets|geen|nooit|niemand|nergens|zonder|noch|evenmin|behalve|tenzij|uitgezonderd|alleen|uitsluitend|enkel|slechts|pas|on\p{L}{3,})(?!\p{L})/iu;

const ITEM_NUMBER = /^\d+(?:\.\d+)*\.?\s/;
const MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS.join('|')})(?!\\p{L})`, 'gi');
const NUMERIC_DATE = /\b\d{1,2}[-/](\d{1,2})[-/]\d{2,4}\b/g;

/** Numbers in digits or words, and months by name, each in one way of writing. */
function numbersOf(text: string): string[] {
  const digits = numbersAsDigits(text)
    .replace(/(?<=\d),00\b/g, '')
    .replace(/\b\d{1,3}(?:\.\d{3})+\b/g, (number) => number.replaceAll('.', ''));
  const dated = [...text.matchAll(NUMERIC_DATE)].map(([, month]) => MONTHS[Number(month) - 1] ?? '');
  return [
    ...(digits.match(/\d+(?:,\d+)?/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, '')),
    ...(text.match(MONTH) ?? []).map((month) => month.toLowerCase()),
    ...dated,
  ];
}
