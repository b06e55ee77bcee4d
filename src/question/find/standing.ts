import { LANDELIJK } from '../../domain/regio.ts';
import type { Source } from '../../knowledge/index/passage.ts';

/** How far a source speaks for a gemeente. */
export interface Standing {
  /** Holds in the whole country. */
  isNational: boolean;
  /** Made for the gemeente itself and not for its whole region: goes before what the region agreed. */
  isLocal: boolean;
  /** Says what was talked about or is meant to be: no agreement yet. */
  isProvisional: boolean;
}

/** In the title or the name of a file. */
const PROVISIONAL = /(?<!\p{L})(?:concept|verslag|notulen|voorstel|werkversie|agenda|besluitenlijst)/iu;

export function standingOf(
  { regio, gemeenten, title, document }: Pick<Source, 'regio' | 'gemeenten' | 'title' | 'document'>,
  gemeente: string | undefined,
  gemeentenOfRegio: number,
): Standing {
  return {
    isNational: regio === LANDELIJK,
    isLocal: gemeente !== undefined && gemeenten.includes(gemeente) && gemeenten.length < gemeentenOfRegio,
    isProvisional: PROVISIONAL.test(`${title} ${document}`),
  };
}

/** Whether what another source says of the same may stand beneath: an agreement of the region beneath the gemeente's own, or a talk beneath an agreement, would contradict it. */
export function mayStandBeneath(other: Standing, best: Standing): boolean {
  return (best.isProvisional || !other.isProvisional) && (!best.isLocal || other.isLocal || other.isNational);
}
