import {
  around,
  escapeHtml,
  findAll,
  HEADINGS,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  htmlPieces,
  isElement,
  isInside,
  named,
  prepend,
  prependChild,
  removeElement,
  replaceElement,
  unwrap,
  wordsIn,
} from './dom.ts';

/** Words of a button that say nothing of what it opens. */
const BARE_BUTTON =
  /^(?:toon|lees|bekijk|sluit|open|menu|zoek|meer|minder|alles|inklappen|uitklappen|close|×|x|\+|-)(?:\s|$)/i;

/** The parts of a page that a click opens, by the element that opens them. */
export function readPanels(document: HtmlDocument): Map<HtmlElement, HtmlElement> {
  const byId = new Map(findAll(document, ({ attribs }) => Boolean(attribs.id)).map((each) => [each.attribs.id!, each]));
  const panels = new Map<HtmlElement, HtmlElement>();
  for (const control of findAll(document, isControl)) {
    const panel = byId.get(panelIdOf(control)) ?? panelByScript(control, byId) ?? panelBehind(control);
    if (panel && !around(control).includes(panel)) panels.set(panel, control);
  }
  for (const panel of findAll(document, ({ attribs }) => attribs.role === 'tabpanel')) {
    const label = byId.get(panel.attribs['aria-labelledby'] ?? '');
    if (label && !panels.has(panel)) panels.set(panel, label);
  }
  return panels;
}

function isControl({ name, attribs }: HtmlElement): boolean {
  const opens = attribs['data-toggle'] ?? attribs['data-bs-toggle'] ?? attribs['aria-expanded'] ?? attribs.role;
  return (
    'aria-controls' in attribs ||
    'data-target' in attribs ||
    'data-bs-target' in attribs ||
    'aria-expanded' in attribs ||
    'onclick' in attribs ||
    (name === 'a' && opens !== undefined && panelIdOf({ attribs }) !== '')
  );
}

function panelIdOf({ attribs }: Pick<HtmlElement, 'attribs'>): string {
  const named = attribs['aria-controls'] ?? attribs['data-bs-target'] ?? attribs['data-target'] ?? attribs.href ?? '';
  return named.trim().split(/\s+/)[0]!.replace(/^#/, '');
}

/** `onclick="fold('part2')"`: the part it names. */
function panelByScript(control: HtmlElement, byId: ReadonlyMap<string, HtmlElement>): HtmlElement | undefined {
  const words = (control.attribs.onclick ?? '').match(/(?<=['"])[\w-]+(?=['"])/g) ?? [];
  return words.map((word) => byId.get(word)).find((panel) => panel !== undefined);
}

/** What stands right behind a button that says that it opens something. */
function panelBehind(control: HtmlElement): HtmlElement | undefined {
  if (!('aria-expanded' in control.attribs)) return undefined;
  const outer = around(control).find((each) => nextShown(each) !== null) ?? control;
  const next = wordsIn(outer) === wordsIn(control) ? nextShown(outer) : null;
  return isElement(next) && !HEADINGS.includes(next.name) ? next : undefined;
}

/** Gives each part that a click opens its heading; of other buttons nothing stays. */
export function unfold(document: HtmlDocument, panels: ReadonlyMap<HtmlElement, HtmlElement>): void {
  for (const [panel, control] of panels) if (!isHeaded(control)) moveAsHeading(document, control, panel);
  for (const summary of named(document, 'summary')) openSummary(document, summary);
  for (const button of findAll(document, ({ name, attribs }) => name === 'button' || attribs.role === 'button'))
    if (isHeaded(button)) unwrap(button);
    else if (button.name === 'button') removeElement(button);
}

function isHeaded(element: HtmlElement): boolean {
  return isInside(element, ...HEADINGS, 'summary', 'dt') || HEADINGS.includes(element.name);
}

function moveAsHeading(document: HtmlDocument, control: HtmlElement, panel: HtmlElement): void {
  const title = wordsIn(control);
  removeElement(control);
  if (title === '' || BARE_BUTTON.test(title) || !attached(document, panel)) return;
  const [heading] = headingPieces(title, levelBefore(document, panel) + 1);
  if (panel.children.length > 0) prependChild(panel, heading!);
}

function attached(document: HtmlDocument, element: HtmlElement): boolean {
  return around(element).at(-1)?.parent === document;
}

function openSummary(document: HtmlDocument, summary: HtmlElement): void {
  const details = summary.parent;
  if (!isElement(details) || details.name !== 'details' || named(summary, ...HEADINGS).length > 0) {
    unwrap(summary);
    return;
  }
  const level = levelBefore(document, details);
  const outer = headingBefore(document, details);
  const [heading] = headingPieces(wordsIn(summary), level + 1);
  replaceElement(summary, heading!);
  const next = nextShown(details);
  if (outer && next && !(isElement(next) && (next.name === 'details' || HEADINGS.includes(next.name))))
    prepend(next, headingPieces(wordsIn(outer), level)[0]!);
}

function nextShown(node: HtmlNode): HtmlNode | null {
  let next = node.next;
  while (next && !isElement(next) && wordsIn(next) === '') next = next.next;
  return next;
}

function headingPieces(title: string, level: number): HtmlNode[] {
  const tag = `h${Math.min(6, level)}`;
  return htmlPieces(`<${tag}>${escapeHtml(title)}</${tag}>`);
}

/** The last heading before an element that is not itself made of a summary beside it. */
function headingBefore(document: HtmlDocument, element: HtmlElement): HtmlElement | undefined {
  const beside = new Set(element.parent?.children);
  const before = findAll(document, (each) => each === element || HEADINGS.includes(each.name));
  return before
    .slice(0, before.indexOf(element))
    .findLast((each) => !(isElement(each.parent) && each.parent.name === 'details' && beside.has(each.parent)));
}

function levelBefore(document: HtmlDocument, element: HtmlElement): number {
  return Number(headingBefore(document, element)?.name.slice(1) ?? 1);
}
