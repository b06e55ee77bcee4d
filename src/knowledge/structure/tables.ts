import { stripMarkup } from './lines.ts';

/** Rows of cells below column heads; a cell with a list keeps its items on lines of their own ("- item"). */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
  /** Cells stand between tabs (figures, aligned by eye) or between pipes (text, each cell read with its column head). */
  tabbed: boolean;
}

/** A pipe table row, or a line of cells between tabs. */
export function isTableLine(line: string): boolean {
  const text = line.trim();
  return (
    (text.startsWith('|') && text.indexOf('|', 1) > 0) || /\S\s*\t+\s*\S/.test(line) || /^\S[^\t]*\t+\s*$/.test(line)
  );
}

/** Reads consecutive table lines: finds the caption, the head and the rows. */
export function readTable(lines: readonly string[]): Table {
  const tabbed = !lines[0]!.trim().startsWith('|');
  const cells = lines.filter((line) => !isRule(line)).map((line) => (tabbed ? tabCells(line) : pipeCells(line)));
  const rows = cells.filter((row) => row.some((cell) => cell !== ''));
  const titles = takeTitleRows(rows);
  const headed = tabbed ? looksLikeHead(rows) : lines.some(isRule) && !isDefinitionList(rows);
  const head = headed && rows.length > 1 ? rows.shift()! : [];
  return { caption: titles.join(' '), head, rows, tabbed };
}

/** Leading rows with one filled cell above a wider table are its title; they leave the rows. */
function takeTitleRows(rows: string[][]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const titles: string[] = [];
  while (rows.length > 2 && width > 2 && filled(rows[0]!).length === 1) titles.push(filled(rows.shift()!)[0]!);
  return titles;
}

function filled(row: readonly string[]): string[] {
  return row.filter((cell) => cell !== '');
}

function isRule(line: string): boolean {
  return /^\s*\|?[\s:|-]+\|?\s*$/.test(line) && line.includes('-');
}

const LONGEST_HEAD = 80;

function looksLikeHead(rows: readonly string[][]): boolean {
  const [first, second] = rows;
  if (!first || !second || first.length < 2) return false;
  return first.every((cell) => cell.length < LONGEST_HEAD && !/[€%]|^\d+[.,]\d/.test(cell) && !/^[•-]/.test(cell));
}

/** Two columns of term and explanation, the first row already a term: a list of abbreviations has no head. */
function isDefinitionList(rows: readonly string[][]): boolean {
  const explained = rows.every((row) => row.length === 2 && /\p{L}{3}/u.test(row[1]!));
  return explained && (rows[0]?.[1]?.length ?? 0) > 24;
}

function pipeCells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cellText);
}

function tabCells(line: string): string[] {
  const cells = line.split(/\t/).map(cellText);
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

/** A cell with list items gives one line per item. */
function cellText(cell: string): string {
  const items = cell
    .split(/<li>|<br\s*\/?>|(?:^|\s)[○●▪•]\s/i)
    .map((item) => stripMarkup(item).replace(/^(?:[○●▪•]|o(?=\s+\p{Lu}))\s*/u, ''))
    .filter((item) => item !== '');
  return items.length > 1 ? items.map((item) => `- ${item}`).join('\n') : (items[0] ?? '');
}

const LONG_CELL = 160;

/** One row as text that carries its column heads; figures stay on one line between tabs, below the head line. */
export function rowText(table: Table, row: readonly string[]): string {
  const long = row.some((cell) => cell.length > LONG_CELL || cell.includes('\n'));
  if (table.tabbed && !long) return row.join('\t').trim();
  const parts = row.map((cell, at) => ({ head: table.head[at] ?? '', cell })).filter(({ cell }) => cell !== '');
  if (long) return parts.map(({ head, cell }) => (head ? `${head}\n${cell}` : cell)).join('\n');
  return table.head.length > 0
    ? parts.map(({ head, cell }) => (head ? `${head}: ${cell}` : cell)).join('; ')
    : row.filter((cell) => cell !== '').join(': ');
}

/** A table whose first row continues the last row of the one before it (cut by a page) becomes one with it. */
export function continuesTable(previous: Table, next: Table): boolean {
  const first = next.head.length > 0 ? next.head : next.rows[0];
  return first?.length === 2 && first[0] === '' && previous.rows.at(-1)?.length === 2;
}

export function appendTable(previous: Table, next: Table): void {
  const [first, ...rows] = next.head.length > 0 ? [next.head, ...next.rows] : next.rows;
  const last = previous.rows.at(-1)!;
  last[1] = `${last[1]} ${first![1]}`;
  previous.rows.push(...rows);
}
