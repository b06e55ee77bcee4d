import type { AnswerSource } from '../domain/answer.ts';
import { dutchDate } from '../domain/dates.ts';
import { escapeMarkdown, shorten } from '../domain/markdown.ts';
import { texts } from '../texts/nl.ts';
import { type CardElement, textBlock } from './adaptive-card.ts';

const MAX_TITLE = 120;
const { answer } = texts;

/** Each document once, with the places that were used of it beneath. */
export function sourceList(sources: readonly AnswerSource[]): CardElement[] {
  if (sources.length === 0) return [];
  const numbered = sources.map((source, at) => ({ source, number: at + 1 }));
  const look = { style: 'heading', weight: 'Bolder', separator: true, spacing: 'Medium' } as const;
  return [
    textBlock(answer.sources, look),
    ...Map.groupBy(numbered, ({ source }) => source.document)
      .values()
      .map(documentItem),
  ];
}

interface NumberedSource {
  source: AnswerSource;
  number: number;
}

function documentItem(places: readonly NumberedSource[]): CardElement {
  const { source } = places[0]!;
  const title = escapeMarkdown(shorten(source.title || source.document, MAX_TITLE));
  const dates = textBlock(datesOf(source), {
    size: 'Small',
    spacing: 'None',
    ...(source.outdated ? { color: 'Attention' } : { isSubtle: true }),
  });
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      textBlock(title, { size: 'Small', weight: 'Bolder' }),
      dates,
      ...Map.groupBy(places, (each) => linkOf(each.source))
        .entries()
        .map(placeItem),
    ],
  };
}

function datesOf({ date, validUntil, outdated }: AnswerSource): string {
  const dates = [
    date === null ? answer.noDate : answer.date(escapeMarkdown(dutchDate(date))),
    validUntil !== null && answer.validUntil(escapeMarkdown(dutchDate(validUntil))),
    outdated && answer.outdated,
  ];
  return dates.filter(Boolean).join(' · ');
}

/** Where in the document, as a link to the passage where there is a page for it. */
function linkOf(source: AnswerSource): string {
  const place = placeOf(source);
  return source.url ? `[${place || answer.open}](${source.url})` : place;
}

/** A place once, with all its numbers. */
function placeItem([place, sources]: [string, readonly NumberedSource[]]): CardElement {
  const numbers = sources.map(({ number }) => `\\[${number}\\]`).join('');
  return textBlock(`${numbers} ${place}`.trim(), { size: 'Small', spacing: 'Small' });
}

/** Where in the document. */
export function placeOf({ section, page }: AnswerSource): string {
  const place = [section && escapeMarkdown(shorten(section, MAX_TITLE)), page !== null && answer.page(page)];
  return place.filter(Boolean).join(' · ');
}
