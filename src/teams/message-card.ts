import type { OutboundMessage } from '../conversation/messages.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { newsCard, ownRequestsCard, wayInCard } from './consultatie-cards.ts';
import { directoryCard } from './directory-card.ts';
import { formCard, receiptCard, summaryCard } from './form-card.ts';
import { keuzehulpCard } from './keuzehulp-card.ts';
import { confirmationCard } from './profile-card.ts';
import { reportsCard } from './reports-card.ts';

/** A message that is nothing but a card. */
export type CardMessage = Exclude<OutboundMessage, { kind: (typeof WITH_WORDS)[number] }>;

const WITH_WORDS = ['text', 'answer', 'profile-form', 'in-place'] as const satisfies OutboundMessage['kind'][];

export function isCard(message: OutboundMessage): message is CardMessage {
  return !(WITH_WORDS as readonly string[]).includes(message.kind);
}

export function cardOf(message: CardMessage): AdaptiveCard {
  switch (message.kind) {
    case 'keuzehulp-question':
    case 'keuzehulp-outcome':
      return keuzehulpCard(message);
    case 'directory':
      return directoryCard(message);
    case 'way-in':
      return wayInCard(message);
    case 'own-requests':
      return ownRequestsCard(message);
    case 'form-part':
      return formCard(message);
    case 'form-summary':
      return summaryCard(message);
    case 'receipt':
      return receiptCard(message);
    case 'consultatie':
      return newsCard(message);
    case 'reports':
      return reportsCard(message);
  }
}

/** What takes the place of the card that was pressed; undefined where that stays. */
export function replacementIn(messages: readonly OutboundMessage[]): AdaptiveCard | undefined {
  const message = messages.find((each) => each.kind === 'in-place' || isCard(each));
  if (message?.kind === 'in-place') return confirmationCard(message.text);
  return message && isCard(message) ? cardOf(message) : undefined;
}

/** What is said where no card is shown. */
export function wordsIn(messages: readonly OutboundMessage[]): string | undefined {
  return messages.find((each) => each.kind === 'text' || each.kind === 'in-place')?.text;
}
