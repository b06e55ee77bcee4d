import { dutchLexicon } from '../../dutch/lemmas.ts';
import { fold } from '../../dutch/words.ts';

const TAGS = /<\/?(?:b|i|u|em|strong|span|p|a|div|ol|ul|li|br|font|sup|sub)(?:\s[^<>]*)?\/?>/gi;

/** Text without Markdown emphasis, escapes and HTML tags; footnote marks vanish, list tags become spaces. */
export function stripMarkup(text: string): string {
  return text
    .replace(/<sup>\s*\d{1,3}\s*<\/sup>|\[\^\d{1,3}\]/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(TAGS, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(^|[\s(“‘"'])[*_](\S(?:[^*_]*\S)?)[*_](?=$|[\s).,;:!?”’"'])/g, '$1$2')
    .replace(/\\([*_#.\-[\]()])/g, '$1')
    .replace(/^[*_\s]+(?!:)|[*_\s]+$/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const CONTENTS_LINE = /(?:\.{4,}|…{2,})[\s|]*\d{1,3}\s*\|?\s*$/;
/** A title and a page number with a tab between them; without a title "Inhoud" above it is a row of a table. */
const TABBED_CONTENTS_LINE = /\t[\s|]*\d{1,3}\s*\|?\s*$/;
const CONTENTS_TITLE = /^(?:#+\s*)?\**(?:inhoud|inhoudsopgave|contents)\**$/i;
const BARE_CONTENTS_LINE = /^\S.{2,120}\s\d{1,3}$/;

/**
 * Per line whether it belongs to a table of contents: a title "Inhoud" with the lines after it that end in a page
 * number, and any run of dotted lines.
 */
export function isTableOfContents(lines: readonly string[]): boolean[] {
  const belongs = lines.map((line) => CONTENTS_LINE.test(line) && !/[€%]/.test(line));
  for (const [at, line] of lines.entries()) {
    if (!CONTENTS_TITLE.test(line.trim())) continue;
    belongs[at] = true;
    for (let next = at + 1; next < lines.length && next < at + 120; next += 1) {
      const text = lines[next]!.trim();
      if (text === '' || /^\|[\s|:-]*\|$/.test(text) || belongs[next] || namesPage(lines[next]!)) belongs[next] = true;
      else if (!aheadInContents(lines, next)) break;
      else belongs[next] = true;
    }
  }
  return keepLoneRows(belongs);
}

function namesPage(line: string): boolean {
  return BARE_CONTENTS_LINE.test(line.trim()) || TABBED_CONTENTS_LINE.test(line);
}

/** A wrapped title inside the contents: another contents line follows within two lines. */
function aheadInContents(lines: readonly string[], at: number): boolean {
  return [1, 2].some((step) => /[.…\t][\s|]*\d{1,3}\s*\|?\s*$/.test(lines[at + step] ?? ''));
}

/** A single row that ends in a number is a table row, not a table of contents. */
function keepLoneRows(belongs: readonly boolean[]): boolean[] {
  return belongs.map((is, at) => is && (belongs[at - 1] === true || belongs[at + 1] === true));
}

/**
 * The lines of a text with their index; an HTML list written on one line ("<ol> 1. … 2. …") becomes a line per item,
 * each with the index of the line it stood on.
 */
export function unfoldHtmlLists(text: string): { content: string; index: number }[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    if (content.includes('|') || content.includes('\t') || !/<(?:ol|ul|li)[\s>]/i.test(content))
      return [{ content, index }];
    const items = content
      .replace(/<(?:ol|ul)[^>]*>/gi, '\n')
      .replace(/<li[^>]*>/gi, '\n- ')
      .replace(/<\/(?:ol|ul|li)>/gi, '')
      .replace(/\s+(?=(?:\d{1,2}|[a-h])\.\s+\p{Lu})/gu, '\n');
    return items
      .split('\n')
      .filter((item) => item.trim() !== '')
      .map((item) => ({ content: item, index }));
  });
}

/** Rules, page numbers and picture leftovers that carry no text. */
export function isPageFurniture(line: string): boolean {
  const text = line.trim();
  return /^(?:(?:publicatie|concept)?versie\b.{0,30}\d{4}|-{3,}|\*{3,}|_{3,}|\d{1,3}|(?:pagina|page|blz\.?)\s*\d+(?:\s*(?:van|of|\/)\s*\d+)?|!\[[^\]]*\]\([^)]*\)|<!--.*-->)$/i.test(
    text,
  );
}

/**
 * Two lines of one text as one. A real hyphen (POH-jeugd) stays; one that only broke the word at the end of the line
 * goes. Which of the two it is, `hyphenated` says for a whole document, and else whether both sides are words.
 */
export function joinLines(before: string, after: string, hyphenated?: boolean): string {
  if (before === '') return after;
  if (!/\p{L}[-\u00ad]$/u.test(before) || !/^\p{L}/u.test(after) || /^(?:en|of|tot|naar)\s/.test(after))
    return `${before} ${after}`;
  const halves = hyphenHalves(before, after);
  const broken = before.endsWith('\u00ad') || (halves && (hyphenated ?? breaksWord(before, after)));
  return broken ? before.slice(0, -1) + after : before + after;
}

/** The lines of one text as one; how each is joined is told by the line before it alone, so that long texts take no more for it. */
export function joinAll(lines: readonly string[]): string {
  const joined = lines.map((line, at) => {
    const next = lines[at + 1] ?? '';
    return next === '' ? line : joinLines(line, next).slice(0, -next.length);
  });
  return joined.join('');
}

/** Whether a hyphen at the end of a line parts two pieces of which one at least is no word: behan-/deling. */
export function breaksWord(before: string, after: string): boolean {
  return hyphenHalves(before, after)?.some((half) => !dutchLexicon().knows(fold(half))) ?? false;
}

function hyphenHalves(before: string, after: string): [string, string] | undefined {
  const half = /(\p{Ll}+)-$/u.exec(before)?.[1];
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  return half && rest ? [half, rest] : undefined;
}
