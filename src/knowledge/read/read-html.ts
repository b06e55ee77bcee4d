import TurndownService from 'turndown';
import { decodeText } from './decode-text.ts';
import { parseHtml } from './html/dom.ts';
import { writeFormValues } from './html/form-values.ts';
import { removeUnseen } from './html/hidden.ts';
import { withoutPageLines } from './html/page-lines.ts';
import { joinPairs, mainPart, removeBeside } from './html/page-parts.ts';
import { readPanels, unfold } from './html/unfold.ts';
import { tableMarkdown } from './html-table.ts';
import type { SourceText } from './source-text.ts';
import { NOT_TICKED, plainTicks, TICKED } from './ticks.ts';

/** HTML to Markdown: headings, lists, tables, ticks and footnote marks kept; images left out. */
export function htmlToMarkdown(html: string): string {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.remove(['script', 'style', 'title']);
  turndown.addRule('no-image', { filter: 'img', replacement: () => '' });
  turndown.addRule('link-text', { filter: 'a', replacement: (content) => content });
  turndown.addRule('tick', { filter: isTickBox, replacement: (_, node) => tickOf(node) });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (_, node) => tableMarkdown(node, (html) => turndown.turndown(html)),
  });
  turndown.addRule('note-mark', { filter: isNoteMark, replacement: (content) => `[^${content.match(/\d+/)![0]}]` });
  turndown.escape = (text) => text;
  return plainTicks(turndown.turndown(html));
}

function isTickBox(node: TurndownService.Node): boolean {
  return node.nodeName === 'INPUT' && attribute(node, 'type') === 'checkbox';
}

function tickOf(node: TurndownService.Node): string {
  return `${attribute(node, 'checked') !== null ? TICKED : NOT_TICKED} `;
}

function attribute(node: TurndownService.Node, name: string): string | null {
  return (node as unknown as { getAttribute(name: string): string | null }).getAttribute(name);
}

function isNoteMark(node: TurndownService.Node): boolean {
  return node.nodeName === 'SUP' && /^\s*\[?\d{1,3}\]?\s*$/.test(node.textContent ?? '');
}

const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

export async function readHtml(content: Buffer): Promise<SourceText> {
  const { text, notices } = decodeText(content, CHARSET.exec(content.toString('latin1', 0, 2048))?.[1]);
  const markdown = withoutPageLines(htmlToMarkdown(shownHtml(text)));
  return { pages: [{ number: null, text: markdown }], marksHeadings: true, notices };
}

/** The part of a page that it is about, as a reader sees it who opens all that folds. */
function shownHtml(html: string): string {
  const document = parseHtml(html);
  const panels = readPanels(document);
  removeUnseen(document, (element) => panels.has(element));
  removeBeside(document);
  unfold(document, panels);
  writeFormValues(document);
  joinPairs(document);
  return mainPart(document);
}
