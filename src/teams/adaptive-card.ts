/** An Adaptive Card as JSON; the tests read each with Microsoft's own parser. */
export type CardElement = Record<string, unknown>;
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: 'nl';
  fallbackText: string;
  speak?: string;
  msteams: { width: 'Full' };
  body: CardElement[];
  actions?: CardElement[];
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Teams shows at most six actions on a card. */
export const MAX_ACTIONS = 6;

export function adaptiveCard(fallbackText: string, body: CardElement[], actions: CardElement[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    fallbackText,
    msteams: { width: 'Full' },
    body,
    ...(actions.length > 0 && { actions: actions.slice(0, MAX_ACTIONS) }),
  };
}

export function textBlock(text: string, more: CardElement = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

/** A button whose data comes back to the bot; clients without Action.Execute send the same data as Action.Submit. */
export function executeAction(
  title: string,
  data: Record<string, unknown> & { verb: string },
  more: CardElement = {},
): CardElement {
  return {
    type: 'Action.Execute',
    title,
    verb: data.verb,
    data,
    ...more,
    fallback: { type: 'Action.Submit', title, data, ...more },
  };
}

export function openUrl(title: string, url: string): CardElement {
  return { type: 'Action.OpenUrl', title, url };
}

export function attach(card: AdaptiveCard): { contentType: string; content: AdaptiveCard } {
  return { contentType: CARD_TYPE, content: card };
}
