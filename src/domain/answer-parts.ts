/**
 * What an answer is made of. Channels render the parts; nothing reads the text back. `cites` are the numbers of sources
 * ([1] is the first); a `folded` part is more than was asked, and waits behind "Meer uit de bron" where a channel can.
 */
export type AnswerPart = PartContent & { cites?: number[]; folded?: true };

type PartContent =
  /** The answer itself, in one or two sentences. */
  | { kind: 'lead'; text: string }
  | { kind: 'steps'; title?: string; items: string[] }
  | { kind: 'list'; title?: string; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  /** Who may call on a team, said to the role of the asker. */
  | { kind: 'callers'; text: string }
  /** A condition or warning that belongs to the answer. */
  | { kind: 'caveat'; text: string }
  /** Words of the source, beneath the answer that rests on them. */
  | { kind: 'quote'; title?: string; text: string }
  /** Who knows more, how to reach them, or what to do next. */
  | { kind: 'next'; text: string }
  /** Emergency numbers. */
  | { kind: 'numbers'; text: string }
  /** For which region or gemeente it holds, and how old it is. */
  | { kind: 'scope'; text: string };

/** Dutch Markdown of the parts in their order: blocks with an empty line between them. */
export function textOfParts(parts: readonly AnswerPart[]): string {
  return parts.map(textOfPart).join('\n\n');
}

/** What is open to the eye at once. */
export function openParts(parts: readonly AnswerPart[]): AnswerPart[] {
  return parts.filter(({ folded }) => !folded);
}

export function foldedParts(parts: readonly AnswerPart[]): AnswerPart[] {
  return parts.filter(({ folded }) => folded);
}

/** Words of a part with the numbers of its sources behind them: "… [1][2]". */
export function withCites(text: string, { cites = [] }: Pick<AnswerPart, 'cites'>): string {
  return cites.length === 0 ? text : `${text} ${cites.map((number) => `[${number}]`).join('')}`;
}

/** One part as Markdown, with the numbers of its sources. */
export function textOfPart(part: AnswerPart): string {
  const cited = (text: string): string => withCites(text, part);
  switch (part.kind) {
    case 'steps':
    case 'list': {
      const lines = part.items.map((item, at) => (part.kind === 'steps' ? `${at + 1}. ${item}` : `- ${item}`));
      const items = cited(lines.join('\n'));
      return part.title === undefined ? items : `**${part.title}**\n${items}`;
    }
    case 'table':
      return cited(part.rows.map((row) => rowText(part.head, row)).join('\n'));
    case 'quote':
      return cited(part.title === undefined ? part.text : `**${part.title}**: ${part.text}`);
    default:
      return cited(part.text);
  }
}

/** "- Regio A: drie dagen; Regio B: een week": what a table says where it cannot be drawn. */
function rowText([, ...columns]: readonly string[], [name, ...cells]: readonly string[]): string {
  return `- **${name}**: ${cells.map((cell, at) => `${columns[at]}: ${cell}`).join('; ')}`;
}

/** Less of a quotation is not worth a line. */
const LEAST_QUOTE = 120;

/** As many parts as fit in the room (characters of their text), in their order; a quotation that does not fit is cut at a sentence. */
export function fitParts(parts: readonly AnswerPart[], room: number): AnswerPart[] {
  let left = room;
  return parts.flatMap((part, at) => {
    const whole = shownLength(part) + 2;
    const fitting = at === 0 || whole <= left ? part : shortened(part, left - (whole - lengthOf(part)));
    if (fitting) left -= shownLength(fitting) + 2;
    return fitting ? [fitting] : [];
  });
}

/** The addresses of links take no room. */
function shownLength(part: AnswerPart): number {
  return textOfPart(part).replace(/\]\([^)\s]*\)/g, ']').length;
}

function lengthOf(part: AnswerPart): number {
  return part.kind === 'quote' ? part.text.length : 0;
}

function shortened(part: AnswerPart, room: number): AnswerPart | undefined {
  if (part.kind !== 'quote' || room < LEAST_QUOTE) return undefined;
  const end = Math.max(part.text.lastIndexOf('. ', room - 1) + 1, part.text.lastIndexOf('\n', room));
  return end < LEAST_QUOTE ? undefined : { ...part, text: part.text.slice(0, end).trimEnd() };
}
