import type { kennisTexts } from '../../texts/kennis.ts';
import type { Bron } from '../api.ts';

export type SourceState = keyof typeof kennisTexts.sources.states;

/** How a source stands: what asks for attention, or that all is well. */
export function statesOf(source: Omit<Bron, 'titel'>, today: Date): SourceState[] {
  const { verouderd, datum, geldigVan, geregistreerd, passages } = source;
  const day = today.toISOString().slice(0, 10);
  const states: SourceState[] = [
    ...(verouderd ? (['verouderd'] as const) : []),
    ...(passages === 0 ? (['leeg'] as const) : []),
    ...(geldigVan !== null && geldigVan > day ? (['nietGeldig'] as const) : []),
    ...(datum === null ? (['geenDatum'] as const) : []),
    ...(geregistreerd ? [] : (['nietGeregistreerd'] as const)),
  ];
  return states.length > 0 ? states : ['actueel'];
}
