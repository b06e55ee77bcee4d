import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { readText } from './read-text.ts';
import type { SourceText } from './source-text.ts';

/** HTML to Markdown: headings, lists and tables kept; scripts, styles, navigation and images left out. */
export function htmlToMarkdown(html: string): string {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.use(gfm);
  turndown.remove(['script', 'style', 'nav', 'noscript', 'iframe', 'head' as 'style']);
  turndown.addRule('no-image', { filter: 'img', replacement: () => '' });
  turndown.addRule('link-text', { filter: 'a', replacement: (content) => content });
  turndown.escape = (text) => text;
  return turndown.turndown(html);
}

export async function readHtml(content: Buffer): Promise<SourceText> {
  const { pages } = await readText(content);
  return { pages: [{ number: null, text: htmlToMarkdown(pages[0]!.text) }] };
}
