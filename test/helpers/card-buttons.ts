import type { AdaptiveCard } from '../../src/teams/adaptive-card.ts';

// biome-ignore lint/suspicious/noExplicitAny: a button is arbitrary JSON
export type Button = any;

/** Every button of a card from top to bottom: those in its body, and those below it. */
export function buttonsOf({ body, actions = [] }: Pick<AdaptiveCard, 'body' | 'actions'>): Button[] {
  return [...body.flatMap((element) => (element.actions ?? []) as Button[]), ...actions];
}

export function titlesOf(card: Pick<AdaptiveCard, 'body' | 'actions'>): string[] {
  return buttonsOf(card).map(({ title }) => title);
}
