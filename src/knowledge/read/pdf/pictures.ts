import type { getDocumentProxy } from 'unpdf';
import { getResolvedPDFJS } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Matrix = [number, number, number, number, number, number];

/** What is drawn on a page beside its text. */
export interface Drawing {
  /** The share of the page that its largest picture covers, 0 to 1. */
  picture: number;
  /** So many shapes: letters that a program drew as shapes are many. */
  shapes: number;
}

export async function readDrawing(page: Page): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const paints = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let largest = 0;
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = times(matrix, argsArray[at] as Matrix);
    if (operator === OPS.paintFormXObjectBegin && argsArray[at]?.[0])
      matrix = times(matrix, argsArray[at][0] as Matrix);
    if (paints.has(operator)) largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  }
  const shapes = fnArray.filter((operator) => operator === OPS.constructPath).length;
  return { picture: Math.min(1, largest / ((right - left) * (top - bottom))), shapes };
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
