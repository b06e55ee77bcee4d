import { expect, test } from 'vitest';
import { isPublicHoliday } from '../../src/domain/public-holidays.ts';
import { addWorkingDays } from '../../src/domain/working-days.ts';

/** Written out by hand, with the earliest and the latest Easter of these years; not by the rule. */
test.each([
  ['2024', ['01-01', '03-29', '04-01', '04-27', '05-05', '05-09', '05-20', '12-25', '12-26']],
  ['2025', ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26']],
  ['2026', ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26']],
  ['2027', ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26']],
  ['2038', ['01-01', '04-23', '04-26', '04-27', '05-05', '06-03', '06-14', '12-25', '12-26']],
])('the public holidays of %s', (year, expected) => {
  const days = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(Number(year), 0, 1 + n)).toISOString());
  const found = days.map((day) => day.slice(0, 10)).filter((day) => day.startsWith(year) && isPublicHoliday(day));
  expect(found).toEqual(expected.map((day) => `${year}-${day}`));
});

test.each([
  ['an ordinary week', '2026-11-02T09:00:00Z', 5, '2026-11-09T09:00:00Z'],
  ['a weekend', '2026-11-06T09:00:00Z', 1, '2026-11-09T09:00:00Z'],
  ['Easter', '2026-04-01T09:00:00Z', 3, '2026-04-08T09:00:00Z'],
  ['Christmas on Friday and Saturday', '2026-12-24T09:00:00Z', 1, '2026-12-28T09:00:00Z'],
  ['Friday night in Greenwich, Saturday in Druten', '2026-11-06T23:30:00Z', 1, '2026-11-08T23:30:00Z'],
  ['the night the clock goes back', '2026-10-23T22:30:00Z', 1, '2026-10-26T22:30:00Z'],
  ['the night the clock goes ahead, to half past midnight', '2026-03-27T22:30:00Z', 1, '2026-03-29T22:30:00Z'],
  ['nothing', '2026-11-07T09:00:00Z', 0, '2026-11-07T09:00:00Z'],
])('a term over %s', (_, from, days, until) => {
  expect(addWorkingDays(new Date(from), days).toISOString()).toBe(new Date(until).toISOString());
});
