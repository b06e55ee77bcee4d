import { readTable, rowText } from '../structure/tables.ts';

/** What is read of a table's elements, in any DOM. */
interface CellElement {
  nodeName: string;
  innerHTML: string;
  textContent: string | null;
  getAttribute(name: string): string | null;
  childNodes: Iterable<CellElement>;
}

/** Stands before a number that Word makes in a list, until the text is Markdown. */
export const ITEM_SIGN = '\ue000';

const LONGEST_HEAD = 80;
const WIDEST = 100;

interface Row {
  cells: CellElement[];
  /** One text for each column: a cell that spans says it for all it covers. */
  texts: string[];
  isHead: boolean;
}

/**
 * A table as pipe rows; a table of one column is layout, and its cells are paragraphs. A row of one cell over the whole
 * width is a title for the rows below it, and parts them from those above.
 */
export function tableMarkdown(element: unknown, toMarkdown: (html: string) => string): string {
  const table = element as CellElement;
  const rows = spread(rowsOf(table), toMarkdown);
  const parted = rows.filter(({ cells }) => cells.length > 1);
  const width = Math.max(0, ...(parted.length > 0 ? parted : rows).map(({ texts }) => texts.length));
  const caption = [...table.childNodes].find(({ nodeName }) => nodeName === 'CAPTION');
  const title = caption ? [toMarkdown(caption.innerHTML)] : [];
  if (width < 2 || isLayout(table, rows))
    return blocks(rows.flatMap(({ cells }) => cells.map((cell) => toMarkdown(cell.innerHTML))));
  return blocks([...title, ...partsOf(rows, width)]);
}

function blocks(texts: readonly string[]): string {
  return `\n\n${texts.filter((text) => text.trim() !== '').join('\n\n')}\n\n`;
}

/** A page in columns: headings, or one row of whole tables. */
function isLayout(table: CellElement, rows: readonly Row[]): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const inner = rows.flatMap(({ cells }) => cells.map(({ innerHTML }) => innerHTML));
  return (
    inner.some((html) => /<h[1-6][\s>]/i.test(html)) ||
    (rows.length === 1 && inner.some((html) => /<table[\s>]/i.test(html)))
  );
}

/** The rows in groups, each below its title and the heads of the columns. */
function partsOf(rows: readonly Row[], width: number): string[] {
  const first = rows.findIndex((row) => !isTitle(row, width));
  if (first < 0) return rows.map(({ texts }) => texts[0]!);
  const heads = headDepth(rows.slice(first), width);
  const head = heads > 0 ? joinHeads(rows.slice(first, first + heads)) : undefined;
  const parts = rows.slice(0, first).map(({ texts }) => texts[0]!);
  let group: string[][] = [];
  const close = (): void => {
    if (group.length > 0) parts.push(pipes(head, group));
    group = [];
  };
  for (const row of rows.slice(first + heads)) {
    if (isTitle(row, width)) {
      close();
      parts.push(asTitle(row.texts[0]!));
    } else group.push(row.texts);
  }
  if (group.length > 0 || heads > 0) parts.push(pipes(head, group));
  return parts;
}

function pipes(head: readonly string[] | undefined, rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const top = head ? [line(head), `|${'---|'.repeat(head.length)}`] : [];
  return [...top, ...rows.map(line)].join('\n');
}

function asTitle(text: string): string {
  return /[.:?!]$/.test(text) || text.length > LONGEST_HEAD ? text : `${text}:`;
}

/** One cell over the whole width. */
function isTitle({ cells, texts }: Row, width: number): boolean {
  const span = cells.length === 1 ? spanOf(cells[0]!, 'colspan') : 1;
  return span > 1 && span >= width && texts.length === span && texts[0] !== '';
}

/** How many rows stand at the top as heads of the columns. */
function headDepth(rows: readonly Row[], width: number): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked !== 0) return marked < 0 ? Math.min(1, rows.length - 1) : marked;
  const [first] = rows;
  // A head at the left of each row, and none above the columns.
  const [corner, beside] = first?.cells ?? [];
  if (corner?.nodeName === 'TH' && beside?.nodeName === 'TD') return 0;
  if (!first || !looksLikeHead(first.texts, width)) return 0;
  const spans = first.cells.some((cell) => spanOf(cell, 'colspan') > 1);
  return spans ? Math.min(Math.max(...first.cells.map((cell) => spanOf(cell, 'rowspan'))), rows.length - 1) : 1;
}

/** "Team" over "Naam" and "Telefoon" reads "Team Naam", "Team Telefoon". */
function joinHeads(rows: readonly Row[]): string[] {
  return rows[0]!.texts.map((_, column) => [...new Set(rows.map(({ texts }) => texts[column] ?? ''))].join(' ').trim());
}

function rowsOf(element: CellElement): CellElement[] {
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeName === 'TR') return [child];
    return /^(?:THEAD|TBODY|TFOOT)$/.test(child.nodeName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: CellElement): CellElement[] {
  return [...row.childNodes].filter((child) => /^T[HD]$/.test(child.nodeName));
}

function spanOf(cell: CellElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return span >= 1 ? Math.min(span, WIDEST) : 1;
}

function spread(elements: readonly CellElement[], toMarkdown: (html: string) => string): Row[] {
  const rows = elements.map((row) => cellsOf(row));
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      let column = 0;
      while (grid[at]![column] !== undefined) column += 1;
      const text = cellText(toMarkdown(cell.innerHTML));
      for (let down = 0; down < spanOf(cell, 'rowspan') && grid[at + down]; down += 1)
        for (let across = 0; across < spanOf(cell, 'colspan'); across += 1) grid[at + down]![column + across] = text;
    }
  }
  return rows.map((cells, at) => ({
    cells,
    texts: Array.from(grid[at]!, (text) => text ?? ''),
    isHead: cells.some(({ nodeName }) => nodeName === 'TH') && cells.every((cell, column) => isHeadCell(cell, column)),
  }));
}

/** The corner above heads at the left may be an empty cell. */
function isHeadCell({ nodeName, textContent }: CellElement, column: number): boolean {
  return nodeName === 'TH' || (column === 0 && (textContent ?? '').trim() === '');
}

/** One line of text; list items and the rows of a table in the cell stay apart. */
function cellText(markdown: string): string {
  return withoutTables(markdown.trim())
    .replaceAll('|', '/')
    .replace(new RegExp(`(?:^|\\s*\\n)\\s*(?:${ITEM_SIGN}(?:\\d{1,2}\\.\\s+)?|(?:[-*]|\\d{1,2}\\.)\\s+)`, 'g'), '<br>')
    .replace(/\s*\n\s*/g, ' ');
}

function withoutTables(markdown: string): string {
  return markdown.replace(/(?:^\|.*(?:\n|$))+/gm, (rows) => {
    const table = readTable(rows.trim().split('\n'));
    return table.rows.map((row) => `- ${rowText(table, row).replace(/\n(?:- )?/g, ' ')}\n`).join('');
  });
}

function looksLikeHead(texts: readonly string[], width: number): boolean {
  return (
    texts.length === width &&
    texts.every(
      (text) =>
        text !== '' && text.length <= LONGEST_HEAD && !/[€%@]|^\d+[.,]\d|\b0\d{1,3}[- ]?\d{3}|<br>|[☐☒]/.test(text),
    )
  );
}
