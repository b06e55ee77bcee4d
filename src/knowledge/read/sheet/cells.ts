import { MONTHS } from '../../../domain/dates.ts';
import { fold } from '../../../dutch/words.ts';
import type { SheetTable } from './sheet-tables.ts';

const WRITTEN = new RegExp(
  `\\b(?:(\\d{1,2}) )?(${MONTHS.map((month) => `${month.slice(0, 3)}[a-z]*`).join('|')})\\.? (20\\d\\d)\\b`,
);

/** The date in a text, as ISO; undefined where it holds none. */
export function dateIn(text: string): string | undefined {
  const folded = fold(text);
  const [, year, month, day] = /\b(20\d\d)-(\d{2})(?:-(\d{2}))?\b/.exec(folded) ?? [];
  if (year) return [year, month, day].filter(Boolean).join('-');
  const digits = /\b(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)\b/.exec(folded);
  if (digits) return isoDate(digits[3]!, Number(digits[2]), digits[1]);
  const written = WRITTEN.exec(folded);
  return written ? isoDate(written[3]!, monthOf(written[2]!), written[1]) : undefined;
}

function monthOf(name: string): number {
  return (
    MONTHS.findIndex((month) => name.startsWith(month.slice(0, 3)) || (name.startsWith('maa') && month === 'maart')) + 1
  );
}

function isoDate(year: string, month: number, day: string | undefined): string | undefined {
  if (month < 1 || month > 12 || Number(day ?? 1) > 31) return undefined;
  return [year, pad(month), ...(day ? [pad(Number(day))] : [])].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const TICKS = /^(?:x|v|✓|✔|☒|☑|ja|nee|n|-|0|1|)$/i;

/** The columns that are ticked row by row, of which the head is of a kind: a column for each gemeente, or each verwijzer. */
export function tickedHeads({ heads, rows }: SheetTable, isOf: (head: string) => boolean): number[] {
  return [...heads.keys()].filter(
    (column) => heads[column] !== '' && isOf(heads[column]!) && rows.every(({ cells }) => TICKS.test(cells[column]!)),
  );
}
