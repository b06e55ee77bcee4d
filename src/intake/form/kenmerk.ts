import { randomInt } from 'node:crypto';

/** Digits and consonants that are told apart when read aloud; without vowels no word can arise. 29 signs: a prime. */
export const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const LENGTH = 9;

/**
 * A reference of a consultatie, such as `BCD-FGH-JKL`: random, without meaning, the last sign a check.
 * The signs weighted 1 to 9 add up to a multiple of 29. As 29 is prime and the weights differ, every wrong sign
 * and every exchange of two signs breaks the sum.
 */
export function newKenmerk(random: (below: number) => number = randomInt): string {
  const values = Array.from({ length: LENGTH - 1 }, () => random(SIGNS.length));
  const sum = weigh(values);
  // The check has weight 9, and 9 × 13 = 1 (mod 29).
  const check = ((SIGNS.length - sum) * 13) % SIGNS.length;
  return grouped([...values, check].map((value) => SIGNS[value]).join(''));
}

/** The kenmerk as it is kept, from what a person typed; undefined where the check fails. */
export function readKenmerk(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '');
  if (signs.length !== LENGTH) return undefined;
  const values = [...signs].map((sign) => SIGNS.indexOf(sign));
  return values.includes(-1) || weigh(values) !== 0 ? undefined : grouped(signs);
}

/** A kenmerk in a text: undefined where its check fails, with the words around it. */
export interface TypedKenmerk {
  kenmerk: string | undefined;
  rest: string;
}

const GROUP = `[${SIGNS}]{3}`;
/** As it is written, with spaces or nothing in the place of its hyphens; or what looks like one. */
const AS_TYPED = new RegExp(
  `(?<![\\p{L}\\d-])(?:${GROUP}([ -]?)${GROUP}\\1${GROUP}|[a-z\\d]{3}-[a-z\\d]{3}-[a-z\\d]{3})(?![\\p{L}\\d-])`,
  'giu',
);

/** The first kenmerk that somebody typed; words and telephone numbers are none. */
export function findKenmerk(text: string): TypedKenmerk | undefined {
  const typed = [...text.matchAll(AS_TYPED)].filter(([signs]) => /[a-z]/i.test(signs));
  const found = typed.find(([signs]) => readKenmerk(signs)) ?? typed.find(([signs]) => /\d/.test(signs));
  if (!found) return undefined;
  const [signs] = found;
  return { kenmerk: readKenmerk(signs), rest: text.replace(signs, ' ') };
}

function weigh(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (index + 1), 0) % SIGNS.length;
}

function grouped(signs: string): string {
  return signs.match(/.{3}/g)!.join('-');
}
