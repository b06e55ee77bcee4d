import TurndownService from 'turndown';
import { decodeText } from './decode-text.ts';
import { type HtmlDocument, type HtmlElement, named, parseHtml } from './html/dom.ts';
import { writeFormValues } from './html/form-values.ts';
import { removeUnseen } from './html/hidden.ts';
import { withoutAsides, withoutPageLines } from './html/page-lines.ts';
import { mainPart, removeBeside } from './html/page-parts.ts';
import { joinPairs } from './html/pairs.ts';
import { readPanels, unfold } from './html/unfold.ts';
import { tableMarkdown } from './html-table.ts';
import type { Link, SourceText } from './source-text.ts';
import { NOT_TICKED, plainTicks, TICKED } from './ticks.ts';

/** HTML to Markdown: headings, lists, tables, ticks and footnote marks kept; images left out. */
export function htmlToMarkdown(html: string): { text: string; links: Link[] } {
  const links: Link[] = [];
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.remove(['script', 'style', 'title']);
  turndown.addRule('no-image', { filter: 'img', replacement: () => '' });
  turndown.addRule('link-text', {
    filter: 'a',
    replacement: (content, node) => {
      const address = attribute(node, 'href');
      if (address !== null && !isInTable(node)) links.push({ text: content, address });
      return content;
    },
  });
  turndown.addRule('tick', { filter: isTickBox, replacement: (_, node) => tickOf(node) });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (_, node) => tableMarkdown(node, (html) => turndown.turndown(html)),
  });
  turndown.addRule('note-mark', { filter: isNoteMark, replacement: (content) => `[^${content.match(/\d+/)![0]}]` });
  turndown.escape = (text) => text;
  return { text: plainTicks(turndown.turndown(html)), links };
}

/** The cells of a table are read by themselves once more. */
function isInTable(node: TurndownService.Node): boolean {
  let around: Around | null = node as unknown as Around;
  while (around && around.nodeName !== 'TABLE') around = around.parentNode;
  return around !== null;
}

interface Around {
  nodeName: string;
  parentNode: Around | null;
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
  const read = readPage(text);
  return { pages: [{ number: null, text: read.text }], marksHeadings: true, notices, links: read.links };
}

/** The text that a page is about, with its links. */
export function readPage(html: string): { text: string; links: Link[] } {
  const page = parseHtml(html);
  const own = addressOf(page);
  const { text, links } = htmlToMarkdown(shownHtml(page));
  return {
    text: withoutPageLines(text),
    links: links.map(({ text: words, address }) => ({ text: withoutAsides(words), address: absolute(address, own) })),
  };
}

/** Where the page says that it is, for links that do not say it themselves. */
function addressOf(page: HtmlDocument): string | undefined {
  const says = ({ name, attribs }: HtmlElement): string | undefined =>
    name === 'base' || attribs.rel === 'canonical'
      ? attribs.href
      : attribs.property === 'og:url'
        ? attribs.content
        : undefined;
  return named(page, 'base', 'link', 'meta').map(says).find(Boolean);
}

function absolute(address: string, own: string | undefined): string {
  return own !== undefined && !address.startsWith('#') && URL.canParse(address, own)
    ? new URL(address, own).href
    : address;
}

/** The part of a page that it is about, as a reader sees it who opens all that folds. */
function shownHtml(document: HtmlDocument): string {
  const panels = readPanels(document);
  removeUnseen(document, (element) => panels.has(element));
  removeBeside(document);
  unfold(document, panels);
  writeFormValues(document);
  joinPairs(document);
  return mainPart(document);
}
