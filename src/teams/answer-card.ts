import { reportedThing } from '../conversation/keep-report.ts';
import type { OutboundMessage } from '../conversation/messages.ts';
import type { Answer, AnswerAction, AnswerSource } from '../domain/answer.ts';
import { dutchDate } from '../domain/dates.ts';
import { escapeMarkdown, plainText, safeMarkdown, shorten } from '../domain/markdown.ts';
import type { FoundRecord } from '../question/browse/browse.ts';
import { texts } from '../texts/nl.ts';
import { recordTexts } from '../texts/records.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, executeAction, textBlock } from './adaptive-card.ts';
import { consultatieAction } from './consultatie-cards.ts';
import { correctionAction } from './correction-action.ts';
import { recordElements } from './record-elements.ts';

/** Keeps a message well under the 100 kB that Teams takes. */
export const MAX_SOURCES = 10;
const MAX_QUOTE = 700;
/** Of one card; suggested actions below a message do not go together with a card, so follow-ups are buttons in it. */
const MAX_ACTIONS = 6;
const MAX_TITLE = 120;

type AnswerMessage = Omit<Extract<OutboundMessage, { kind: 'answer' }>, 'kind'>;

/** The answer with its region, its warnings and its sources; a record it rests on in a form of its own. */
export function answerCard({ answer, question, record, inText = false }: AnswerMessage): AdaptiveCard {
  const sources = answer.sources.slice(0, MAX_SOURCES);
  return adaptiveCard(
    plainText(answer.text),
    [
      ...(sources.length > 0 && !namesItsRegion(answer)
        ? [textBlock(headingOf(answer), { style: 'heading', weight: 'Bolder', size: 'Medium' })]
        : []),
      ...warnings(answer),
      ...(inText ? [] : record ? recordAnswer(answer.text, record) : paragraphs(answer.text)),
      ...sourceList(sources),
      textBlock(texts.answer.madeByAi, { isSubtle: true, size: 'Small', spacing: 'Medium', separator: true }),
    ],
    [
      ...passageToggle(sources),
      ...(record || sources.length > 0 ? [correctionAction(record?.reference ?? reportedThing(answer))] : []),
      ...answer.actions.flatMap((action) => toButton(action, question, answer)),
    ].slice(0, MAX_ACTIONS),
  );
}

/** The record as a card shows it, and below it what else its text says and what the passages add. */
function recordAnswer(text: string, record: FoundRecord): CardElement[] {
  if (record.kind === 'national') return paragraphs(text);
  const [own = '', more] = text.split(`\n\n${recordTexts.fromSources}`);
  const callers = record.kind === 'directory' ? spokenCallers(own, record.entry.whoMayCall.advice) : undefined;
  const caveats = record.kind === 'route' ? own.split('\n\n').filter((part) => part.startsWith(CAVEAT)) : [];
  const below = more === undefined ? caveats : [...caveats, `**${recordTexts.fromSources}**${more}`];
  const blocks = below.flatMap((part) => paragraphs(part, { separator: true, spacing: 'Medium' }));
  return [...recordElements(record, callers), ...blocks];
}

/** Teams leaves no space between the paragraphs of one text. `more` is for the first. */
function paragraphs(text: string, more: CardElement = {}): CardElement[] {
  return text.split('\n\n').map((part, at) => textBlock(safeMarkdown(part), at === 0 ? more : {}));
}

/** What is different for the gemeente of the asker stands in the text of a route, not in its record. */
const CAVEAT = recordTexts.directory.caveat('');

/** What the text says first of all, where that is who may call: it names the role of the asker. */
function spokenCallers(text: string, advice: string | undefined): string | undefined {
  const [, first = ''] = text.split('\n\n');
  return first.includes('beroep op') || first === advice ? first : undefined;
}

/** The buttons alone; undefined where there are none. */
export function actionsCard(answer: Answer, question: string): AdaptiveCard | undefined {
  const buttons = answer.actions.flatMap((action) => toButton(action, question, answer));
  return buttons.length > 0 ? adaptiveCard(plainText(answer.text), [], buttons) : undefined;
}

/** An answer from passages opens with region and date in bold; the same above it would be read twice. */
function namesItsRegion({ kind, text }: Answer): boolean {
  return kind === 'answer' && text.startsWith('**');
}

function headingOf({ kind, regio }: Answer): string {
  if (regio === null) return texts.answer.plain;
  if (kind !== 'answer') return texts.answer.region(regio);
  return regio === 'Landelijk' ? texts.answer.national : texts.answer.forRegion(regio);
}

function warnings(answer: Answer): CardElement[] {
  const outdated = answer.sources.some((source) => source.outdated) && answer.warnings.length === 0;
  const lines = outdated ? [texts.answer.someOutdated] : answer.warnings;
  if (lines.length === 0) return [];
  const items = lines.map((line) => textBlock(`⚠ ${escapeMarkdown(line)}`));
  return [{ type: 'Container', style: 'warning', bleed: true, items }];
}

/** Each document once, with the places that were used of it. */
function sourceList(sources: readonly AnswerSource[]): CardElement[] {
  if (sources.length === 0) return [];
  const heading = textBlock(texts.answer.sources, {
    style: 'heading',
    weight: 'Bolder',
    size: 'Medium',
    separator: true,
    spacing: 'Medium',
  });
  const numbered = sources.map((source, index) => ({ source, index }));
  return [
    heading,
    ...Map.groupBy(numbered, ({ source }) => source.document)
      .values()
      .map(documentItem),
  ];
}

interface NumberedSource {
  source: AnswerSource;
  index: number;
}

function documentItem(places: readonly NumberedSource[]): CardElement {
  const { source } = places[0]!;
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      textBlock(`**${escapeMarkdown(shorten(source.title || source.document, MAX_TITLE))}**`),
      textBlock(datesOf(source), { isSubtle: true, size: 'Small', spacing: 'None' }),
      ...(source.outdated
        ? [textBlock(`⚠ ${texts.answer.outdated}`, { color: 'Attention', size: 'Small', spacing: 'None' })]
        : []),
      ...places.flatMap(placeItems),
    ],
  };
}

function datesOf({ date, validUntil }: AnswerSource): string {
  const { answer } = texts;
  const dates = [
    date === null ? answer.noDate : answer.date(escapeMarkdown(dutchDate(date))),
    validUntil !== null && answer.validUntil(escapeMarkdown(dutchDate(validUntil))),
  ];
  return dates.filter(Boolean).join(' · ');
}

function placeItems({ source: { section, page, quote }, index }: NumberedSource): CardElement[] {
  const place = [section && escapeMarkdown(shorten(section, MAX_TITLE)), page !== null && texts.answer.page(page)];
  return [
    textBlock([`\\[${index + 1}\\]`, place.filter(Boolean).join(' · ')].join(' '), { size: 'Small', spacing: 'None' }),
    ...(quote ? [quoteBlock(quote, index)] : []),
  ];
}

function quoteBlock(quote: string, index: number): CardElement {
  return {
    type: 'Container',
    id: quoteId(index),
    isVisible: false,
    style: 'emphasis',
    items: [textBlock(escapeMarkdown(shorten(quote, MAX_QUOTE)), { size: 'Small' })],
  };
}

function passageToggle(sources: readonly AnswerSource[]): CardElement[] {
  const targetElements = sources.flatMap((source, index) => (source.quote ? [quoteId(index)] : []));
  if (targetElements.length === 0) return [];
  return [{ type: 'Action.ToggleVisibility', title: texts.answer.showPassages, targetElements }];
}

function quoteId(index: number): string {
  return `passage-${index + 1}`;
}

function toButton({ kind, title, value }: AnswerAction, question: string, answer: Answer): CardElement[] {
  const label = shorten(title, 60);
  if (kind === 'consultatie') return [consultatieAction(label, answer, question)];
  if (kind === 'gemeente')
    return [executeAction(label, { verb: 'ask', question: shorten(question, 2000), gemeente: value })];
  const data = { verb: 'ask', question: value, msteams: { type: 'imBack', value } };
  return [{ type: 'Action.Submit', title: label, data }];
}
