import type { Activity } from 'botbuilder';
import type { KnownGemeente } from '../conversation/gemeenten.ts';
import type { MessageOf, OutboundMessage } from '../conversation/messages.ts';
import type { Answer } from '../domain/answer.ts';
import { openParts, textOfParts } from '../domain/answer-parts.ts';
import { plainText, safeMessage, withCalls } from '../domain/markdown.ts';
import { texts } from '../texts/nl.ts';
import { type AdaptiveCard, attach } from './adaptive-card.ts';
import { actionsCard, answerCard, MAX_SOURCES } from './answer-card.ts';
import { aiEntity, type Sensitivity } from './citations.ts';
import { cardOf } from './message-card.ts';
import { profileCard } from './profile-card.ts';

/** What a message shows besides itself. */
export interface Shown {
  gemeenten?: readonly KnownGemeente[];
  sensitivity?: Sensitivity | undefined;
}

/** A message of ours as an activity of the channel. */
export function toActivity(message: OutboundMessage, { gemeenten = [], sensitivity }: Shown = {}): Partial<Activity> {
  switch (message.kind) {
    case 'in-place':
      return markdown(withCalls(message.text));
    case 'text':
      return { ...markdown(withCalls(message.text)), ...(message.suggestions && suggest(message.suggestions)) };
    case 'answer':
      return answerActivity(message, sensitivity);
    case 'profile-form':
      return {
        ...markdown(message.text),
        attachments: [attach(profileCard(message.profile, gemeenten, message.question))],
      };
    default:
      return cardActivity(cardOf(message));
  }
}

/** A message with a card, and no words beside it. */
export function cardActivity(card: AdaptiveCard): Partial<Activity> {
  return { ...markdown(''), attachments: [attach(card)], summary: card.fallbackText };
}

/** Buttons that say something for the user; Teams shows three, in personal chats alone. */
function suggest(suggestions: readonly string[]): Partial<Activity> {
  const actions = suggestions.slice(0, 3).map((text) => ({ type: 'imBack', title: text, value: text }));
  return { suggestedActions: { to: [], actions } };
}

function markdown(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'markdown', locale: 'nl-NL', text };
}

/**
 * The card shows the answer; the line above it carries the citations, which Teams shows in text alone. An answer that
 * grew in the text stays there. What is said about acute danger or personal data is a fixed text, without label, and
 * never inside a card.
 */
function answerActivity(message: MessageOf<'answer'>, sensitivity: Sensitivity | undefined): Partial<Activity> {
  const { answer, question, inText = false } = message;
  if (answer.kind === 'crisis' || answer.kind === 'privacy') return words(answer, question);
  const text = inText ? safeMessage(textOfParts(openParts(answer.parts))) : lineAbove(answer);
  return {
    ...markdown(text),
    attachments: [attach(answerCard(message))],
    summary: plainText(textOfParts(answer.parts)),
    // botbuilder types an entity as {type} alone; the rest of the fields travel with it.
    entities: [aiEntity(answer.sources.slice(0, MAX_SOURCES), sensitivity)] as unknown as NonNullable<
      Activity['entities']
    >,
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

/** Only what can be done next stands in a card. */
function words(answer: Answer, question: string): Partial<Activity> {
  const card = actionsCard(answer, question);
  return {
    ...markdown(withCalls(safeMessage(textOfParts(answer.parts)))),
    ...(card && { attachments: [attach(card)] }),
  };
}

/** Nothing stands above the emergency numbers, with which the card begins where there may be danger. */
function lineAbove({ kind, danger, sources }: Answer): string {
  const cited = sources.slice(0, MAX_SOURCES);
  if (cited.length === 0 || danger === 'possible') return '';
  const line = kind === 'answer' ? texts.answer.line(cited.length) : texts.answer.nearest;
  return `${line} ${cited.map((_, index) => `[${index + 1}]`).join(' ')}`;
}
