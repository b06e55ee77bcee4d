import type { MessageOf } from '../conversation/messages.ts';
import { escapeMarkdown, shorten } from '../domain/markdown.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type AdaptiveCard, adaptiveCard, askAction, type CardElement, heading, textBlock } from './adaptive-card.ts';

const texts = cardTexts.directory;
const MOST_ENTRIES = 12;

/** The entries of the sociale kaart that a word led to, each with a button that asks about it. */
export function directoryCard({ regio, word, names }: MessageOf<'directory'>): AdaptiveCard {
  const title = word === '' ? texts.title(regio) : texts.found(word, regio);
  return adaptiveCard(`${title}: ${names.join(', ')}`, [
    heading(escapeMarkdown(title)),
    textBlock(texts.pick, { isSubtle: true, size: 'Small' }),
    ...names.slice(0, MOST_ENTRIES).map(entryButton),
  ]);
}

function entryButton(name: string): CardElement {
  const ask = askAction(shorten(name, 60), texts.ask(shorten(name, 120)));
  return { type: 'ActionSet', spacing: 'Small', actions: [ask] };
}
