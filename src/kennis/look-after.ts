import type { Principal } from '../domain/principal.ts';
import type { KnownGemeente } from '../domain/regio.ts';
import { VISIBILITIES, type Visibility } from '../domain/visibility.ts';
import { regiosOf } from './owners.ts';

/** Of what waits for an owner, what is in the regions of this one; what has no region is everybody's. */
export function inRegionsOf<Item extends { regio: string | null }>(
  principal: Principal,
  items: readonly Item[],
  gemeenten: readonly KnownGemeente[],
): Item[] {
  const regios = regiosOf(principal, gemeenten);
  return items.filter(({ regio }) => regios === undefined || regio === null || regios.has(regio));
}

/** Which sources somebody may know of: whoever is verwijzer because nobody said otherwise sees what is public. */
export function sightOf({ roles }: Principal): readonly Visibility[] {
  return roles.some((role) => role !== 'verwijzer') ? VISIBILITIES : ['openbaar'];
}
