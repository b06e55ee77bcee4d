import type { Link } from '../read/source-text.ts';
import type { Block } from './blocks.ts';
import { splitSentences } from './sentences.ts';
import { rowText, type Table } from './tables.ts';

/** A link in the text of a passage, with the words just before it. */
export interface PlacedLink extends Link {
  before: string;
}

/** The smallest piece that is searched: a paragraph, a list with its lead-in, rows of a table, a footnote. */
export interface Passage {
  /** Headings from the outside in. */
  section: string[];
  kind: 'text' | 'list' | 'table' | 'footnote';
  text: string;
  /** What gives the piece its meaning but is not in its text: lead-in sentence, caption, column heads. */
  context: string;
  line: number;
  page: number | null;
  links?: PlacedLink[];
}

const LONGEST = 1100;
const LONGEST_LIST = 1500;
const SHORTEST = 260;
const LONGEST_LEAD_IN = 400;

/** Cuts the blocks of a document into passages in reading order. */
export function cutPassages(blocks: readonly Block[]): Passage[] {
  const cutter = new Cutter();
  for (const [at, block] of blocks.entries()) cutter.take(block, blocks[at + 1]);
  return mergeShort(cutter.finish());
}

class Cutter {
  private readonly passages: Passage[] = [];
  private readonly headings: { level: number; text: string }[] = [];
  private readonly footnotes = new Map<string, string>();
  private list: { leadIn: string; items: string[]; line: number; page: number | null } | undefined;
  private lastParagraph = '';

  take(block: Block, next: Block | undefined): void {
    if (block.kind !== 'item' && block.kind !== 'footnote') this.closeList();
    if (block.kind === 'heading') this.openSection(block.level, block.text);
    else if (block.kind === 'paragraph') this.takeParagraph(block, next);
    else if (block.kind === 'item') this.takeItem(block);
    else if (block.kind === 'table') this.takeTable(block);
    else this.takeFootnote(block);
    if (block.kind === 'paragraph' || block.kind === 'item')
      for (const mark of block.notes) this.footnotes.set(mark, lastSentence(block.text));
  }

  finish(): Passage[] {
    this.closeList();
    return this.passages;
  }

  private openSection(level: number, text: string): void {
    while (this.headings.length > 0 && this.headings.at(-1)!.level >= level) this.headings.pop();
    this.headings.push({ level, text });
    this.lastParagraph = '';
  }

  private takeParagraph(block: Extract<Block, { kind: 'paragraph' }>, next: Block | undefined): void {
    const previous = this.passages.at(-1);
    if (previous?.kind === 'table' && /^(?:Tabel|Figuur)\s\d/.test(block.text)) {
      previous.text += `\n${block.text}`;
      return;
    }
    this.lastParagraph = block.text;
    if (next?.kind === 'item' && isLeadIn(block.text)) {
      this.list = { leadIn: block.text, items: [], line: block.line, page: block.page };
      return;
    }
    if (next?.kind === 'table' && lastSentence(block.text) === block.text && isLeadIn(block.text)) return;
    for (const text of splitLong(block.text)) this.add('text', text, '', block);
  }

  private takeItem(block: Extract<Block, { kind: 'item' }>): void {
    this.list ??= { leadIn: '', items: [], line: block.line, page: block.page };
    this.list.items.push(block.text);
  }

  private closeList(): void {
    if (!this.list) return;
    const { leadIn, items, ...place } = this.list;
    this.list = undefined;
    const context = leadIn || this.lastParagraph.slice(-LONGEST_LEAD_IN);
    for (const [at, group] of groupBySize(items, LONGEST_LIST - Math.min(leadIn.length, LONGEST_LEAD_IN)).entries()) {
      const lines = leadIn !== '' && (at === 0 || leadIn.length <= LONGEST_LEAD_IN) ? [leadIn, ...group] : group;
      this.add('list', lines.join('\n'), at === 0 && leadIn ? '' : context, place);
    }
  }

  private takeTable(block: Extract<Block, { kind: 'table' }>): void {
    const { table } = block;
    const announced = lastSentence(this.lastParagraph);
    const leadIn = isLeadIn(announced) ? announced : '';
    const caption = [leadIn, table.caption].filter((part) => part !== '').join('\n');
    const top = [caption, headLine(table)].filter((line) => line !== '').join('\n');
    for (const group of groupBySize(
      table.rows.map((row) => rowText(table, row)),
      LONGEST - Math.min(top.length, LONGEST_LEAD_IN),
    )) {
      const text = [top, ...group].filter((line) => line !== '').join('\n');
      this.add('table', text, table.head.join(' '), block);
    }
  }

  private takeFootnote(block: Extract<Block, { kind: 'footnote' }>): void {
    this.add('footnote', block.text, this.footnotes.get(block.mark) ?? '', block);
  }

  private add(
    kind: Passage['kind'],
    text: string,
    context: string,
    place: { line: number; page: number | null },
  ): void {
    const section = this.headings.map((heading) => heading.text);
    const { line, page } = place;
    for (const piece of cutHard(text)) this.passages.push({ section, kind, text: piece, context, line, page });
  }
}

const LONGEST_PASSAGE = 1600;

/** A text without sentences or rows to cut at is cut between words. */
function cutHard(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  for (; rest.length > LONGEST_PASSAGE; rest = rest.slice(pieces.at(-1)!.length).trimStart()) {
    const space = rest.slice(0, LONGEST_PASSAGE).search(/\s\S*$/);
    pieces.push(rest.slice(0, space > 0 ? space : LONGEST_PASSAGE));
  }
  return [...pieces, rest];
}

function headLine(table: Table): string {
  return table.tabbed && table.head.length > 0 ? table.head.join('\t') : '';
}

/** A sentence that announces what follows. */
function isLeadIn(text: string): boolean {
  return (
    /:$/.test(text) ||
    (text.length <= 160 && !/[.!]$/.test(text)) ||
    (/[.?]$/.test(text) && text.length <= LONGEST_LEAD_IN)
  );
}

function lastSentence(text: string): string {
  return splitSentences(text).at(-1)?.text ?? text;
}

function splitLong(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const sentences = splitSentences(text).map((sentence) => sentence.text);
  const pieces = Math.ceil(text.length / LONGEST);
  return groupBySize(sentences, text.length / pieces + 120).map((group) => group.join(' '));
}

/** Consecutive pieces in groups of at most `most` characters; a piece longer than that stands alone. */
function groupBySize(pieces: readonly string[], most: number): string[][] {
  const groups: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (size + piece.length > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(piece);
    size += piece.length + 1;
  }
  return groups;
}

/** Short texts of one section are read together: a piece under 260 characters joins the text before it. */
function mergeShort(passages: readonly Passage[]): Passage[] {
  const merged: Passage[] = [];
  for (const passage of passages) {
    const previous = merged.at(-1);
    if (previous && canMerge(previous, passage)) {
      previous.text += `\n${passage.text}`;
      if (passage.kind === 'list' && previous.kind === 'text') previous.kind = 'list';
    } else merged.push({ ...passage });
  }
  return merged;
}

function canMerge(previous: Passage, passage: Passage): boolean {
  const together = previous.text.length + passage.text.length;
  const mergeable =
    previous.kind !== 'footnote' &&
    passage.kind !== 'footnote' &&
    previous.kind !== 'table' &&
    passage.kind !== 'table';
  const short = previous.text.length < SHORTEST || passage.text.length < SHORTEST;
  return mergeable && short && together <= LONGEST && previous.section.join('\n') === passage.section.join('\n');
}
