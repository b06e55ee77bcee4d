import type { AnswerPart } from '../../../domain/answer-parts.ts';
import { dutchDate } from '../../../domain/dates.ts';
import { LANDELIJK } from '../../../domain/regio.ts';
import type { GlossaryEntry } from '../../../knowledge/glossary.ts';
import type { NationalRecord } from '../../../knowledge/records/load-records.ts';
import { recordTexts } from '../../../texts/records.ts';
import { sayYesOnlyIfAsked } from '../say-yes.ts';
import type { RecordAnswer, RecordQuestion, RecordSources } from './record-answer.ts';
import { glossarySource, nationalSource } from './record-sources.ts';

/** A fact that holds in every region, with its article and date. */
export function describeNational(
  fact: NationalRecord,
  question: Pick<RecordQuestion, 'text'>,
  { age }: RecordSources,
): RecordAnswer {
  const { id, title, text, steps = [], caveat, date } = fact;
  const parts: AnswerPart[] = [
    { kind: 'lead', text: sayYesOnlyIfAsked(text, question.text), cites: [1] },
    ...(steps.length > 0 ? [{ kind: 'steps', title, items: steps, cites: [1] } as AnswerPart] : []),
    ...(caveat ? [{ kind: 'caveat', text: recordTexts.directory.caveat(caveat) } as AnswerPart] : []),
    { kind: 'scope', text: recordTexts.national.scope(dutchDate(date)) },
  ];
  return {
    kind: 'answer',
    intent: 'national',
    regio: LANDELIJK,
    record: { kind: 'national', regio: LANDELIJK, id },
    parts,
    sources: [nationalSource(fact, age)],
    actions: [],
  };
}

/** The meaning of a term; the region's own where it has one. */
export function describeTerm(entry: GlossaryEntry): RecordAnswer {
  const { term, short, regio = LANDELIJK, definition = '' } = entry;
  return {
    kind: 'answer',
    intent: 'term',
    regio,
    record: { kind: 'term', regio, id: term },
    parts: [
      {
        kind: 'lead',
        text: `${recordTexts.term.head(term, short.join(', '), entry.regio)}: ${definition}`,
        cites: [1],
      },
    ],
    sources: [glossarySource(entry)],
    actions: [],
  };
}
