/** What is read of a table's elements, in any DOM. */
interface CellElement {
  nodeName: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  childNodes: Iterable<CellElement>;
}

const LONGEST_HEAD = 80;

/** A table as pipe rows; a table of one column is layout, and its cells are paragraphs. */
export function tableMarkdown(table: unknown, toMarkdown: (html: string) => string): string {
  const rows = rowsOf(table as CellElement).map((row) => cellsOf(row));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width < 2) return `\n\n${rows.map(([cell]) => (cell ? toMarkdown(cell.innerHTML) : '')).join('\n\n')}\n\n`;
  const texts = spread(rows, toMarkdown);
  const [head, ...rest] = texts.map((cells) => `| ${cells.join(' | ')} |`);
  const lines = looksLikeHead(rows[0]!, texts[0]!) ? [head, `|${'---|'.repeat(width)}`, ...rest] : [head, ...rest];
  return `\n\n${lines.join('\n')}\n\n`;
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

/** The texts by row and column; a cell that spans leaves the places it covers empty. */
function spread(rows: readonly CellElement[][], toMarkdown: (html: string) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      let column = 0;
      while (grid[at]![column] !== undefined) column += 1;
      const wide = Number(cell.getAttribute('colspan') ?? 1) || 1;
      const deep = Number(cell.getAttribute('rowspan') ?? 1) || 1;
      for (let down = 0; down < deep && grid[at + down]; down += 1)
        for (let across = 0; across < wide; across += 1)
          grid[at + down]![column + across] = down + across === 0 ? cellText(toMarkdown(cell.innerHTML)) : '';
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

/** One line of text; list items stay apart. */
function cellText(markdown: string): string {
  return markdown
    .trim()
    .replaceAll('|', '/')
    .replace(/(?:^|\s*\n)\s*(?:[-*]|\d{1,2}\.)\s+/g, '<br>')
    .replace(/\s*\n\s*/g, ' ');
}

function looksLikeHead(cells: readonly CellElement[], texts: readonly string[]): boolean {
  if (cells.every((cell) => cell.nodeName === 'TH')) return true;
  return texts.every((text) => text !== '' && text.length <= LONGEST_HEAD && !/[€%]|^\d+[.,]\d|<br>/.test(text));
}
