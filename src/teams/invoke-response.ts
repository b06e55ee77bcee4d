import type { Activity } from 'botbuilder';
import { type AdaptiveCard, CARD_TYPE } from './adaptive-card.ts';

/** What the client of a button or of feedback waits for. The channel wants HTTP 200, whatever the outcome. */
export function invokeResponse(body: object): Partial<Activity> {
  return { type: 'invokeResponse', value: { status: 200, body } };
}

/** Puts a card in the place of the one with the button. */
export function cardResponse(card: AdaptiveCard): Partial<Activity> {
  return invokeResponse({ statusCode: 200, type: CARD_TYPE, value: card });
}

/** Opens a page over the chat, or shows a text there. */
export function dialogResponse(shown: { title: string; url: string } | string): Partial<Activity> {
  if (typeof shown === 'string') return invokeResponse({ task: { type: 'message', value: shown } });
  const value = { ...shown, fallbackUrl: shown.url, width: 'large', height: 'large' };
  return invokeResponse({ task: { type: 'continue', value } });
}

/** Shows a text beside the card with the button. */
export function messageResponse(text: string): Partial<Activity> {
  return invokeResponse({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text });
}
