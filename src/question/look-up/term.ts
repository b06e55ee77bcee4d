import { LANDELIJK } from '../../domain/regio.ts';
import type { GlossaryEntry } from '../../knowledge/glossary.ts';
import { recordTexts } from '../../texts/records.ts';
import { fitLines } from './fit.ts';
import type { LookedUp } from './looked-up.ts';
import { glossarySource } from './record-sources.ts';

/** The meaning of a term; the region's own where it has one. */
export function termAnswer(entry: GlossaryEntry): LookedUp {
  return {
    answers: true,
    kind: 'answer',
    intent: 'term',
    regio: entry.regio ?? LANDELIJK,
    record: { kind: 'term', regio: entry.regio ?? LANDELIJK, id: entry.term },
    text: fitLines([
      `${recordTexts.term.head(entry.term, entry.short.join(', '), entry.regio)} [1]: ${entry.definition}`,
    ]),
    sources: [glossarySource(entry)],
    actions: [],
  };
}
