import { RegiowijzerError } from '../../errors.ts';
import { type Columns, type GivenColumns, isDirectory } from './sheet/columns.ts';
import { readSheets } from './sheet/read-sheets.ts';
import { type SheetRow, type SheetTable, tablesOf } from './sheet/sheet-tables.ts';
import { type Notice, naming, type SourceText } from './source-text.ts';

/**
 * A spreadsheet as text: each thing of a sociale kaart under its name, any other row with its column heads.
 * @throws RegiowijzerError FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function readSheet(content: Buffer, path: string, given: GivenColumns = {}): Promise<SourceText> {
  const sheets = await readSheets(content, path);
  const tables = sheets.flatMap((sheet) => tablesOf(sheet, given));
  if (tables.every(({ rows }) => rows.length === 0))
    throw new RegiowijzerError('FILE_WITHOUT_TEXT', 'No rows were found in the file', { where: path });
  const text = tables.map((table) => textOf(table)).join('\n\n');
  return { pages: [{ number: null, text }], marksHeadings: true, notices: tables.flatMap(noticesOf) };
}

function textOf(table: SheetTable): string {
  const title = table.sheet === '' ? [] : [`# ${table.sheet}`];
  const above = table.above.map((line) => bare(line));
  const rows = isDirectory(table.columns) ? thingsOf(table) : [pipeTable(table)];
  return [...title, ...above, ...rows].join('\n\n');
}

/** Each row under its name: a line for each column, or for each row where more have that name. */
function thingsOf({ heads, columns, rows }: SheetTable): string[] {
  return [...Map.groupBy(namedRows(rows, columns), ({ name }) => name)].map(([name, own]) => {
    const said = own.map(({ row }) => saidIn(row, heads, columns));
    const lines = said.length === 1 ? said[0]! : said.map((each) => each.join('; '));
    return [`## ${bare(name)}`, lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
  });
}

function saidIn({ cells, part }: SheetRow, heads: readonly string[], { at }: Columns): string[] {
  const said = cells.flatMap((cell, column) =>
    cell === '' || column === at.naam ? [] : [`${heads[column] ? `${bare(heads[column])}: ` : ''}${bare(cell)}`],
  );
  return part === '' ? said : [bare(part), ...said];
}

/** The rows with their names; one without goes on with the row above it, as where a name is written once for more rows. */
export function namedRows(rows: readonly SheetRow[], { at }: Columns): { name: string; row: SheetRow }[] {
  let name = '';
  return rows.flatMap((row) => {
    name = row.cells[at.naam!] || name;
    return name === '' ? [] : [{ name, row }];
  });
}

function pipeTable({ heads, rows }: SheetTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(bare).join(' | ')} |`;
  const lines = rows.map(({ cells }) => line(cells));
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...lines].join('\n');
}

/** What would be read as markup stands for itself no more. */
function bare(text: string): string {
  return text.replaceAll('|', '/').replace(/^[#>*-]+\s*/, '');
}

function noticesOf({ sheet, columns }: SheetTable): Notice[] {
  const where = sheet === '' ? '' : ` (${sheet})`;
  return columns.doubtful
    .filter((role) => role === 'naam' || columns.at.naam !== undefined)
    .map((role) => naming('columns', `${role}${where}`));
}
