const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "2024-03-01" as "1 maart 2024", "2024-03" as "maart 2024"; anything else as it stands. */
export function writeDate(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
