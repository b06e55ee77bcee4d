import { fold } from '../../dutch/words.ts';
import { recordTexts } from '../../texts/records.ts';
import { readApart } from '../apart/read-apart.ts';
import { hider, loadContent } from '../documents.ts';
import type { DocumentFile } from '../list-documents.ts';
import { namedRows } from '../read/read-sheet.ts';
import { dateIn, tickedHeads } from '../read/sheet/cells.ts';
import { isDirectory, type Role } from '../read/sheet/columns.ts';
import { type SheetTable, tablesOf, unitOf, withoutUnit, withUnit } from '../read/sheet/sheet-tables.ts';
import type { RegisterEntry } from '../register.ts';
import type { DirectoryDetail } from './directory.ts';
import type { DirectoryRecord } from './load-records.ts';
import { namesParties, partiesIn, partyNamed } from './party-names.ts';

const texts = recordTexts.directory;

/** One row of a sociale kaart, by what its columns say. */
interface Row {
  name: string;
  kind: DirectoryRecord['kind'];
  line: number;
  section: string;
  also: string[];
  gemeenten: string[];
  parties: string[];
  how: string;
  forWhom: string;
  what: string;
  asOf: string | undefined;
  details: { label: string; text: string }[];
}

export interface SheetRecords {
  records: DirectoryRecord[];
  /** Files of which neither the register nor a column says from when they are. */
  undated: DocumentFile[];
}

/**
 * The sociale kaart that registered spreadsheets hold: the rows of one name in one file are one entry. A sheet whose columns
 * do not tell, or that nobody gave a date, is found as rows of text alone.
 */
export async function sheetRecords(files: readonly DocumentFile[]): Promise<SheetRecords> {
  const records: DirectoryRecord[] = [];
  const undated: DocumentFile[] = [];
  const taken = new Map<string, number>();
  for (const file of files) {
    if (!file.entry || !/\.(?:csv|xlsx|ods)$/i.test(file.path)) continue;
    const rows = await rowsOf(file.path, file.entry).catch(() => []); // named where the document is read
    for (const own of Map.groupBy(rows, ({ name }) => fold(name)).values()) {
      const record = recordOf(own, file, file.entry);
      if (record) records.push({ ...record, id: freeId(record, taken) });
      else undated.push(file);
    }
  }
  return { records, undated: [...new Set(undated)] };
}

async function rowsOf(path: string, entry: RegisterEntry): Promise<Row[]> {
  const sheets = await readApart({ wanted: 'sheets', path, content: loadContent(path).content, hide: [] });
  const hide = hider(entry.hide);
  const tables = sheets.flatMap((sheet) => {
    const rows = sheet.rows.map((row) => row.map(hide));
    return tablesOf({ name: sheet.name, rows }, entry.columns);
  });
  return tables.filter(({ columns }) => isDirectory(columns)).flatMap((table) => readRows(table, entry));
}

function readRows(table: SheetTable, { gemeenten: known }: RegisterEntry): Row[] {
  const { heads, columns, above } = table;
  const day = above.map(dateIn).find((date) => date !== undefined);
  const isParty = tickedHeads(table, (head) => partyNamed(head) !== undefined);
  const isGemeente = tickedHeads(table, (head) => known.some((name) => fold(name) === fold(head)));
  const at = { ...columns.at, verwijzers: columns.at.verwijzers ?? listsParties(table) };
  const told = new Set([...Object.values(at), ...isParty, ...isGemeente]);
  const detailOf = detailReader(table);
  let group = '';
  return namedRows(table.rows, columns).map(({ name, row: { cells, part, line } }) => {
    const cell = (role: Role): string => cells[at[role] ?? -1] ?? '';
    // A gemeente that is written once, left of the names of its rows.
    if (at.gemeente !== undefined && at.gemeente < at.naam!) group = cell('gemeente') || group;
    const ticked = (heads: readonly number[]): number[] => heads.filter((column) => isTicked(cells[column]!));
    const inPart = known.filter((gemeente) => fold(part).includes(fold(gemeente)));
    const named = gemeentenIn(cell('gemeente') || group, known);
    const fromHeads = ticked(isGemeente).map((column) => heads[column]!);
    const details = heads.flatMap((head, column) =>
      told.has(column) || head === '' || cells[column] === '' ? [] : [detailOf(head, cells[column]!)],
    );
    return {
      name,
      kind: /team/i.test(heads[at.naam!]!) ? 'team' : 'organisatie',
      line,
      section: name,
      also: cell('ook')
        .split(/\s*[,;]\s*/)
        .filter(Boolean),
      gemeenten: [named, fromHeads, inPart].find((found) => found.length > 0) ?? [],
      parties: [...partiesOf(cell('verwijzers')), ...ticked(isParty).map((column) => partyNamed(heads[column]!)!)],
      how: cell('aanmelden'),
      forWhom: cell('voorWie'),
      what: cell('wat'),
      asOf: dateIn(cell('peildatum')) ?? day,
      details: part !== '' && inPart.length === 0 ? [...details, { label: texts.part, text: part }] : details,
    };
  });
}

const ABOUT_CALLERS = /verwij[sz]|aanmelder|toegang via/i;

/** The one column whose head is about referring and whose cells all name parties. */
function listsParties({ heads, rows }: SheetTable): number | undefined {
  const lists = [...heads.keys()].filter((column) => {
    const filled = rows.map(({ cells }) => cells[column]!).filter((cell) => cell !== '');
    return ABOUT_CALLERS.test(heads[column]!) && filled.length > 0 && filled.every(namesParties);
  });
  return lists.length === 1 ? lists[0] : undefined;
}

/** A cell as a detail; where only the title of a sheet says that it holds waiting times, its columns are those of a kind of help. */
function detailReader({ sheet, above, heads }: SheetTable): (head: string, text: string) => Row['details'][number] {
  const title = [sheet, ...above].join(' ');
  const isWaiting = /wachttijd/i.test(title) && !heads.some((head) => /wacht/i.test(head));
  return (head, text) =>
    isWaiting && /^\d|geen|direct|vol\b|stop/i.test(text) && !/telefoon|\btel\b|mail|datum/i.test(head)
      ? { label: texts.waitingFor(head), text: withUnit(text, unitOf(title)) }
      : { label: withoutUnit(head), text };
}

function partiesOf(cell: string): string[] {
  return cell === '' ? [] : partiesIn(cell);
}

function isTicked(cell: string): boolean {
  return /^(?:x|v|✓|✔|☒|☑|ja|1)$/i.test(cell);
}

/** Which gemeenten a cell names, as the register writes them; none where it says all of them. */
function gemeentenIn(cell: string, known: readonly string[]): string[] {
  if (cell === '' || /\b(?:alle|hele|gehele|regio(?:naal|breed)?)\b/i.test(cell)) return [];
  const names = cell.split(/\s*[,;/•]\s*|\s+(?:en|&|\+)\s+/).filter(Boolean);
  const whole = known.find((name) => fold(name) === fold(cell));
  return whole ? [whole] : names.map((name) => known.find((each) => fold(each) === fold(name)) ?? name);
}

function recordOf(
  rows: readonly Row[],
  { path, document }: DocumentFile,
  entry: RegisterEntry,
): DirectoryRecord | undefined {
  const [first] = rows as [Row];
  const asOf = rows
    .map((row) => row.asOf)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const date = entry.date ?? asOf;
  if (date === undefined) return undefined;
  const gemeenten = rows.some((row) => row.gemeenten.length === 0)
    ? entry.gemeenten
    : [...new Set(rows.flatMap((row) => row.gemeenten))];
  const what = unique(rows.map((row) => row.what));
  const forWhom = unique(rows.map((row) => row.forWhom));
  return {
    id: '',
    name: first.name,
    also: [...new Set(rows.flatMap((row) => row.also))],
    kind: first.kind,
    what: what.join('; ') || forWhom.join('; ') || texts.listed(gemeenten),
    forWhom: forWhom.join('; ') || texts.notSaid,
    whoMayCall: { parties: partiesPerRow(rows) },
    how: unique(rows.map((row) => row.how)).join('; ') || texts.notSaid,
    reach: gemeenten.length > 0 ? 'gemeente' : 'regio',
    ...(gemeenten.length > 0 && { gemeenten }),
    details: detailsOf(rows),
    source: { document, section: first.section },
    date,
    status: 'bestaand',
    visibility: entry.visibility,
    validUntil: entry.validUntil,
    lastVerified: asOf,
    regio: entry.regio,
    at: { file: path, line: first.line },
    sheet: {
      document,
      title: entry.title,
      gemeenten: entry.gemeenten,
      validFrom: entry.validFrom,
      validUntil: entry.validUntil,
      replaces: entry.replaces,
    },
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

/** The parties of all rows; where rows differ, each with what it is about. */
function partiesPerRow(rows: readonly Row[]): string[] {
  const lists = new Set(rows.map(({ parties }) => parties.join()));
  if (lists.size === 1) return rows[0]!.parties;
  const said = rows.filter(({ parties }) => parties.length > 0);
  return said.map((row) => [aboutOf(row, rows), row.parties.join(', ')].filter(Boolean).join(': '));
}

/** What sets a row apart from the others of its name. */
function aboutOf(row: Row, rows: readonly Row[]): string {
  const sides: readonly ((each: Row) => string)[] = [(each) => each.what, (each) => each.forWhom];
  const telling = sides.find((side) => unique(rows.map(side)).length > 1);
  return telling?.(row) ?? '';
}

/** What the other columns say: once where all rows agree, else with the gemeente and the matter of its row. */
function detailsOf(rows: readonly Row[]): DirectoryDetail[] {
  const details = rows.flatMap((row) => row.details.map((detail) => ({ ...detail, row })));
  return [...Map.groupBy(details, ({ label }) => label).values()].flatMap((own) => {
    const agree = unique(own.map(({ text }) => text)).length === 1 && own.length === rows.length;
    return (agree ? own.slice(0, 1) : own).map(({ label, text, row }) => ({
      label,
      text,
      ...(row.asOf && { asOf: row.asOf }),
      ...(!agree && row.gemeenten.length > 0 && { gemeenten: row.gemeenten }),
      ...(!agree && aboutOf(row, rows) !== '' && { of: aboutOf(row, rows) }),
    }));
  });
}

/** A name as an id that no other entry of the spreadsheets has. */
function freeId({ name, regio }: DirectoryRecord, taken: Map<string, number>): string {
  const slug =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'zonder-naam';
  const count = (taken.get(`${regio}/${slug}`) ?? 0) + 1;
  taken.set(`${regio}/${slug}`, count);
  return `blad-${slug}${count > 1 ? `-${count}` : ''}`;
}
