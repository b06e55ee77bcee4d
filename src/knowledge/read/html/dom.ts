import { DomUtils, parseDocument } from 'htmlparser2';

export type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlNode = HtmlDocument['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

export const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export { parseDocument as parseHtml };

export const { removeElement, replaceElement, prepend, append, prependChild, appendChild, textContent, getOuterHTML } =
  DomUtils;

export function isElement(node: HtmlNode | null | undefined): node is HtmlElement {
  return node !== null && node !== undefined && 'attribs' in node;
}

/** All elements that pass, in document order, as they were when asked. */
export function findAll(parent: HtmlDocument | HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  return DomUtils.findAll(test, parent.children);
}

export function named(parent: HtmlDocument | HtmlElement, ...names: string[]): HtmlElement[] {
  return findAll(parent, ({ name }) => names.includes(name));
}

/** The element and all around it, the nearest first. */
export function around(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (
    let node: HtmlNode | HtmlDocument | null = element;
    node && 'attribs' in node;
    node = node.parent as HtmlElement | null
  )
    found.push(node);
  return found;
}

export function isInside(element: HtmlElement, ...names: string[]): boolean {
  return around(element).some((each, at) => at > 0 && names.includes(each.name));
}

/** Elements of a piece of HTML, to be put into a document. */
export function htmlPieces(html: string): HtmlNode[] {
  return parseDocument(html).children;
}

export function wordsIn(element: HtmlNode | HtmlDocument): string {
  return textContent(element).replace(/\s+/g, ' ').trim();
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The element is replaced by what it holds. */
export function unwrap(element: HtmlElement): void {
  for (const child of [...element.children]) prepend(element, child);
  removeElement(element);
}
