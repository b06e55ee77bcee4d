import {
  escapeHtml,
  findAll,
  getOuterHTML,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  htmlPieces,
  isElement,
  named,
  parseHtml,
  prepend,
  removeElement,
  replaceElement,
  textContent,
  wordsIn,
} from './dom.ts';

/** Terms with what is said of them on one line, and what stands side by side or on lines of its own apart. */
export function joinPairs(document: HtmlDocument): void {
  for (const term of findAll(document, isTerm)) joinPair(term);
  for (const chip of named(document, 'span', 'a', 'label')) partChip(chip);
  for (const paragraph of named(document, 'p', 'div')) listLines(paragraph);
}

function isTerm(element: HtmlElement): boolean {
  const said = nextShown(element);
  if (element.name === 'dt') return said?.name === 'dd';
  const isPlain = /^(?:div|span|p|strong)$/.test(element.name) && wordsIn(element) !== '';
  return (
    isPlain &&
    said !== undefined &&
    classOf(element).includes('label') &&
    classOf(said).some((each) => VALUE.test(each))
  );
}

const VALUE = /^(?:values?|waarde|items?|data|content|text)$/;

function joinPair(term: HtmlElement): void {
  const said = nextShown(term)!;
  const label = wordsIn(term).replace(/:$/, '');
  removeElement(term);
  const first = said.children[0];
  if (first) prepend(first, htmlPieces(`${escapeHtml(label)}: `)[0]!);
}

const CHIP = /^(?:chips?|tags?|badges?|pills?|labels?|keywords?)$/;

/** Labels without a space between them: what their class calls so, else what begins with a capital. */
function partChip(chip: HtmlElement): void {
  const { prev } = chip;
  const isChip = classOf(chip).some((each) => CHIP.test(each));
  const follows = isElement(prev) && prev.name === chip.name && prev.attribs.class !== undefined;
  const touches = prev !== null && /[\p{L}\d)]$/u.test(textContent(prev));
  if (follows && touches && (isChip || (/[\p{Ll}\d)]$/u.test(textContent(prev)) && /^\p{Lu}/u.test(textContent(chip)))))
    prepend(chip, htmlPieces(', ')[0]!);
  else if (isChip && prev && /\S$/.test(textContent(prev))) prepend(chip, htmlPieces(' ')[0]!);
}

/** The same HTML with the lists that only breaks make. */
export function withListLines(html: string): string {
  const document = parseHtml(html);
  for (const paragraph of named(document, 'p')) listLines(paragraph);
  return getOuterHTML(document);
}

const FEWEST_LINES = 3;
const LONGEST_LINE = 60;

/** Short lines that only a break parts are a list below what ends with a colon. */
function listLines(paragraph: HtmlElement): void {
  const lines = linesOf(paragraph);
  const texts = lines.map((nodes) =>
    nodes
      .map((node) => textContent(node))
      .join('')
      .trim(),
  );
  const [first, ...rest] = texts.filter((text) => text !== '');
  if (rest.length < FEWEST_LINES - 1 || !first?.endsWith(':')) return;
  if (rest.some((text) => text.length > LONGEST_LINE || /[.:]$/.test(text))) return;
  const items = rest.map((text) => `<li>${escapeHtml(text.replace(/^[-–•*]\s*/, ''))}</li>`);
  const pieces = htmlPieces(`<div><p>${escapeHtml(first)}</p><ul>${items.join('')}</ul></div>`);
  replaceElement(paragraph, pieces[0]!);
}

/** What stands between the breaks of a paragraph that holds nothing but text. */
function linesOf({ children }: HtmlElement): HtmlNode[][] {
  const isText = (node: HtmlNode): boolean => !isElement(node) || /^(?:br|b|strong|em|i|span)$/.test(node.name);
  if (!children.every(isText)) return [];
  const lines: HtmlNode[][] = [[]];
  for (const node of children) {
    if (isElement(node) && node.name === 'br') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines;
}

function classOf({ attribs }: HtmlElement): string[] {
  return (attribs.class ?? '').toLowerCase().split(/[^a-z]+/);
}

function nextShown({ next }: HtmlElement): HtmlElement | undefined {
  let node = next;
  while (node && !isElement(node) && textContent(node).trim() === '') node = node.next;
  return isElement(node) ? node : undefined;
}
