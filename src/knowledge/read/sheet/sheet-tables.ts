import { type Columns, type GivenColumns, headKey, isDirectory, PHONE_HEAD, readColumns } from './columns.ts';
import type { Sheet } from './read-sheets.ts';

/** A table of a sheet: its column heads, and below them rows of as many cells. */
export interface SheetTable {
  sheet: string;
  heads: string[];
  columns: Columns;
  rows: SheetRow[];
  /** What stands above it: a title, the day that it holds for. */
  above: string[];
}

export interface SheetRow {
  cells: string[];
  /** The line above this row that stands alone and gives its rows a part. */
  part: string;
  /** From 1. */
  line: number;
}

const HEAD_AMONG = 20;
const LONGEST_HEAD = 60;

/** The tables of a sheet, one below the other, each with its heads; empty rows and repeated heads are left out. */
export function tablesOf({ name, rows }: Sheet, given: GivenColumns = {}): SheetTable[] {
  const head = findHead(rows, given);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (head < 0) return [];
  const { heads, top, next } = headsAt(rows, head, width);
  const table: SheetTable = {
    sheet: name,
    heads,
    columns: readColumns(heads, given),
    rows: [],
    above: rows.slice(0, top).flatMap((row) => distinct(row).join(' ') || []),
  };
  for (let at = next, part = ''; at < rows.length; at += 1) {
    const cells = Array.from({ length: width }, (_, column) => rows[at]![column] ?? '');
    const filled = distinct(cells);
    if (filled.length === 0 || isSame(cells, rows[head]!)) continue;
    if (isDirectory(table.columns) && isHead(cells, given))
      return [table, ...tablesOf({ name, rows: rows.slice(at) }, given)];
    if (filled.length === 1 && width > 2 && isAlone(cells)) part = filled[0]!;
    else table.rows.push({ cells: cells.map((cell, column) => mended(cell, heads[column]!)), part, line: at + 1 });
  }
  return [table];
}

/** The row with the most known heads; in a sheet without, the first with more than one cell. */
function findHead(rows: readonly string[][], given: GivenColumns): number {
  const scores = rows.slice(0, HEAD_AMONG).map((row) => (isHead(row, given) ? readColumns(row, given).known : 0));
  const most = Math.max(0, ...scores);
  return most > 1 ? scores.indexOf(most) : rows.findIndex((row) => distinct(row).length > 1);
}

function isHead(row: readonly string[], given: GivenColumns): boolean {
  const filled = distinct(row);
  const { known } = readColumns(row, given);
  return (
    known > 1 &&
    known >= filled.length / 3 &&
    filled.every((cell) => cell.length <= LONGEST_HEAD && !/\d{4}/.test(cell))
  );
}

/** The heads of one row, or of two where the second divides what the first says of more columns. */
function headsAt(rows: readonly string[][], at: number, width: number): { heads: string[]; top: number; next: number } {
  const first = Array.from({ length: width }, (_, column) => rows[at]![column] ?? '');
  const second = Array.from({ length: width }, (_, column) => rows[at + 1]?.[column] ?? '');
  const group = Array.from({ length: width }, (_, column) => rows[at - 1]?.[column] ?? '');
  if (divides(first, second))
    return { heads: first.map((head, column) => joined(head, second[column]!)), top: at, next: at + 2 };
  if (!divides(group, first)) return { heads: first, top: at, next: at + 1 };
  return { heads: first.map((head, column) => joined(group[column]!, head)), top: at - 1, next: at + 1 };
}

/** Whether heads stand over more columns, and the row below names these apart; elsewhere it repeats them or is empty. */
function divides(above: readonly string[], below: readonly string[]): boolean {
  const isWide = (column: number): boolean =>
    above[column] !== '' && (above[column] === above[column - 1] || above[column] === above[column + 1]);
  const wide = [...above.keys()].filter(isWide);
  const apart = wide.filter((column) => below[column] !== '' && below[column] !== above[column]);
  const isHeadLike = below.every((cell) => cell.length <= LONGEST_HEAD && !/\d{3}/.test(cell));
  const others = [...above.keys()].filter((column) => !isWide(column));
  return (
    apart.length > 1 &&
    isHeadLike &&
    others.every((column) => ['', above[column]].includes(below[column]!) || above[column] === '')
  );
}

function joined(above: string, head: string): string {
  if (above === '' || above === head || readColumns([head]).known > 0) return head || above;
  return head === '' ? above : `${above} ${head.charAt(0).toLowerCase()}${head.slice(1)}`;
}

function distinct(row: readonly string[]): string[] {
  return [...new Set(row.filter((cell) => cell !== ''))];
}

function isSame(row: readonly string[], head: readonly string[]): boolean {
  return row.every((cell, column) => headKey(cell) === headKey(head[column] ?? ''));
}

/** One cell at the left of an empty row, or one merged over all of it. */
function isAlone(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  return filled > 1 || cells[0] !== '';
}

/** A spreadsheet that took a telephone number for a number has dropped its first 0; "(weken)" in a head belongs to its numbers. */
function mended(cell: string, head: string): string {
  const key = headKey(head);
  if (PHONE_HEAD.test(key) && /^[1-9]\d{8}$/.test(cell)) return `0${cell}`;
  return withUnit(cell, unitOf(key));
}

const UNIT = /\s*\(?\b(?:in )?(weken|maanden|dagen|werkdagen)\b\)?/;

/** What the numbers below a head count: "Wachttijd (weken)", "wachttijd in weken". */
export function unitOf(head: string): string | undefined {
  return UNIT.exec(head)?.[1];
}

/** The head without that unit, which its numbers carry. */
export function withoutUnit(head: string): string {
  return (
    head
      .replace(UNIT, '')
      .replace(/[:*]+$/, '')
      .trim() || head
  );
}

export function withUnit(cell: string, unit: string | undefined): string {
  const isBare = unit !== undefined && /^\d+(?:[,.]\d+)?(?: ?(?:-|–|tot|à) ?\d+)?$/.test(cell);
  return isBare ? `${cell} ${cell === '1' ? (ONE[unit] ?? unit) : unit}` : cell;
}

const ONE: Readonly<Record<string, string>> = { weken: 'week', maanden: 'maand', dagen: 'dag', werkdagen: 'werkdag' };
