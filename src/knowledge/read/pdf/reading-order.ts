import type { PdfLine } from './pdf-line.ts';

/** The lines of a page as they are read: columns one after the other, what stands in the margin below the text. */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const { body, margin } = partMargin(lines);
  return [...inColumns(body), ...margin];
}

const LEAST_LONG = 5;
const LONG = 0.45;
/** So far below the text stands what was in the margin: a block of its own. */
const APART = 5000;

/** A block beside all long lines of the page interrupts none of their sentences. */
function partMargin(lines: readonly PdfLine[]): { body: PdfLine[]; margin: PdfLine[] } {
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ x }) => x));
  const long = lines.filter(({ x, right }) => right - x >= LONG * width);
  if (long.length < LEAST_LONG) return { body: [...lines], margin: [] };
  const from = Math.min(...long.map(({ x }) => x));
  const to = Math.max(...long.map(({ right }) => right));
  const isBeside = ({ x, right, size, text }: PdfLine): boolean =>
    /\p{L}{3}/u.test(text) && (x > to || (right < from && size < 0.95 * long[0]!.size));
  const margin = lines.filter(isBeside).map((line) => ({ ...line, y: line.y - APART }));
  return { body: lines.filter((line) => !isBeside(line)), margin };
}

/** Columns that the file draws line by line across the page are put one after the other. */
function inColumns(lines: readonly PdfLine[]): PdfLine[] {
  const ordered: PdfLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const { left, right, next } = sidesFrom(lines, at);
    if (isRunningText(left) && isRunningText(right)) {
      ordered.push(...left, ...right);
      at = next;
    } else {
      ordered.push(lines[at]!);
      at += 1;
    }
  }
  return ordered;
}

/** From a line with another beside it on: the lines that keep to either side, down to one that crosses. */
function sidesFrom(lines: readonly PdfLine[], start: number): { left: PdfLine[]; right: PdfLine[]; next: number } {
  const [first, second] = [lines[start]!, lines[start + 1]];
  const left: PdfLine[] = [];
  const right: PdfLine[] = [];
  if (!second || Math.abs(first.y - second.y) > 0.3 * first.size || second.x <= first.right)
    return { left, right, next: start };
  let at = start;
  for (let lowest = first.y; at < lines.length; at += 1) {
    const line = lines[at]!;
    const isRight = line.x > second.x - line.size;
    if ((!isRight && line.right > second.x) || line.y > lowest + 0.3 * line.size) break;
    (isRight ? right : left).push(line);
    lowest = Math.min(lowest, line.y);
  }
  return { left, right, next: at };
}

const LEAST_RUN = 5;
const EVEN = 1.25;

/** Lines at even distances of which most go on with the sentence of the one above; rows of a table do not. */
function isRunningText(lines: readonly PdfLine[]): boolean {
  if (lines.length < LEAST_RUN) return false;
  const below = lines.slice(1);
  const gaps = below.map((line, at) => lines[at]!.y - line.y);
  const goesOn = below.filter(({ text }, at) => !/[.:;!?]$/.test(lines[at]!.text) && /^[\p{Ll}\d(]/u.test(text));
  return Math.max(...gaps) < EVEN * Math.min(...gaps) && goesOn.length >= below.length / 2;
}
