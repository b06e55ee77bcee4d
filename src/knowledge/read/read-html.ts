import TurndownService from 'turndown';
import { tableMarkdown } from './html-table.ts';
import { readText } from './read-text.ts';
import type { SourceText } from './source-text.ts';

/** What stands on a page beside its text. */
const REMOVED = [
  'script',
  'style',
  'title',
  'nav',
  'noscript',
  'iframe',
  'template',
  'button',
  'form',
  'footer',
] as const;

/** HTML to Markdown: headings, lists, tables and footnote marks kept; what stands beside the text and images left out. */
export function htmlToMarkdown(html: string): string {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.remove([...REMOVED]);
  turndown.addRule('no-image', { filter: 'img', replacement: () => '' });
  turndown.addRule('link-text', { filter: 'a', replacement: (content) => content });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (_, node) => tableMarkdown(node, (html) => turndown.turndown(html)),
  });
  turndown.addRule('note-mark', { filter: isNoteMark, replacement: (content) => `[^${content.match(/\d+/)![0]}]` });
  turndown.escape = (text) => text;
  return turndown.turndown(html);
}

function isNoteMark(node: TurndownService.Node): boolean {
  return node.nodeName === 'SUP' && /^\s*\[?\d{1,3}\]?\s*$/.test(node.textContent ?? '');
}

export async function readHtml(content: Buffer): Promise<SourceText> {
  const { pages } = await readText(content);
  const html = pages[0]!.text;
  const main = /<main[\s>][\s\S]*<\/main>/i.exec(html)?.[0] ?? html;
  return { pages: [{ number: null, text: htmlToMarkdown(main) }], marksHeadings: true };
}
