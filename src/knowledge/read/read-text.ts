import { decodeText } from './decode-text.ts';
import { markdownText } from './markdown-text.ts';
import type { SourceText } from './source-text.ts';

/** Plain text and Markdown, in any of the character sets that programs saved Dutch in. */
export async function readText(content: Buffer): Promise<SourceText> {
  const { text, notices } = decodeText(content);
  return { pages: [{ number: null, text: markdownText(text) }], notices };
}
