import type { MessageOf } from '../conversation/messages.ts';
import { asWritten, escapeMarkdown } from '../domain/markdown.ts';
import { kennisTexts } from '../texts/kennis.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, openUrl, textBlock } from './adaptive-card.ts';

/** What was reported, for who looks after the sources. The preview holds no remark. */
export function reportsCard({ notice, page }: MessageOf<'reports'>): AdaptiveCard {
  const { title, items, more } = notice;
  const blocks = items.map(
    ({ heading, details, remark }): CardElement => ({
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        textBlock(`**${escapeMarkdown(heading)}**`),
        textBlock(escapeMarkdown(details), { isSubtle: true, size: 'Small', spacing: 'None' }),
        textBlock(asWritten(remark)),
      ],
    }),
  );
  return adaptiveCard(
    title,
    [textBlock(title), ...blocks, ...(more ? [textBlock(more, { separator: true })] : [])],
    [openUrl(kennisTexts.notice.open, page)],
  );
}
