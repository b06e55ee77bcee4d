import type { getDocumentProxy } from 'unpdf';
import type { Annotation } from './annotation.ts';
import { withoutDoubles } from './doubled.ts';
import { type Drawing, NO_DRAWING, readDrawing } from './drawing.ts';
import { struckBy, withoutStruck } from './struck.ts';
import { readUpright } from './upright.ts';

/** A piece of text on one baseline: a line of a paragraph, or what stands in one cell of a table. Points, from below. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
}

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

interface Piece extends PdfLine {
  font: string;
  /** Degrees, against the clock, that it is turned. */
  turn: number;
  /** Letters that have its size: the most of a line decide. */
  letters: number;
}

/** A page as it is read. */
export interface PdfPageLines {
  lines: PdfLine[];
  /** Points, after it was turned. */
  height: number;
  annotations: Annotation[];
  drawing: Drawing;
}

/** A gap of this many letter sizes on one baseline parts two cells; less is a space between words. */
const CELL_GAP = 1.2;
const WORD_GAP = 0.15;
const SAME_BASELINE = 0.3;
const RAISED = 0.6;
const SMALLER = 0.78;
const MARK = /^(?:[-•●○▪■◦–✓›*]|o|\d{1,2}[.)]|[a-zA-Z][.)])$/;

/** The lines of a page in the order in which the file draws them, which is the order of reading. */
export async function linesOfPage(document: PdfDocument, number: number): Promise<PdfPageLines> {
  const page = await document.getPage(number);
  const annotations = (await page.getAnnotations()) as Annotation[];
  const drawing = await readDrawing(page).catch(() => NO_DRAWING);
  const valid = withoutStruck(await piecesOfPage(page), [...drawing.rules, ...struckBy(annotations)], drawing.widthOf);
  const { pieces, height } = readUpright(withoutDoubles(valid), page.view);
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const joined = last && join(last, piece);
    if (joined) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  page.cleanup();
  return { lines: lines.map(tidy), height, annotations, drawing };
}

function tidy({ text, x, right, y, size, bold }: Piece): PdfLine {
  return { text: text.replace(/\s+/g, ' ').trim(), x, right, y, size, bold };
}

async function piecesOfPage(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [along, up, , , x, y] = item.transform as [number, number, number, number, number, number];
    const size = item.height || Math.hypot(item.transform[2] as number, item.transform[3] as number);
    const turn = Math.round((Math.atan2(up, along) * 180) / Math.PI);
    const letters = item.str.trim().length;
    const place = { x, right: x + item.width, y, turn };
    return [{ text: bullets(item.str), ...place, size, letters, bold: false, font: item.fontName }];
  });
  const bold = await boldFonts(page, new Set(pieces.map((piece) => piece.font)));
  return pieces.map((piece) => ({ ...piece, bold: bold.has(piece.font) }));
}

/** Bullets that office programs take from symbol fonts. */
function bullets(text: string): string {
  return text.replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf02d\u25aa\u25cf\u25e6\u2043]/g, '•').replaceAll('\uf0fc', '✓');
}

/** Fonts have their names only after the page was prepared for drawing; without them no line counts as bold. */
async function boldFonts(page: PdfPage, fonts: ReadonlySet<string>): Promise<Set<string>> {
  try {
    await page.getOperatorList();
  } catch {
    return new Set();
  }
  return new Set(
    [...fonts].filter((font) => {
      const loaded = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string; bold?: boolean }) : {};
      return loaded.bold === true || /bold|black|heavy|semibold|demi/i.test(loaded.name ?? '');
    }),
  );
}

/** The line with the piece after it, or undefined where the piece begins a line or cell of its own. */
function join(line: Piece, piece: Piece): Piece | undefined {
  if (line.turn !== piece.turn) return undefined;
  const gap = piece.x - line.right;
  const size = Math.max(line.size, piece.size);
  const apart = Math.abs(piece.y - line.y);
  if (gap < -size / 2 || apart > RAISED * size) return undefined;
  const reference = noteMark(piece, line);
  if (reference && gap < size) return { ...line, right: piece.right, text: `${line.text}[^${reference}]` };
  const note = noteMark(line, piece);
  if (note && gap < 2 * size) return { ...piece, x: line.x, text: `[^${note}]: ${piece.text}` };
  if (apart > SAME_BASELINE * size || (gap > CELL_GAP * size && !MARK.test(line.text.trim()))) return undefined;
  // One larger letter (a bullet, an initial) says nothing of the size of a line.
  const main = piece.letters > line.letters ? piece : line;
  const space = gap > WORD_GAP * size && !/\s$/.test(line.text) && !/^\s/.test(piece.text) ? ' ' : '';
  return {
    ...line,
    text: line.text + space + piece.text,
    right: piece.right,
    y: main.y,
    size: main.size,
    letters: line.size === piece.size ? line.letters + piece.letters : main.letters,
    bold: line.bold && piece.bold,
  };
}

/** The number of a footnote mark: small raised digits beside a line. */
function noteMark(mark: PdfLine, line: PdfLine): string | undefined {
  const raised = mark.size < SMALLER * line.size && mark.y > line.y + 0.5;
  return raised ? /^\s*(\d{1,3})\s*$/.exec(mark.text)?.[1] : undefined;
}
