import type { IndexedPassage, Source } from '../../knowledge/index/passage.ts';
import type { AnswerSource } from '../answer.ts';

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

/** The source of a passage as the answer shows it; `quote` is what the answer took from it. */
export function sourceOfPassage(passage: IndexedPassage, source: Source, quote: string, age: AgeLimit): AnswerSource {
  return {
    document: source.document,
    title: source.title,
    regio: source.regio,
    section: sectionName(passage.section),
    page: passage.page,
    date: source.date ?? null,
    validUntil: source.validUntil ?? null,
    outdated: isOutdated(source, age),
    quote,
  };
}

const LEVELS_SHOWN = 3;

/** The last headings of a section path, the nearest last. */
export function sectionName(section: readonly string[]): string {
  return section.slice(-LEVELS_SHOWN).join(' › ');
}
