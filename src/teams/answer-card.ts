import { reportedThing } from '../conversation/keep-report.ts';
import type { OutboundMessage } from '../conversation/messages.ts';
import type { Answer, AnswerAction } from '../domain/answer.ts';
import { foldedParts, openParts, textOfParts } from '../domain/answer-parts.ts';
import { escapeMarkdown, plainText, shorten } from '../domain/markdown.ts';
import { texts } from '../texts/nl.ts';
import {
  type Action,
  type AdaptiveCard,
  adaptiveCard,
  askAction,
  box,
  type CardElement,
  executeAction,
  MAX_ACTIONS,
  textBlock,
} from './adaptive-card.ts';
import { consultatieAction } from './consultatie-cards.ts';
import { correctionAction } from './correction-action.ts';
import { partElements } from './part-elements.ts';
import { quotesBeyond } from './quotes-beyond.ts';
import { placeOf, sourceList } from './source-list.ts';

/** Keeps a message well under the 100 kB that Teams takes. */
export const MAX_SOURCES = 10;
const MAX_QUOTE = 700;
const MORE = 'meer';

type AnswerMessage = Omit<Extract<OutboundMessage, { kind: 'answer' }>, 'kind'>;

/** The parts of an answer, what can be done with it, what it rests on, and what to ask next. */
export function answerCard({ answer, question, inText = false }: AnswerMessage): AdaptiveCard {
  const sources = answer.sources.slice(0, MAX_SOURCES);
  const more = moreElements(answer);
  const [main, next] = buttonsOf(answer, question);
  return adaptiveCard(
    plainText(textOfParts(answer.parts)),
    [
      ...(inText ? [] : openParts(answer.parts).flatMap(partElements)),
      ...warnings(answer),
      { type: 'ActionSet', actions: [...(more.length > 0 ? [moreToggle] : []), ...main, correctionOf(answer)] },
      ...(more.length > 0 ? [{ type: 'Container', id: MORE, isVisible: false, items: more } as const] : []),
      ...sourceList(sources),
      ...(next.length > 0 && main.length > 0 ? [nextHeading] : []),
    ],
    next,
  );
}

/** The buttons alone; undefined where there are none. Under what is said about acute danger nobody is asked to write. */
export function actionsCard(answer: Answer, question: string): AdaptiveCard | undefined {
  const buttons = answer.actions.slice(0, MAX_ACTIONS - 1).map((action) => toButton(action, question, answer));
  if (answer.kind !== 'crisis') buttons.push(correctionOf(answer));
  return buttons.length > 0 ? adaptiveCard(plainText(textOfParts(answer.parts)), [], buttons) : undefined;
}

function warnings({ warnings }: Answer): CardElement[] {
  if (warnings.length === 0) return [];
  const items = warnings.map((line) => textBlock(`⚠ ${escapeMarkdown(line)}`));
  return [box('warning', items)];
}

const moreToggle: Action = { type: 'Action.ToggleVisibility', title: texts.answer.more, targetElements: [MORE] };

const nextHeading = textBlock(texts.answer.next, { isSubtle: true, size: 'Small', spacing: 'Medium' });

/** What is more than was asked, and the words of the sources as far as the answer has others. */
function moreElements(answer: Answer): CardElement[] {
  const quotes = quotesBeyond(answer, MAX_SOURCES).map(({ source, number }) =>
    partElements({
      kind: 'quote',
      title: placeOf(source),
      text: escapeMarkdown(shorten(source.quote, MAX_QUOTE)),
      cites: [number],
    }),
  );
  return [...foldedParts(answer.parts).map(partElements), ...quotes].flat();
}

function correctionOf(answer: Answer): Action {
  return correctionAction(reportedThing(answer));
}

/** What is done with this answer, and what may be asked next. */
function buttonsOf(answer: Answer, question: string): [main: Action[], next: Action[]] {
  const { consultatie = [], next = [] } = Object.groupBy(answer.actions, ({ kind }) =>
    kind === 'consultatie' ? 'consultatie' : 'next',
  );
  const toButtons = (actions: readonly AnswerAction[]) => actions.map((each) => toButton(each, question, answer));
  return [toButtons(consultatie.slice(0, 1)), toButtons(next)];
}

function toButton({ kind, title, value }: AnswerAction, question: string, answer: Answer): Action {
  const label = shorten(title, 60);
  if (kind === 'consultatie') return consultatieAction(label, answer, question);
  if (kind === 'gemeente')
    return executeAction(label, { verb: 'ask', question: shorten(question, 2000), gemeente: value });
  return askAction(label, value);
}
