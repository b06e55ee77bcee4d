import { tabTexts } from '../texts/tab.ts';

const RELATIVE = new Intl.RelativeTimeFormat('nl-NL', { numeric: 'auto' });
const DATE = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'Europe/Amsterdam' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "2 dagen geleden", "over 3 uur". */
export function ago(iso: string, now = Date.now()): string {
  const difference = Date.parse(iso) - now;
  const [unit, size] = UNITS.find(([, milliseconds]) => Math.abs(difference) >= milliseconds) ?? [];
  if (!unit) return tabTexts.list.justNow;
  return RELATIVE.format(Math.trunc(difference / size), unit);
}

/** "9 nov". */
export function shortDate(iso: string): string {
  return DATE.format(new Date(iso));
}

/** "9 november 2026 om 10:00". */
export function moment(iso: string): string {
  return MOMENT.format(new Date(iso));
}
