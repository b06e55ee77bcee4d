import type { PdfDocument } from './pdf/pdf-line.ts';
import type { Link } from './source-text.ts';

/** A place on a page that opens an address: left, bottom, right and top in points. */
interface Area {
  url: string;
  rect: [number, number, number, number];
}

interface Word {
  text: string;
  x: number;
  y: number;
}

/** The links of a page with the words that they lie over, from the top down. */
export async function linksOfPage(document: PdfDocument, number: number): Promise<Link[]> {
  const page = await document.getPage(number);
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; rect: Area['rect'] }[];
  const areas = annotations.flatMap(({ subtype, url, rect }): Area[] =>
    subtype === 'Link' && url ? [{ url, rect }] : [],
  );
  if (areas.length === 0) return [];
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => ('str' in item ? wordsOf(item.str, item.transform, item.width) : []));
  return joinLines(areas.sort(downwards)).map(({ url, areas: lines }) => ({
    text: lines
      .flatMap((area) => words.filter((word) => isOver(area, word)))
      .map(({ text }) => text)
      .join(' ')
      .replace(/[.,;:!?]+$/, ''),
    address: url,
  }));
}

function downwards(one: Area, other: Area): number {
  const height = other.rect[3] - one.rect[3];
  return Math.abs(height) > 2 ? height : one.rect[0] - other.rect[0];
}

/** A link that goes on at the next line lies over each of them. */
function joinLines(areas: readonly Area[]): { url: string; areas: Area[] }[] {
  const links: { url: string; areas: Area[] }[] = [];
  for (const area of areas) {
    const last = links.at(-1);
    if (last?.url === area.url && last.areas.at(-1)!.rect[1] > area.rect[1]) last.areas.push(area);
    else links.push({ url: area.url, areas: [area] });
  }
  return links;
}

/** The words of a piece of text, each at its middle, as if all letters were as wide. */
function wordsOf(text: string, transform: readonly number[], width: number): Word[] {
  const [x, y] = transform.slice(4) as [number, number];
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    x: x + (width * (index + word.length / 2)) / text.length,
    y: y + Math.abs(transform[3] ?? 0) / 3,
  }));
}

function isOver({ rect: [left, bottom, right, top] }: Area, { x, y }: Word): boolean {
  return x > left && x < right && y > bottom && y < top;
}
