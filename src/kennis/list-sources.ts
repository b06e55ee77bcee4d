import { type AgeLimit, isOutdated } from '../domain/dates.ts';
import type { Visibility } from '../domain/visibility.ts';
import type { KnowledgeIndex } from '../knowledge/index/index-store.ts';

/** A document that answers can rest on, as its owner sees it. Dates are ISO (year, month or day). */
export interface ListedSource {
  document: string;
  title: string;
  regio: string;
  gemeenten: readonly string[];
  date: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /** Past its validity, or too old by the setting. */
  outdated: boolean;
  owner: string | null;
  url: string | null;
  visibility: Visibility;
  /** False where no register named it: region and title were guessed. */
  registered: boolean;
  passages: number;
}

/** The documents of the index by region and title, as far as these may be seen. */
export function listSources(
  { sources, passages }: Pick<KnowledgeIndex, 'sources' | 'passages'>,
  age: AgeLimit,
  visible: readonly Visibility[],
): ListedSource[] {
  const counts = new Map<number, number>();
  for (const { source } of passages) counts.set(source, (counts.get(source) ?? 0) + 1);
  return sources
    .flatMap((source, place) => {
      if (!visible.includes(source.visibility)) return [];
      const { document, title, regio, gemeenten, visibility, registered } = source;
      const { date = null, validFrom = null, validUntil = null, owner = null, url = null } = source;
      const about = { document, title, regio, gemeenten, date, validFrom, validUntil, owner, url };
      return [
        { ...about, visibility, registered, outdated: isOutdated(source, age), passages: counts.get(place) ?? 0 },
      ];
    })
    .sort((one, other) => one.regio.localeCompare(other.regio, 'nl') || one.title.localeCompare(other.title, 'nl'));
}
