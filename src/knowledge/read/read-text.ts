import type { SourceText } from './source-text.ts';

/** Plain text and Markdown: UTF-8, or Windows-1252 where the bytes are no UTF-8. */
export async function readText(content: Buffer): Promise<SourceText> {
  return { pages: [{ number: null, text: decode(content) }] };
}

function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
