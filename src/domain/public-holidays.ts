import { addDays, isoDay } from './dates.ts';

/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension Day and Whit Monday. */
const AROUND_EASTER = [-2, 1, 39, 50];

const known = new Map<number, ReadonlySet<string>>();

/**
 * Whether a day (`yyyy-mm-dd`) is a public holiday in the Netherlands: those of article 3, first and second
 * paragraph, of the Algemene termijnenwet, with Good Friday, the King's birthday and 5 May of every year.
 */
export function isPublicHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const holidays = known.get(year) ?? new Set(holidaysOf(year));
  known.set(year, holidays);
  return holidays.has(day);
}

function holidaysOf(year: number): string[] {
  const easter = easterOf(year);
  const moving = AROUND_EASTER.map((days) => isoDay(addDays(easter, days)));
  return [...['01-01', kingsDayOf(year), '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`), ...moving];
}

/** 27 April, and the day before where that is a Sunday. */
function kingsDayOf(year: number): string {
  return new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? '04-26' : '04-27';
}

/** Easter Sunday by the Gregorian computus: J. Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): Date {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}
