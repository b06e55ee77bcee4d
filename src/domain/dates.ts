export const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

const DAY_MS = 86_400_000;

/** The moment so many days of 24 hours later; earlier where the number is negative. */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** The day of a moment in UTC, as `yyyy-mm-dd`. */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** An ISO date of a year, month or day in Dutch: 2023-09 as "september 2023"; anything else as it stands. */
export function dutchDate(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** From when a source is called outdated: past its validity, or older than this many years. */
export interface AgeLimit {
  years: number;
  now: () => Date;
}

export function isOutdated(
  { date, validUntil }: { date?: string | undefined | null; validUntil?: string | undefined | null },
  { years, now }: AgeLimit,
): boolean {
  const today = isoDay(now());
  if (validUntil && endOf(validUntil) < today) return true;
  if (!date) return false;
  const limit = new Date(now());
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return endOf(date) < isoDay(limit) && (!validUntil || endOf(validUntil) < today);
}

/** The last day that a date of a year, a month or a day can mean. */
function endOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
