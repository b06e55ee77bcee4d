import type { Annotation } from './annotation.ts';
import type { PdfLine } from './pdf-line.ts';

const INVISIBLE = 0b100011; // invisible, hidden, no view
/** A label stands so many letter sizes from its field at most. */
const REACH = 25;
const ABOVE = 2.5;

/** The lines of a page with what was filled in behind its label, and with text that was put on the page afterwards. */
export function withFields(lines: readonly PdfLine[], annotations: readonly Annotation[]): PdfLine[] {
  const shown = annotations.filter(({ annotationFlags = 0 }) => (annotationFlags & INVISIBLE) === 0);
  const filled = lines.map((line) => ({ ...line }));
  for (const field of shown) {
    if (field.subtype === 'FreeText')
      addText(filled, field, (field.textContent ?? []).join(' ') || (field.contentsObj?.str ?? ''));
    else if (field.subtype === 'Widget' && (field.checkBox || field.radioButton)) tick(filled, field);
    else if (field.subtype === 'Widget') fill(filled, field);
  }
  return filled;
}

/** Whether a page asks things in a form and nothing was filled in. */
export function isEmptyForm(annotations: readonly Annotation[]): boolean {
  const fields = annotations.filter(
    ({ subtype, fieldType }) => subtype === 'Widget' && /^(?:Tx|Ch|Btn)$/.test(fieldType ?? ''),
  );
  return fields.length > 0 && fields.every((field) => (isTickable(field) ? !isTicked(field) : filledIn(field) === ''));
}

function isTickable({ checkBox, radioButton }: Annotation): boolean {
  return checkBox === true || radioButton === true;
}

function isTicked({ checkBox, fieldValue, exportValue, buttonValue }: Annotation): boolean {
  return checkBox
    ? fieldValue === exportValue && fieldValue !== 'Off'
    : fieldValue !== undefined && fieldValue === buttonValue;
}

function filledIn({ fieldType, fieldValue, options = [] }: Annotation): string {
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return '';
  const values = [fieldValue].flat().filter((value): value is string => typeof value === 'string');
  const shown = values.map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value);
  return shown
    .join(', ')
    .replace(/\s*[\r\n]+\s*/g, '; ')
    .trim();
}

/** The value goes behind the label beside the field, or above it; else the field's own name is its label. */
function fill(lines: PdfLine[], field: Annotation): void {
  const value = filledIn(field);
  if (value === '') return;
  const label = labelBeside(lines, field) ?? labelAbove(lines, field);
  if (label) label.text = `${label.text.replace(/[\s._…:]+$/, '')}: ${value}`;
  else addText(lines, field, `${field.alternativeText || field.fieldName || ''}: ${value}`.replace(/^: /, ''));
}

function tick(lines: PdfLine[], field: Annotation): void {
  const mark = isTicked(field) ? '☒' : '☐';
  const [left, , right] = field.rect as [number, number, number, number];
  const near = lines.filter((line) => isBeside(line, field) && !/^[☒☐]/.test(line.text));
  const after = nearest(
    near.filter((line) => line.x >= left),
    ({ x }) => x - right,
  );
  const before = nearest(
    near.filter((line) => line.x < left),
    (line) => left - line.right,
  );
  const label = after ?? before;
  if (label) label.text = `${mark} ${label.text}`;
  else addText(lines, field, `${mark} ${field.alternativeText || field.buttonValue || field.fieldName || ''}`);
}

function labelBeside(lines: readonly PdfLine[], field: Annotation): PdfLine | undefined {
  const [left] = field.rect as [number];
  const before = lines.filter((line) => isBeside(line, field) && line.x < left && line.right <= left + line.size);
  return nearest(before, ({ right }) => left - right);
}

function labelAbove(lines: readonly PdfLine[], { rect }: Annotation): PdfLine | undefined {
  const [left, , right, top] = rect as [number, number, number, number];
  const above = lines.filter(
    ({ x, right: end, y, size }) => x < right && end > left && y >= top - 0.3 * size && y - top < ABOVE * size,
  );
  return nearest(above, ({ y }) => y - top);
}

function isBeside({ y, size, x, right }: PdfLine, { rect }: Annotation): boolean {
  const [left, bottom, end, top] = rect as [number, number, number, number];
  const isLevel = y + size / 2 > bottom && y < top;
  return isLevel && x - end < REACH * size && left - right < REACH * size;
}

function nearest(lines: readonly PdfLine[], distance: (line: PdfLine) => number): PdfLine | undefined {
  return [...lines].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
}

/** Puts a text on the page, in its place from above. */
function addText(lines: PdfLine[], { rect }: Annotation, text: string): void {
  if (text.trim() === '') return;
  const [x, y, right, top] = rect as [number, number, number, number];
  const size = lines[0]?.size ?? Math.min(12, top - y);
  const line = { text: text.replace(/\s+/g, ' ').trim(), x, right, y: top - size, size, bold: false };
  const below = lines.findIndex((each) => each.y < line.y);
  lines.splice(below < 0 ? lines.length : below, 0, line);
}
