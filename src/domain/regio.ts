/** What holds in every region stands under this name. */
export const LANDELIJK = 'Landelijk';

/** Where nobody said for which region a document holds: it answers nobody. */
export const NOWHERE = 'regio onbekend';

/** A gemeente the knowledge covers, with the other names it goes by. */
export interface KnownGemeente {
  gemeente: string;
  regio: string;
  also: readonly string[];
}

/** The regions and gemeenten of the knowledge. */
export interface RegionTable {
  regios: readonly { regio: string; also: readonly string[] }[];
  gemeenten: readonly KnownGemeente[];
}

/** The region of a gemeente or region by name, whatever its capitals and accents; undefined where unknown. */
export function regioOfName(table: RegionTable, name: string): { gemeente?: string; regio: string } | undefined {
  const wanted = lettersOf(name.toLowerCase().replace(/^(?:de )?(?:gemeente|regio) /, ''));
  const same = (other: string): boolean => lettersOf(other) === wanted;
  const gemeente = table.gemeenten.find((each) => [each.gemeente, ...each.also].some(same));
  if (gemeente) return { gemeente: gemeente.gemeente, regio: gemeente.regio };
  const regio = table.regios.find((each) => [each.regio, ...each.also].some(same));
  return regio ? { regio: regio.regio } : undefined;
}

/** Small letters and digits alone, without accents. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
