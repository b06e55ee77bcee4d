import type { AnswerSource } from '../domain/answer.ts';
import { plainText, shorten } from '../domain/markdown.ts';

/** Limits of Teams: a message with more, or longer, is refused. */
const MAX_CITATIONS = 20;
const MAX_NAME = 80;
const MAX_ABSTRACT = 160;
const MAX_KEYWORD = 28;

const ICONS: Record<string, string> = { pdf: 'PDF', docx: 'Microsoft Word', txt: 'Text', md: 'Text', html: 'Text' };

/** How confidential answers are, as the organisation names it. */
export interface Sensitivity {
  name: string;
  description?: string;
}

/** The entity that carries the AI label and the citations; position n belongs to [n] in the text of the message. */
export function aiEntity(sources: readonly AnswerSource[], sensitivity?: Sensitivity): Record<string, unknown> {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(sensitivity && { usageInfo: { '@type': 'CreativeWork', ...sensitivity } }),
    ...(sources.length > 0 && { citation: sources.slice(0, MAX_CITATIONS).map(citation) }),
  };
}

function citation(source: AnswerSource, index: number): Record<string, unknown> {
  const title = source.title || source.document;
  // Places in one document would otherwise all have its name.
  const section = source.section.split(' › ').at(-1);
  const icon = ICONS[source.document.split('.').at(-1)?.toLowerCase() ?? ''];
  return {
    '@type': 'Claim',
    position: index + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(plainText([title, section].filter(Boolean).join(', ')), MAX_NAME),
      ...(source.url && { url: source.url }),
      abstract: shorten(plainText(source.quote || source.section || title), MAX_ABSTRACT),
      keywords: [shorten(source.regio, MAX_KEYWORD)].filter((keyword) => keyword !== ''),
      ...(icon && { image: { '@type': 'ImageObject', name: icon } }),
    },
  };
}
