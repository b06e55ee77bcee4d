import { joinLines } from '../../structure/lines.ts';
import type { PdfLine } from './pdf-line.ts';

/** The lines of one cell, from above. */
type Cell = PdfLine[];
type Row = Cell[];

/** A table on a page: its rows by column, each cell as text. */
export interface PdfTable {
  rows: string[][];
  /** The first row is set bold. */
  boldHead: boolean;
}

export type PdfPart = { kind: 'line'; line: PdfLine } | { kind: 'table'; table: PdfTable };

const ROW_TOP = 0.8;
const LINE_GAP = 1.9;

/**
 * Finds the tables among the lines of a page. The lines come in the order of drawing, so that a table row is: lines of
 * one cell from above, then a line beside its top, which begins the next cell. Two columns of running text look like one
 * such row; a table has two rows at least.
 */
export function findTables(lines: readonly PdfLine[], hyphenated: boolean): PdfPart[] {
  const parts: PdfPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const { rows, next } = takeRows(lines, at);
    const table = rows.length > 1 ? makeTable(rows, hyphenated) : undefined;
    if (table) {
      parts.push({ kind: 'table', table });
      at = next;
    } else {
      parts.push({ kind: 'line', line: lines[at]! });
      at += 1;
    }
  }
  return parts;
}

function takeRows(lines: readonly PdfLine[], start: number): { rows: Row[]; next: number } {
  const rows: Row[] = [];
  let at = start;
  for (let row = takeRow(lines, at); row; row = takeRow(lines, at) ?? takeRest(lines, at, rows)) {
    const above = rows.at(-1)?.flat();
    if (above && !followsBelow(above, row.flat())) break;
    rows.push(row);
    at += row.flat().length;
  }
  return { rows, next: at };
}

/** The rest of a cell of the row above, where a program draws line by line: closer below it than a row, and no wider than its column. */
function takeRest(lines: readonly PdfLine[], at: number, rows: readonly Row[]): Row | undefined {
  const line = lines[at];
  const above = rows.at(-1)!;
  const column = above.findIndex((cell) => line && Math.abs(cell[0]!.x - line.x) < line.size / 2);
  const pitch = Math.min(...rows.slice(1).map((row, index) => topOf(rows[index]!) - topOf(row)));
  if (!line || column < 0 || rows.length < 2 || Math.abs(above[column]![0]!.size - line.size) > 0.6) return undefined;
  const end = above[column + 1]?.[0]?.x ?? Math.max(...rows.flat(2).map(({ right }) => right)) + line.size;
  const isClose = (topOf(above) - line.y) * WRAPPED < pitch;
  return isClose && line.right < end ? [[line]] : undefined;
}

/** The row that begins at a line: at least two cells beside each other. */
function takeRow(lines: readonly PdfLine[], start: number): Row | undefined {
  const row: Row = [];
  let at = start;
  while (at < lines.length) {
    const previous = row.at(-1);
    if (previous && !isBeside(previous, lines[at]!, row)) break;
    const cell = takeCell(lines, at);
    row.push(cell);
    at += cell.length;
  }
  return row.length > 1 ? row : undefined;
}

/** The line at `start` and those right below it. */
function takeCell(lines: readonly PdfLine[], start: number): Cell {
  const cell = [lines[start]!];
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    const last = cell.at(-1)!;
    const gap = last.y - line.y;
    const below = gap > 0.5 * line.size && gap < LINE_GAP * line.size;
    const overlaps = line.x < Math.max(...cell.map((each) => each.right)) && line.right > cell[0]!.x;
    if (!below || !overlaps || line.x < cell[0]!.x - line.size || Math.abs(line.size - last.size) > 0.6) break;
    if (line.bold !== last.bold || startsRow(lines, at)) break;
    cell.push(line);
  }
  return cell;
}

/** Whether the next line stands beside this one: then this line begins a row of its own. */
function startsRow(lines: readonly PdfLine[], at: number): boolean {
  const line = lines[at]!;
  const next = lines[at + 1];
  return next !== undefined && next.x > line.right && Math.abs(next.y - line.y) < 0.5 * line.size && next.x > line.x;
}

function isBeside(previous: Cell, line: PdfLine, row: Row): boolean {
  const right = Math.max(...previous.map((each) => each.right));
  const top = Math.max(...row.flat().map((each) => each.y));
  const bottom = Math.min(...row.flat().map((each) => each.y));
  return line.x > right && line.y < top + ROW_TOP * line.size && line.y > bottom - ROW_TOP * line.size;
}

/** The next row of the same table: below it, no further than a blank line, and within its width. */
function followsBelow(above: PdfLine[], below: PdfLine[]): boolean {
  const gap = Math.min(...above.map((line) => line.y)) - Math.max(...below.map((line) => line.y));
  const size = below[0]!.size;
  return gap > 0.5 * size && gap < 4 * size;
}

function makeTable(rows: readonly Row[], hyphenated: boolean): PdfTable | undefined {
  const columns = columnsOf(rows.flat());
  if (columns.length < 2) return undefined;
  const texts = mergeWrapped(rows).map((row) =>
    columns.map(({ from, to }) =>
      cellText(row.filter((cell) => cell[0]!.x >= from && cell[0]!.x < to).flat(), hyphenated),
    ),
  );
  return {
    rows: filledDown(texts),
    boldHead: rows[0]!.flat().every((line) => line.bold) && !rows[1]!.flat().every((line) => line.bold),
  };
}

/** What is printed once at the left of more rows holds for each of them; the head holds for none. */
function filledDown(rows: readonly string[][]): string[][] {
  let first = '';
  return rows.map((row, at) => {
    if (at > 0 && row[0] !== '') first = row[0]!;
    return row[0] === '' && /\p{L}/u.test(first) ? [first, ...row.slice(1)] : row;
  });
}

/** Columns are what remains when all cells that overlap from left to right are taken together. */
function columnsOf(cells: readonly Cell[]): { from: number; to: number }[] {
  const spans = cells
    .map((cell) => ({
      from: Math.min(...cell.map((line) => line.x)),
      to: Math.max(...cell.map((line) => line.right)),
    }))
    .sort((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else columns.push({ ...span });
  }
  return columns;
}

const WRAPPED = 1.25;

/** Where a program draws a table line by line, the lines of one row stand closer together than the rows. */
function mergeWrapped(rows: readonly Row[]): Row[] {
  const gaps = rows.slice(1).map((row, at) => topOf(rows[at]!) - topOf(row));
  const single = rows.every((row) => row.every((cell) => cell.length === 1));
  const least = Math.min(...gaps);
  if (!single || Math.max(...gaps) < WRAPPED * least) return [...rows];
  const merged: Row[] = [];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && gaps[at - 1]! < WRAPPED * least) merged.at(-1)!.push(...row);
    else merged.push([...row]);
  }
  return merged;
}

function topOf(row: Row): number {
  return Math.max(...row.flat().map((line) => line.y));
}

/** One line of text; list items within the cell stay apart. */
function cellText(lines: readonly PdfLine[], hyphenated: boolean): string {
  return lines
    .map((line) => line.text)
    .reduce(
      (text, line) => (/^[•✓-]\s/.test(line) && text !== '' ? `${text} ${line}` : joinLines(text, line, hyphenated)),
      '',
    )
    .replaceAll('|', '/')
    .replace(/\s(?=[•✓]\s)/g, '<br>');
}
