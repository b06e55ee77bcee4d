import type { IndexedPassage, Source } from '../../knowledge/index/passage.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { RankedPassage } from './rank-passages.ts';

/**
 * The ranked units as passages of documents: a record as the passage that it rests on, the best found of its section;
 * none where its document is not in the index.
 */
export function restingOn(ranked: readonly RankedPassage[], { index, records }: Knowledge): RankedPassage[] {
  const { passages, sources } = index;
  const placeOf = ({ passage }: RankedPassage) => {
    const reference = passages[passage]!.record;
    if (reference?.kind === 'directory')
      return records.directory.find((each) => each.regio === reference.regio && each.id === reference.id)?.source;
    if (reference?.kind === 'route')
      return records.routes.find((each) => each.regio === reference.regio && each.id === reference.id)?.source;
    return undefined;
  };
  const written = ranked.filter(({ passage }) => passages[passage]!.record === undefined);
  const seen = new Set<number>();
  return ranked.flatMap((each) => {
    const place = placeOf(each);
    const rests = place
      ? written.find(({ passage }) => standsAt(place, passages[passage]!, sources))
      : passages[each.passage]!.record
        ? undefined
        : each;
    if (!rests || seen.has(rests.passage)) return [];
    seen.add(rests.passage);
    return [{ ...rests, score: each.score }];
  });
}

/** Whether a passage stands in the document and under the heading that a record names as its source. */
export function standsAt(
  place: { document: string; section: string },
  { source, section }: IndexedPassage,
  sources: readonly Source[],
): boolean {
  return sources[source]!.document === place.document && section.includes(place.section);
}
