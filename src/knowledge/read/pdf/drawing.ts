import type { getDocumentProxy } from 'unpdf';
import { getResolvedPDFJS } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Matrix = [number, number, number, number, number, number];

/** A line from left to right, in points. */
export interface Rule {
  x: number;
  right: number;
  y: number;
  thick: number;
}

/** How wide a letter of a font is, in letter sizes; undefined where the page does not tell. */
export type WidthOf = (font: string, letter: string) => number | undefined;

/** What is drawn on a page beside its text. */
export interface Drawing {
  /** The share of the page that its largest picture covers, 0 to 1. */
  picture: number;
  /** So many shapes: letters that a program drew as shapes are many. */
  shapes: number;
  rules: Rule[];
  widthOf: WidthOf;
}

const THICKEST_RULE = 3;
const SHORTEST_RULE = 4;

export const NO_DRAWING: Drawing = { picture: 0, shapes: 0, rules: [], widthOf: () => undefined };

export async function readDrawing(page: Page): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const paints = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const saved: Matrix[] = [];
  const rules: Rule[] = [];
  const widths = new Map<string, number>();
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let font = '';
  let largest = 0;
  let shapes = 0;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = times(matrix, args as Matrix);
    if (operator === OPS.paintFormXObjectBegin && args?.[0]) matrix = times(matrix, args[0] as Matrix);
    if (operator === OPS.setFont) font = String(args?.[0]);
    if (operator === OPS.showText)
      for (const glyph of glyphsOf(args?.[0])) widths.set(font + glyph.unicode, glyph.width);
    if (paints.has(operator)) largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    if (operator === OPS.constructPath) {
      shapes += 1;
      rules.push(...ruleOf(args?.[2], matrix));
    }
  }
  const widthOf: WidthOf = (name, letter) => widths.get(name + letter);
  return { picture: Math.min(1, largest / ((right - left) * (top - bottom))), shapes, rules, widthOf };
}

interface Glyph {
  unicode: string;
  width: number;
}

function glyphsOf(shown: unknown): Glyph[] {
  return Array.isArray(shown) ? shown.filter((each): each is Glyph => typeof each?.unicode === 'string') : [];
}

/** A path that is only wide is a line; `bounds` are its corners before they are laid on the page. */
function ruleOf(bounds: unknown, matrix: Matrix): Rule[] {
  if (!ArrayBuffer.isView(bounds) && !Array.isArray(bounds)) return [];
  const [left, low, right, high] = Array.from(bounds as Float32Array) as [number, number, number, number];
  const [x1, y1] = onPage(matrix, left, low);
  const [x2, y2] = onPage(matrix, right, high);
  const rule = { x: Math.min(x1, x2), right: Math.max(x1, x2), y: (y1 + y2) / 2, thick: Math.abs(y1 - y2) };
  return rule.thick <= THICKEST_RULE && rule.right - rule.x >= SHORTEST_RULE ? [rule] : [];
}

function onPage([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
