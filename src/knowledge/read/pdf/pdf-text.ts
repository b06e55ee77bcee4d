import { breaksWord, joinLines } from '../../structure/lines.ts';
import type { PdfLine } from './pdf-line.ts';
import { findTables, type PdfPart, type PdfTable } from './pdf-tables.ts';

/** What a document's letters look like: told from its most used size. */
export interface Typography {
  body: number;
  /** Usual distance between two lines of one paragraph, in letter sizes. */
  pitch: number;
  /** Sizes of headings, largest first. */
  headingSizes: number[];
  /** Level of the largest: 1, or 2 where numbered chapters have that size. */
  topLevel: number;
  /** Words are broken at the ends of lines. */
  hyphenated: boolean;
}

const LARGER = 1.08;
const LONGEST_HEADING = 120;
const PARAGRAPH_GAP = 1.25;
const ITEM = /^(?:[-•–✓›]|o(?= \p{Lu})|\d{1,2}[.)]|[a-z][.)])\s/u;

export function readTypography(pages: readonly PdfLine[][]): Typography {
  const characters = new Map<number, number>();
  for (const line of pages.flat()) add(characters, roundSize(line.size), line.text.length);
  const body = mostOf(characters) ?? 10;
  const gaps = new Map<number, number>();
  for (const lines of pages)
    for (const [at, line] of lines.slice(1).entries()) {
      const gap = (lines[at]!.y - line.y) / line.size;
      if (gap > 0.8 && gap < 2.2 && Math.abs(lines[at]!.size - line.size) < 0.3)
        add(gaps, Math.round(gap * 20) / 20, 1);
    }
  const larger = [...characters.keys()].filter((size) => size >= body * LARGER).sort((a, b) => b - a);
  return {
    body,
    pitch: mostOf(gaps) ?? 1.2,
    headingSizes: larger,
    topLevel: topLevel(pages.flat(), larger),
    hyphenated: isHyphenated(pages.flat()),
  };
}

/** Numbers say how deep a heading is (structure/headings.ts); the sizes are laid beside that. */
function topLevel(lines: readonly PdfLine[], sizes: readonly number[]): number {
  const numbered = lines.flatMap((line) => {
    const rank = sizes.indexOf(roundSize(line.size));
    const numbers = /^((?:\d+\.)*\d+)\.?\s+\p{Lu}/u.exec(line.text)?.[1]?.split('.').length;
    return rank < 0 || numbers === undefined ? [] : [numbers + 1 - rank];
  });
  return Math.max(1, Math.min(2, ...numbered));
}

function isHyphenated(lines: readonly PdfLine[]): boolean {
  return lines.some((line, at) => breaksWord(line.text, lines[at + 1]?.text ?? ''));
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function mostOf(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The pages as Markdown: headings, paragraphs, list items, pipe tables and footnotes. */
export function toMarkdown(pages: readonly PdfLine[][], type: Typography): string[] {
  const out: string[] = [];
  // A table goes on at the top of a page where the page before ends in one.
  for (const lines of pages) out.push(pageMarkdown(lines, type, /\|\s*$/.test(out.at(-1) ?? '')));
  return out;
}

function pageMarkdown(lines: readonly PdfLine[], type: Typography, goesOn: boolean): string {
  const out: string[] = [];
  const parts = findTables(lines, type.hyphenated);
  const writer = new PageWriter(out, type);
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'table') out.push('', ...tableLines(part.table, goesOn && at === 0), '');
    else writer.take(part.line, lineOf(parts[at - 1]), lineOf(parts[at + 1]));
  }
  return out.join('\n');
}

function lineOf(part: PdfPart | undefined): PdfLine | undefined {
  return part?.kind === 'line' ? part.line : undefined;
}

class PageWriter {
  private readonly out: string[];
  private readonly type: Typography;
  private headingLine: PdfLine | undefined;

  constructor(out: string[], type: Typography) {
    this.out = out;
    this.type = type;
  }

  take(line: PdfLine, previous: PdfLine | undefined, next: PdfLine | undefined): void {
    const { out } = this;
    const goesOn = this.headingLine !== undefined && continuesHeading(this.headingLine, line, this.type);
    if (goesOn || isHeading(line, previous, next, this.type)) {
      if (goesOn) out[out.length - 1] = joinLines(out.at(-1)!, line.text, this.type.hyphenated);
      else out.push('', `${'#'.repeat(levelOf(line, this.type))} ${line.text}`);
      this.headingLine = line;
      return;
    }
    const afterHeading = this.headingLine !== undefined;
    this.headingLine = undefined;
    if (previous === undefined || afterHeading || isApart(previous, line, this.type))
      out.push('', textOf(line, this.type));
    else if (startsItem(previous, line)) out.push(line.text);
    else out[out.length - 1] = joinLines(out.at(-1)!, line.text, this.type.hyphenated);
  }
}

/** Footnotes stand in small letters below the text and begin with their number. */
function textOf(line: PdfLine, { body }: Typography): string {
  return line.size < 0.9 * body ? line.text.replace(/^(\d{1,3})\s+(?=\p{L})/u, '[^$1]: ') : line.text;
}

function isHeading(line: PdfLine, previous: PdfLine | undefined, next: PdfLine | undefined, type: Typography): boolean {
  if (line.text.length > LONGEST_HEADING || !/\p{L}/u.test(line.text) || /^\[\^/.test(line.text)) return false;
  if (line.size >= type.body * LARGER) return !/[.;,]$/.test(line.text) || line.size >= type.body * 1.3;
  if (!line.bold || line.size < 0.95 * type.body || /[.;,:]$/.test(line.text)) return false;
  const opens = previous === undefined || isApart(previous, line, type) || !previous.bold;
  const closes = next === undefined || !next.bold || isApart(line, next, type) || next.size !== line.size;
  return opens && closes;
}

/** The next line of a heading that was broken; a heading in large letters may be whole sentences. */
function continuesHeading(above: PdfLine, line: PdfLine, type: Typography): boolean {
  if (!sameStyle(above, line) || !isNear(above, line, type)) return false;
  return isHeading(line, above, undefined, type) || (line.size >= type.body * LARGER && !/[.:;!?]$/.test(above.text));
}

function levelOf(line: PdfLine, { headingSizes, topLevel, body }: Typography): number {
  const size = roundSize(line.size);
  const rank = size >= body * LARGER ? headingSizes.indexOf(size) : headingSizes.length;
  return Math.min(6, Math.max(0, rank) + topLevel);
}

function sameStyle(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) < 0.3 && one.bold === other.bold;
}

function isNear(above: PdfLine, below: PdfLine, { pitch }: Typography): boolean {
  const gap = (above.y - below.y) / below.size;
  return gap > 0 && gap < pitch * PARAGRAPH_GAP;
}

/** A wider gap, another letter size, a step back to the left after an item, or a jump upwards begins a paragraph. */
function isApart(previous: PdfLine, line: PdfLine, type: Typography): boolean {
  if (Math.abs(previous.size - line.size) > 0.6) return true;
  if (!isNear(previous, line, type)) return !continuesInNextColumn(previous, line);
  if (ITEM.test(line.text)) return false;
  return /[.:;!?]$/.test(previous.text) && line.x < previous.x - 0.5 * line.size && /^\p{Lu}/u.test(line.text);
}

/** A sentence that goes on at the top of the next column. */
function continuesInNextColumn(previous: PdfLine, line: PdfLine): boolean {
  return (
    line.y > previous.y && line.x > previous.right && /[\p{L},-]$/u.test(previous.text) && /^\p{Ll}/u.test(line.text)
  );
}

/** "2." or a dash at the start of a line may also be a sentence that was broken there. */
function startsItem(previous: PdfLine, line: PdfLine): boolean {
  return (
    ITEM.test(line.text) &&
    (/[.:;!?)]$/.test(previous.text) || ITEM.test(previous.text) || /^[•✓o]\s/.test(line.text) || line.x > previous.x)
  );
}

function tableLines({ rows, boldHead }: PdfTable, goesOn: boolean): string[] {
  if (isContents(rows)) return rows.map((row) => `${row[0]} ........ ${row.at(-1)}`);
  const [head, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${rows[0]!.map(() => '---|').join('')}`;
  return goesOn && !boldHead ? [head!, ...rest] : [head!, rule, ...rest];
}

/** Titles with page numbers that do not go down: a table of contents. */
function isContents(rows: readonly string[][]): boolean {
  const numbers = rows.map((row) => Number(row.at(-1) || Number.NaN));
  return rows.length > 2 && rows[0]!.length === 2 && numbers.every((page, at) => page >= (numbers[at - 1] ?? 1));
}
