import type { SourceText } from '../read/source-text.ts';
import { type ContentsTitles, contentsTitles, type FoundHeading, headingLevel, isContentsTitle } from './headings.ts';
import { isPageFurniture, isTableOfContents, joinAll, joinLines, stripMarkup, unfoldHtmlLists } from './lines.ts';
import { appendTable, continuesTable, isTableLine, readTable, type Table } from './tables.ts';

/** A piece of a document in reading order. `line` is the line of the source text it starts on, from 1. */
export type Block = { line: number; page: number | null } & (
  | { kind: 'heading'; level: number; marked: boolean; text: string }
  | { kind: 'paragraph'; text: string; notes: string[] }
  | { kind: 'item'; text: string; notes: string[] }
  | { kind: 'table'; table: Table }
  | { kind: 'footnote'; mark: string; text: string }
);

interface Line {
  text: string;
  line: number;
  page: number | null;
}

const MARKDOWN_HEADING = /^(#{1,6})\s+(.+)$/;
const NUMBERED_HEADING = /^((?:\d+\.)*\d+)\.?\s+(\p{Lu}.*)$/u;
const ITEM = /^(\s*)(?:[-*•●○▪–+›✓☐☒]|\\-)\s+(\S.*)$/;
const NUMBERED_ITEM = /^(\s*)(?:(?:\d{1,2}|[a-zA-Z])[.)]|\(\d{1,2}\))\s+(\S.*)$/;
const FOOTNOTE = /^(?:<sup>\s*(\d{1,3})\s*<\/sup>|\[\^?(\d{1,3})\]:?|([¹²³⁴⁵⁶⁷⁸⁹]))\s*(\S.*)$/;
const CAPTION = /^(?:Tabel|Figuur|Grafiek)\s\d/;
const LONGEST_HEADING = 110;
const LONGEST_BARE_HEADING = 85;

/** Splits the text of a document into blocks; tables of contents, page numbers and rules are left out. */
export function readBlocks(source: SourceText): Block[] {
  const lines = source.pages.flatMap(({ number, text }, at) =>
    unfoldHtmlLists(text).map(({ content, index }) => ({
      text: content
        .normalize('NFC')
        .replace(/[\u00ad\u200b\ufeff]/g, '')
        .replaceAll('\u00a0', ' ')
        .replace(/[\u2010\u2011]/g, '-'),
      line: source.pages.length === 1 ? index + 1 : at * 10_000 + index + 1,
      page: number,
    })),
  );
  const contents = isTableOfContents(lines.map(({ text }) => text));
  const kept = lines.map((line, at) => (contents[at] || isPageFurniture(line.text) ? { ...line, text: '' } : line));
  const marked = source.marksHeadings === true && kept.filter(({ text }) => MARKDOWN_HEADING.test(text)).length > 1;
  const contentsLines = lines.filter((_, at) => contents[at]).map(({ text }) => text);
  return keepBareLines(joinBroken(parse(kept, { titles: contentsTitles(contentsLines), marked })));
}

/** How a document shows its headings: named in a table of contents, or all of them marked by its format. */
interface HeadingSigns {
  titles: ContentsTitles;
  marked: boolean;
}

function parse(lines: readonly Line[], signs: HeadingSigns): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (line.text.trim() === '') at += 1;
    else if (isTableLine(line.text)) at = takeTable(lines, at, blocks);
    else at = takeLine(lines, at, blocks, signs);
  }
  return blocks;
}

function takeTable(lines: readonly Line[], at: number, blocks: Block[]): number {
  let end = at;
  while (end < lines.length && isTableLine(lines[end]!.text)) end += 1;
  const { line, page } = lines[at]!;
  const table = readTable(lines.slice(at, end).map(({ text }) => text));
  const previous = blocks.at(-1);
  if (previous?.kind === 'table' && continuesTable(previous.table, table)) appendTable(previous.table, table);
  else if (table.rows.length > 0) blocks.push({ kind: 'table', table, line, page });
  return end;
}

function takeLine(lines: readonly Line[], at: number, blocks: Block[], signs: HeadingSigns): number {
  const { text, line, page } = lines[at]!;
  const place = { line, page };
  const footnote = FOOTNOTE.exec(text.trim());
  if (footnote)
    return takeParagraph(
      lines,
      at,
      (whole) => ({ kind: 'footnote', mark: markOf(footnote), text: whole.replace(FOOTNOTE, '$4'), ...place }),
      blocks,
    );
  const heading = headingAt(lines, at, blocks.at(-1), signs);
  if (heading) {
    const { text: title, marked } = heading;
    blocks.push({ kind: 'heading', text: title, marked, level: headingLevel(heading, signs.titles), ...place });
    return at + 1;
  }
  const item = ITEM.exec(text) ?? NUMBERED_ITEM.exec(text);
  if (item) {
    return takeParagraph(
      lines,
      at,
      (whole) => ({ kind: 'item', text: oneBullet(whole), notes: notesIn(whole), ...place }),
      blocks,
    );
  }
  return takeParagraph(
    lines,
    at,
    (whole) => ({ kind: 'paragraph', text: whole, notes: notesIn(whole), ...place }),
    blocks,
  );
}

/** The footnotes a text refers to. */
function notesIn(text: string): string[] {
  return [...text.matchAll(/<sup>\s*(\d{1,3})\s*<\/sup>|\[\^(\d{1,3})\]/g)].map((match) => (match[1] ?? match[2])!);
}

/** "- ○ item" and "* item" become "- item". */
function oneBullet(text: string): string {
  return text.replace(/^(?:(?:[-*•●○▪–+›✓]|\\-|o(?=\s+\p{Lu}))\s+)+/u, '- ');
}

const SUPERSCRIPTS = '¹²³⁴⁵⁶⁷⁸⁹';

function markOf(match: RegExpExecArray): string {
  return match[1] ?? match[2] ?? String(SUPERSCRIPTS.indexOf(match[3]!) + 1);
}

function takeParagraph(lines: readonly Line[], at: number, make: (text: string) => Block, blocks: Block[]): number {
  let end = at + 1;
  while (end < lines.length && continues(lines[end]!.text)) end += 1;
  const text = joinAll(lines.slice(at, end).map((each) => each.text.trim()));
  const block = make(text);
  if ('text' in block) block.text = stripMarkup(block.text);
  if ('text' in block && block.text !== '') blocks.push(block);
  return end;
}

function continues(text: string): boolean {
  return (
    text.trim() !== '' &&
    !isTableLine(text) &&
    !ITEM.test(text) &&
    !NUMBERED_ITEM.test(text) &&
    !MARKDOWN_HEADING.test(text) &&
    !FOOTNOTE.test(text.trim())
  );
}

/** A heading: Markdown, numbered, wholly bold or italic, or a short bare line that ends in no punctuation. */
function headingAt(
  lines: readonly Line[],
  at: number,
  previous: Block | undefined,
  { titles, marked }: HeadingSigns,
): FoundHeading | undefined {
  const raw = lines[at]!.text.trim();
  const markdown = MARKDOWN_HEADING.exec(raw);
  if (markdown) return { marks: markdown[1]!.length, marked: true, text: stripMarkup(markdown[2]!) };
  const text = stripMarkup(raw);
  if (isContentsTitle(text, titles) && blank(lines[at - 1])) return { marks: 4, marked: false, text };
  if (CAPTION.test(text) || (marked && !/^\*\*.*\*\*$/.test(raw))) return undefined;
  const alone =
    blank(lines[at - 1]) && (blank(lines[at + 1]) || isItem(lines[at + 1]!.text) || startsText(lines[at + 1]!.text));
  if (!alone || text.length > LONGEST_HEADING || /[.;:,]$/.test(text) || text.length < 3) return undefined;
  const numbered = NUMBERED_HEADING.exec(text);
  if (numbered) return inNumberedList(lines, at, text) ? undefined : { marks: 4, marked: false, text };
  if (ITEM.test(raw) || NUMBERED_ITEM.test(raw) || text.length > LONGEST_BARE_HEADING) return undefined;
  if (!/^[\p{Lu}\d‘“"'(]/u.test(text) || midSentence(previous)) return undefined;
  return { marks: /^[*_]/.test(raw) ? 5 : 4, marked: false, text };
}

function blank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

function isItem(text: string): boolean {
  return ITEM.test(text) || NUMBERED_ITEM.test(text);
}

function startsText(text: string): boolean {
  return /^\s*\S.{90,}/.test(text);
}

/** "1. Hoog specialistisch" followed by "2. Wonen" with text between is a list; a heading has a word before it on the page. */
function inNumberedList(lines: readonly Line[], at: number, text: string): boolean {
  const number = Number(/^(\d+)\.?\s/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return false;
  const near = (from: number, to: number, wanted: number): boolean =>
    lines
      .slice(Math.max(0, from), to)
      .some((line) => new RegExp(`^\\s*\\**${wanted}[.)]\\s`).test(line.text) && line.text.length < 400);
  return near(at + 1, at + 8, number + 1) || (number > 1 && near(at - 8, at, number - 1));
}

function midSentence(previous: Block | undefined): boolean {
  return (
    previous?.kind === 'paragraph' && /[\p{Ll},]$/u.test(previous.text) && previous.text.length > LONGEST_BARE_HEADING
  );
}

/** Sentences that a page break cut in two are joined: no full stop before, a small letter after. */
function joinBroken(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const previous = joined.findLast((each) => each.kind !== 'footnote');
    if (block.kind === 'paragraph' && previous?.kind === 'item' && isLabel(previous.text))
      previous.text += `: ${block.text}`;
    else if (block.kind === 'paragraph' && previous && isBroken(previous) && /^\p{Ll}/u.test(block.text)) {
      (previous as { text: string }).text = joinLines((previous as { text: string }).text, block.text);
    } else joined.push({ ...block });
  }
  return joined;
}

/** "2. Wonen" above a paragraph is that paragraph's label. */
function isLabel(item: string): boolean {
  return /^\d{1,2}[.)]\s/.test(item) && item.length <= 70 && /[\p{L}\p{N}]$/u.test(item);
}

function isBroken(block: Block): boolean {
  return (
    (block.kind === 'paragraph' || block.kind === 'item') &&
    /[\p{L}\p{N},–-]$/u.test(block.text) &&
    block.text.length > 40
  );
}

/** A "heading" with nothing under it before the next of its level was a line of text: a date, a name, an address. */
function keepBareLines(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    const empty =
      block.kind === 'heading' &&
      (block.level >= 4 || !block.marked) &&
      (next === undefined || (next.kind === 'heading' && next.level <= block.level));
    return empty ? { kind: 'paragraph', text: block.text, notes: [], line: block.line, page: block.page } : block;
  });
}
