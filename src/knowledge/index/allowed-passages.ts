/** Passages with numbers from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The passages that a search may use, as stretches in ascending order: those of a document lie one after the other. */
export class AllowedPassages {
  readonly stretches: readonly Stretch[];
  readonly count: number;
  readonly has: (passage: number) => boolean;

  constructor(stretches: readonly Stretch[], has: (passage: number) => boolean) {
    this.stretches = stretches;
    this.count = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    this.has = has;
  }
}

/** For each source the stretch of its passages; `sourceOf` gives the source of each passage in order. */
export function stretchesBySource(sourceOf: readonly number[], sources: number): Stretch[] {
  const stretches = Array.from({ length: sources }, () => ({ from: 0, to: 0 }));
  for (const [passage, source] of sourceOf.entries()) {
    if (sourceOf[passage - 1] !== source) stretches[source]!.from = passage;
    stretches[source]!.to = passage + 1;
  }
  return stretches;
}
