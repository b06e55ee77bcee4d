import type { AnswerSource } from '../../../domain/answer.ts';
import { type AgeLimit, isOutdated } from '../../../domain/dates.ts';
import { LANDELIJK } from '../../../domain/regio.ts';
import type { GlossaryEntry } from '../../../knowledge/glossary.ts';
import type { NationalRecord, Records } from '../../../knowledge/records/load-records.ts';
import { nationalSourceOf, type ShownSource, sourceOf } from '../../../knowledge/records/source-of.ts';
import { recordTexts } from '../../../texts/records.ts';

type RegionalFact = Parameters<typeof sourceOf>[0];

/** The source of a regional record. The quote is the record's own wording, and says so. */
export function regionalSource(fact: RegionalFact, quote: string, records: Records, age: AgeLimit): AnswerSource {
  return toAnswerSource(sourceOf(fact, records), quote, age);
}

export function nationalSource(fact: NationalRecord, age: AgeLimit): AnswerSource {
  return toAnswerSource(nationalSourceOf(fact), fact.text, age);
}

export function glossarySource({ term, regio, definition }: GlossaryEntry): AnswerSource {
  return {
    document: 'glossary.yaml',
    title: recordTexts.glossary,
    regio: regio ?? LANDELIJK,
    section: term,
    page: null,
    date: null,
    validUntil: null,
    outdated: false,
    quote: definition ?? '',
  };
}

function toAnswerSource(shown: ShownSource, quote: string, age: AgeLimit): AnswerSource {
  return { ...shown, page: null, outdated: isOutdated(shown, age), quote: recordTexts.inOwnWords(quote) };
}
