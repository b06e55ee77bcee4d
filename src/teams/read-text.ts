import { z } from 'zod';

/** What a message carries besides its text. */
export const attachmentsSchema = z
  .array(z.looseObject({ contentType: z.string().default(''), content: z.unknown().optional() }))
  .nullish()
  .catch([]);

/** Of the channel's message, what its words stand in. */
interface Written {
  text?: string | null | undefined;
  recipient?: { id: string } | undefined;
  entities?: readonly { [key: string]: unknown; type?: string | undefined }[] | null | undefined;
  attachments?: z.infer<typeof attachmentsSchema>;
}

/** What was said: `isForwarded` where the words are somebody else's, `hasFile` where a file came along. */
export interface ReadText {
  text: string;
  isForwarded?: true;
  hasFile?: true;
}

/** The words of a message, without what the channel adds to them. */
export function readText(written: Written): ReadText {
  const attachments = written.attachments ?? [];
  const forwarded = attachments.flatMap(({ contentType, content }) =>
    contentType === 'forwardedMessageReference' ? readForwarded(content) : [],
  );
  const text = [ownWords(written), ...forwarded].filter(Boolean).join('\n\n');
  const hasFile = attachments.some(({ contentType }) => FILE.test(contentType));
  const isForwarded = forwarded.length > 0 || FORWARD.test(written.text ?? '');
  return { text, ...(isForwarded && { isForwarded }), ...(hasFile && { hasFile }) };
}

const FILE = /^application\/vnd\.microsoft\.teams\.file\.|^(?:image|video|audio)\//;
const FORWARD = /<blockquote\b[^>]{0,300}schema\.skype\.com\/Forward/i;

const forwardedSchema = z.object({ originalMessageContent: z.string() });

/** The channel gives the reference as JSON in a string. */
function readForwarded(content: unknown): string {
  try {
    const read = forwardedSchema.safeParse(typeof content === 'string' ? JSON.parse(content) : content);
    return read.success ? plainOf(read.data.originalMessageContent) : '';
  } catch {
    return '';
  }
}

/** A reply with a quote, and the place of what was sent along. */
const REFERENCES = [
  /<(quoted|attachment)\b[^>]{0,300}?(?:\/>|>(?:[^<]{0,4000}<\/\1>)?)/gi,
  /<blockquote\b[^>]{0,300}schema\.skype\.com\/Reply[\s\S]{0,4000}?<\/blockquote>/gi,
];
const MENTION = '<at\\b[^>]{0,200}>[^<]{0,200}<\\/at>';
/** Whom the message is addressed to is no part of the question. */
const ADDRESSED = new RegExp(`^(?:\\s*${MENTION}[\\s,:]*)+|(?:\\s*${MENTION})+\\s*$`, 'gi');

function ownWords({ text, recipient, entities }: Written): string {
  let words = text ?? '';
  for (const entity of entities ?? [])
    if (isMentionOf(recipient?.id, entity)) words = words.replaceAll(entity.text, ' ');
  for (const reference of REFERENCES) words = words.replace(reference, ' ');
  // The name of a colleague is personal data, and nothing is found by it.
  words = words.replace(ADDRESSED, ' ').replace(new RegExp(MENTION, 'gi'), 'een collega');
  return FORWARD.test(words) ? plainOf(words) : words.replaceAll('&nbsp;', ' ').trim();
}

function isMentionOf(
  id: string | undefined,
  entity: Record<string, unknown>,
): entity is Record<string, unknown> & { text: string } {
  const { type, text, mentioned } = entity as { type?: unknown; text?: unknown; mentioned?: { id?: unknown } };
  return type === 'mention' && typeof text === 'string' && text !== '' && mentioned?.id === id;
}

function plainOf(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
