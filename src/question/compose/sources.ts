import type { AnswerSource } from '../../domain/answer.ts';
import { type AgeLimit, isOutdated } from '../../domain/dates.ts';
import { beginsLater } from '../../domain/validity.ts';
import { type IndexedPassage, passageId, type Source } from '../../knowledge/index/passage.ts';

/** The source of a passage as the answer shows it; `quote` is what the answer took from it. */
export function sourceOfPassage(passage: IndexedPassage, source: Source, quote: string, age: AgeLimit): AnswerSource {
  return {
    document: source.document,
    title: source.title,
    regio: source.regio,
    section: sectionName(passage.section),
    page: passage.page,
    date: source.date ?? null,
    validUntil: source.validUntil ?? null,
    begins: beginsLater(source, age.now().toISOString().slice(0, 10)) ? (source.validFrom ?? null) : null,
    outdated: isOutdated(source, age),
    quote,
    place: passageId(passage, source),
    ...(source.url !== undefined && { url: source.url }),
  };
}

const LEVELS_SHOWN = 3;

/** The last headings of a section path, the nearest last. */
export function sectionName(section: readonly string[]): string {
  return section.slice(-LEVELS_SHOWN).join(' › ');
}
