import { decodeText } from './decode-text.ts';
import { markdownText } from './markdown-text.ts';
import type { SourceText } from './source-text.ts';

const LINK = /(?<!!)\[([^\]]+)\]\(<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\)/g;

/** Plain text and Markdown, in any of the character sets that programs saved Dutch in. */
export async function readText(content: Buffer): Promise<SourceText> {
  const { text, notices } = decodeText(content);
  const shown = markdownText(text);
  const links = [...shown.matchAll(LINK)].map(([, words, address]) => ({ text: words!, address: address! }));
  return { pages: [{ number: null, text: shown }], notices, links };
}
