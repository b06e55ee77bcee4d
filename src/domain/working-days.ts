import { addDays } from './dates.ts';
import { isPublicHoliday } from './public-holidays.ts';

// Made once: making one takes longer than the rest of a request. Sweden writes its dates as yyyy-mm-dd.
const LOCAL_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day of a moment in the Netherlands, as `yyyy-mm-dd`. */
export function localDay(at: Date): string {
  return LOCAL_DAY.format(at);
}

/** The moment so many working days later: Monday to Friday, without public holidays, each of 24 hours. */
export function addWorkingDays(from: Date, days: number): Date {
  let at = from;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(localDay(at))) left -= 1;
  }
  return at;
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day);
}
