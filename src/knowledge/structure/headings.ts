import { stripMarkup } from './lines.ts';

/** A heading as found on its line: `marks` is its depth by its own marks (Markdown #, 4 for a bare line, 5 for italics). */
export interface FoundHeading {
  marks: number;
  /** The document marks it as a heading; else its line merely looks like one. */
  marked: boolean;
  text: string;
}

/** How often each title stands in the table of contents; empty for a document without one. */
export type ContentsTitles = ReadonlyMap<string, number>;

export function contentsTitles(lines: readonly string[]): ContentsTitles {
  const titles = new Map<string, number>();
  for (const line of lines) {
    const title = normalTitle(stripMarkup(line.replace(/[.…\t|\s]*\d{1,3}\s*\|?\s*$/, '').replace(/^\|/, '')));
    if (title !== '') titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  return titles;
}

/**
 * The level of a heading. The document's own marks decide, with the numbers (5.1.4 is below 5.1); a table of contents decides for the rest: what it names
 * once is a chapter, what it names under several chapters comes below them, what it does not name comes below that.
 */
export function headingLevel(heading: FoundHeading, titles: ContentsTitles): number {
  const numbers = /^((?:\d+\.)*\d+)\.?\s/.exec(heading.text)?.[1]?.split('.').length;
  if (titles.size < 3 && heading.marked) return Math.min(6, Math.max(heading.marks, (numbers ?? 0) + 1));
  if (numbers !== undefined && numbers > 1) return Math.min(6, numbers + 1);
  if (titles.size < 3) return numbers === 1 ? 2 : heading.marks;
  const times = titles.get(normalTitle(heading.text)) ?? 0;
  if (times === 1) return 2;
  if (times > 1) return 3;
  return numbers === 1 ? 4 : Math.max(4, heading.marks);
}

/** True for a line that the table of contents names. */
export function isContentsTitle(text: string, titles: ContentsTitles): boolean {
  return titles.has(normalTitle(text));
}

function normalTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
