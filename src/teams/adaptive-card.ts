import type {
  Action,
  CardElement,
  ContainerOptions,
  ExecuteActionOptions,
  IAdaptiveCard,
  ITextInput,
  TextBlockOptions,
} from '@microsoft/teams.cards';

export type { Action, CardElement };

/** What a card of ours holds; Teams writes the width with a capital, the types do not. */
export interface AdaptiveCard extends Omit<IAdaptiveCard, 'msteams' | 'body' | 'actions'> {
  fallbackText: string;
  msteams: { width: 'Full' };
  body: CardElement[];
  actions?: Action[];
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Teams shows at most six actions on a card. */
export const MAX_ACTIONS = 6;

export function adaptiveCard(fallbackText: string, body: CardElement[], actions: Action[] = []): AdaptiveCard {
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

export function textBlock(text: string, more: TextBlockOptions = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

export function heading(text: string): CardElement {
  return textBlock(text, { style: 'heading', weight: 'Bolder', size: 'Medium' });
}

export function box(
  style: NonNullable<ContainerOptions['style']>,
  items: CardElement[],
  more: ContainerOptions = {},
): CardElement {
  return { type: 'Container', style, ...more, items };
}

/** A number before what belongs to it. */
export function numbered(number: string, items: CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [textBlock(number, { weight: 'Bolder', color: 'Accent' })] },
      { type: 'Column', width: 'stretch', items },
    ],
  };
}

/** A button whose data comes back to the bot; clients without Action.Execute send the same data as Action.Submit. */
export function executeAction(
  title: string,
  data: Record<string, unknown> & { verb: string },
  more: Pick<ExecuteActionOptions, 'style' | 'associatedInputs'> = {},
): Action {
  return {
    type: 'Action.Execute',
    title,
    verb: data.verb,
    data,
    ...more,
    fallback: { type: 'Action.Submit', title, data, ...more },
  };
}

/** A button that asks a question as if the user typed it. */
export function askAction(title: string, question: string): Action {
  const msteams = { type: 'imBack', value: question };
  return { type: 'Action.Submit', title, data: { verb: 'ask', question, msteams } };
}

/** A button that opens a field for text, with the button that sends it. */
export function writeAction(title: string, field: Omit<ITextInput, 'type'>, send: Action): Action {
  return openCard(title, [{ type: 'Input.Text', ...field }], [send]);
}

/** A button that shows more of the card. */
export function openCard(title: string, body: CardElement[], actions: Action[]): Action {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions } };
}

export function openUrl(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url };
}

export function attach(card: AdaptiveCard): { contentType: string; content: AdaptiveCard } {
  return { contentType: CARD_TYPE, content: card };
}
