import type { PdfLine } from './pdf-line.ts';

/** Share of the page height at the top and at the bottom where headers, footers and page numbers stand. */
const EDGE = 0.12;
const SAME_HEIGHT = 3;

/**
 * The pages without the lines that come back at the same place of the top or bottom edge: running headers, footers and
 * page numbers. Digits do not count, so that "pagina 3" and "pagina 4" are the same line.
 */
export function withoutFurniture(pages: readonly PdfLine[][], heights: readonly number[]): PdfLine[][] {
  const places = new Map<string, number>();
  const keysOf = pages.map((lines, page) => lines.map((line) => edgeKey(line, heights[page]!)));
  for (const keys of keysOf) for (const key of new Set(keys)) if (key) places.set(key, (places.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.min(3, pages.length));
  return pages.map((lines, page) =>
    lines.filter((_, at) => {
      const key = keysOf[page]![at];
      return key === undefined || places.get(key)! < least;
    }),
  );
}

function edgeKey({ text, y }: PdfLine, height: number): string | undefined {
  if (y > EDGE * height && y < (1 - EDGE) * height) return undefined;
  return `${Math.round(y / SAME_HEIGHT)} ${text.replace(/\d+/g, '#')}`;
}
