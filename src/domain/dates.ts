/** From when a source is called outdated: past its validity, or older than this many years. */
export interface AgeLimit {
  years: number;
  now: () => Date;
}

export function isOutdated(
  { date, validUntil }: { date?: string | undefined | null; validUntil?: string | undefined | null },
  { years, now }: AgeLimit,
): boolean {
  const today = now().toISOString().slice(0, 10);
  if (validUntil && endOf(validUntil) < today) return true;
  if (!date) return false;
  const limit = new Date(now());
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return endOf(date) < limit.toISOString().slice(0, 10) && (!validUntil || endOf(validUntil) < today);
}

/** The last day that a date of a year, a month or a day can mean. */
function endOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
