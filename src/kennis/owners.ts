import type { Principal } from '../domain/principal.ts';
import type { KnownGemeente } from '../domain/regio.ts';
import { LANDELIJK } from '../domain/regio.ts';
import type { Kennisbeheer, KennisWeg } from './ways.ts';

/** Who is told what users say is wrong in the sources of some regions: a person in the chat, or a way of toegang.yaml. */
export interface Owner {
  /** Of what is delivered to this owner. */
  target: string;
  looksAfter(regio: string): boolean;
  weg: KennisWeg | { soort: 'chat'; userKey: string };
}

/** The owners by roles.yaml (`kennisbeheerders`) and by toegang.yaml. */
export function ownersOf(
  kennisbeheerders: readonly Principal[],
  { kennisbeheer }: { kennisbeheer: readonly Kennisbeheer[] },
  gemeenten: readonly KnownGemeente[],
): Owner[] {
  const people = kennisbeheerders.map((principal): Owner => {
    const regios = regiosOf(principal, gemeenten);
    // The channel writes ids in small letters.
    const userKey = principal.key.toLowerCase();
    const looksAfter = (regio: string) => regios?.has(regio) ?? true;
    return { target: `kennisbeheer:${userKey}`, looksAfter, weg: { soort: 'chat', userKey } };
  });
  const ways = kennisbeheer.flatMap(({ regios, wegen }) =>
    wegen.map((weg): Owner => ({ target: weg.naam, looksAfter: (regio) => regios.includes(regio), weg })),
  );
  return [...people, ...ways];
}

/** The regions somebody looks after, with what is national; undefined for all, where no gemeente is named. */
export function regiosOf({ gemeenten }: Principal, known: readonly KnownGemeente[]): ReadonlySet<string> | undefined {
  if (gemeenten.length === 0) return undefined;
  const own = known.filter(({ gemeente }) => gemeenten.includes(gemeente));
  return new Set([LANDELIJK, ...own.map(({ regio }) => regio)]);
}
