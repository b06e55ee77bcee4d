import { extname } from 'node:path';
import type { Cell, CellValue, Sheet as ReadSheet } from 'hucre';
import { dutchDate, isoDay } from '../../../domain/dates.ts';
import { RegiowijzerError } from '../../../errors.ts';
import { readText } from '../read-text.ts';
import { requireModest } from '../zip.ts';

/** A sheet as text by row and column; what stands in merged cells stands in each of their places. */
export interface Sheet {
  name: string;
  rows: string[][];
}

const MOST_ROWS = 20_000;
const OLE_MAGIC = 'd0cf11e0'; // an encrypted workbook is an OLE container instead of a zip

/**
 * The sheets of a .csv, .xlsx or .ods that its maker shows. Formulas are not run: what the program last made of them is read.
 * @throws RegiowijzerError FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function readSheets(content: Buffer, path: string): Promise<Sheet[]> {
  try {
    return /\.csv$/i.test(path) ? [await readCsv(content)] : await readWorkbook(content, path);
  } catch (cause) {
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('FILE_UNREADABLE', 'The file is no readable spreadsheet', { where: path, cause });
  }
}

async function readCsv(content: Buffer): Promise<Sheet> {
  const { parseCsv } = await import('hucre/csv');
  const text = (await readText(content)).pages[0]!.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [, told, rest] = /^sep=(.)\n([\s\S]*)$/i.exec(text) ?? [];
  const rows = parseCsv(rest ?? text, { delimiter: told ?? delimiterOf(text) });
  return { name: '', rows: rows.map((row) => row.map((cell) => oneText(cell))) };
}

/** The sign that parts the most cells, the same number of them in most lines; within quotes it parts none. */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scoreOf = (sign: string): number => {
    const counts = [...Map.groupBy(lines, (line) => line.split(sign).length - 1)].filter(([count]) => count > 0);
    return Math.max(0, ...counts.map(([, alike]) => alike.length));
  };
  return [';', ',', '\t', '|'].sort((a, b) => scoreOf(b) - scoreOf(a))[0]!;
}

async function readWorkbook(content: Buffer, path: string): Promise<Sheet[]> {
  if (content.subarray(0, 4).toString('hex') === OLE_MAGIC)
    throw new RegiowijzerError('FILE_ENCRYPTED', 'The spreadsheet is protected with a password', { where: path });
  requireModest(content, path);
  const [{ readXlsx }, { readOds }, { formatValue }] = await Promise.all([
    import('hucre/xlsx'),
    import('hucre/ods'),
    import('hucre'),
  ]);
  const read = extname(path).toLowerCase() === '.ods' ? readOds : readXlsx;
  const { sheets } = await read(new Uint8Array(content), { readStyles: true, maxRows: MOST_ROWS });
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  return shown.map((sheet) => ({ name: sheet.name, rows: shownRows(sheet, formatValue) }));
}

type FormatValue = (value: unknown, format: string, options?: { locale?: string }) => string;

function shownRows(sheet: ReadSheet, formatValue: FormatValue): string[][] {
  const rows = sheet.rows.map((row, at) =>
    row.map((value, column) => cellText(value, sheet.cells?.get(`${at},${column}`), formatValue)),
  );
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? [])
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1)
      for (let column = startCol; column <= endCol; column += 1) rows[row]![column] = rows[startRow]?.[startCol] ?? '';
  const hidden = (sheet.columns ?? []).map((column) => column.hidden === true);
  return rows
    .filter((_, at) => sheet.rowDefs?.get(at)?.hidden !== true)
    .map((row) => Array.from(row, (text) => text ?? '').filter((_, column) => !hidden[column]));
}

/** What its maker crossed out says nothing. */
function cellText(value: CellValue, cell: Cell | undefined, formatValue: FormatValue): string {
  if (cell?.type === 'error' || cell?.style?.font?.strikethrough) return '';
  const runs = cell?.richText ?? [];
  if (runs.some(({ font }) => font?.strikethrough))
    return oneText(
      runs
        .filter(({ font }) => !font?.strikethrough)
        .map(({ text }) => text)
        .join(''),
    );
  const format = cell?.style?.numFmt;
  if (typeof value === 'number' && format !== undefined && !/^general$/i.test(format))
    return formatValue(value, format, { locale: 'nl-NL' }).trim();
  return oneText(value);
}

/** A cell as one line: dates in Dutch, ticks as yes and no. */
function oneText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return dutchDate(isoDay(value));
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value
    .replace(/\s*\n\s*/g, '; ')
    .replace(/\s+/g, ' ')
    .trim();
}
