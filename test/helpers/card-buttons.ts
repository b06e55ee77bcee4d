// biome-ignore lint/suspicious/noExplicitAny: what a card holds on the wire is arbitrary JSON
export type WireElement = any;

export interface WireCard {
  body: WireElement[];
  actions?: WireElement[];
  msteams?: object;
}

/** Every button of a card from top to bottom: those in its body, and those below it. */
export function buttonsOf({ body, actions = [] }: WireCard): WireElement[] {
  return [...body.flatMap((element) => element.actions ?? []), ...actions];
}

export function titlesOf(card: WireCard): string[] {
  return buttonsOf(card).map(({ title }) => title);
}

/** Every text of these elements from top to bottom, with those within them. */
export function textsIn(elements: readonly WireElement[]): string[] {
  return elements.flatMap(({ text, items = [], columns = [] }) => [
    ...(typeof text === 'string' ? [text] : []),
    ...textsIn([...items, ...columns]),
  ]);
}
