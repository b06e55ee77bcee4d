import {
  findAll,
  getOuterHTML,
  HEADINGS,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isInside,
  named,
  prepend,
  removeElement,
  textContent,
  wordsIn,
} from './dom.ts';

const BESIDE = new Set(
  'head script style title nav noscript iframe template footer svg canvas audio video object embed map datalist dialog menu'.split(
    ' ',
  ),
);
const BESIDE_ROLE = /^(?:navigation|search|contentinfo|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;
const BESIDE_CLASS =
  /^(?:cookies?|cookie(?:bar|banner|consent|melding|notice|wall)|consent|breadcrumbs?|kruimel(?:pad|s)?|skip(?:link|links|nav)?|share|sharing|sharebar|addtoany|socials?|social(?:media|share)|readspeaker|rsbtn|feedback|pagination|pager|paginering|newsletter|nieuwsbrief|gerelateerd|related|sidebar|comments?|disqus|advertentie)$/;

/** Takes out what stands on a page beside its text: menus, banners, buttons to share, captions of photos. */
export function removeBeside(document: HtmlDocument): void {
  const most = wordsIn(document).length / 2;
  for (const element of findAll(document, () => true)) if (isBeside(element, most)) removeElement(element);
  for (const header of named(document, 'header'))
    if (!isInside(header, 'main', 'article', 'section')) keepHeadings(header);
  for (const list of named(document, 'ul', 'ol')) if (isMenu(list)) removeElement(list);
  for (const caption of named(document, 'figcaption'))
    if (named(caption.parent as HtmlElement, 'img', 'picture').length > 0) removeElement(caption);
}

function isBeside(element: HtmlElement, most: number): boolean {
  const { name, attribs } = element;
  if (BESIDE.has(name)) return !(name === 'dialog' && 'open' in attribs);
  if (BESIDE_ROLE.test(attribs.role ?? '') && attribs.role !== 'tablist') return true;
  const words = `${attribs.class ?? ''} ${attribs.id ?? ''}`.toLowerCase().split(/[^a-z]+/);
  if (!words.some((word) => BESIDE_CLASS.test(word)) || /^(?:html|body|main|article|h[1-6])$/.test(name)) return false;
  return named(element, 'h1', 'main', 'article').length === 0 && wordsIn(element).length <= most;
}

function keepHeadings(header: HtmlElement): void {
  const headings = named(header, ...HEADINGS);
  for (const heading of headings) prepend(header, heading);
  removeElement(header);
}

/** Links into the page itself are its contents; a bare list of links to other pages, below no text, is a menu. */
function isMenu(list: HtmlElement): boolean {
  const items = list.children.filter(isElement);
  const links = items.map((item) => onlyLink(item));
  if (items.length < 3 || links.includes(undefined)) return false;
  if (links.every((link) => link!.attribs.href?.startsWith('#'))) return true;
  const before = previousShown(list);
  const announced = before && (HEADINGS.includes(before.name) || /[:.?]$/.test(wordsIn(before)));
  return (
    !announced &&
    !isInside(list, 'main', 'article') &&
    links.every((link) => !/^(?:mailto|tel):/.test(link!.attribs.href ?? ''))
  );
}

function onlyLink(item: HtmlElement): HtmlElement | undefined {
  const [link] = named(item, 'a');
  return link && wordsIn(link) === wordsIn(item) && wordsIn(link).length <= 60 ? link : undefined;
}

function previousShown(node: HtmlElement): HtmlElement | undefined {
  let before: HtmlNode | null = node.prev;
  while (before && !isElement(before)) before = before.prev;
  return before ?? undefined;
}

/** The HTML of the part that a page is about, with its first heading where that stands outside. */
export function mainPart(document: HtmlDocument): string {
  const mains = findAll(document, ({ name, attribs }) => name === 'main' || attribs.role === 'main');
  const filled = mains.filter((main) => /\p{L}{2}/u.test(textContent(main)) && !isInside(main, 'main'));
  if (filled.length === 0) return getOuterHTML(document);
  const [title] = named(document, 'h1');
  const inside = filled.some((main) => named(main, 'h1').length > 0);
  return `${title && !inside ? getOuterHTML(title) : ''}${filled.map((main) => getOuterHTML(main)).join('\n')}`;
}
