import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for each other when read aloud. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A short number that a user can pass on and an operator finds in the log. */
export function newErrorNumber(): string {
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
