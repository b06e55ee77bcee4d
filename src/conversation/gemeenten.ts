import { type KnownGemeente, regioOfName } from '../domain/regio.ts';

export type { KnownGemeente };

/** Finds a gemeente by its name or another name for it, whatever its capitals, accents and apostrophes. */
export function findByName(
  name: string,
  gemeenten: readonly KnownGemeente[],
): { gemeente: string; regio: string } | undefined {
  const found = regioOfName({ regios: [], gemeenten }, name);
  return found?.gemeente === undefined ? undefined : { gemeente: found.gemeente, regio: found.regio };
}
