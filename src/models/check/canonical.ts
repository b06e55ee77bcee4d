import { MONTHS } from '../../domain/dates.ts';
import { PHRASES } from './word-lists.ts';

const UNITS =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, at) => withUnits(ten, (at + 2) * 10)),
  ['honderd', 100],
]);

/** vijfentwintig, tweeëntwintig: nine numbers for each ten. */
function withUnits(ten: string, value: number): (readonly [string, number])[] {
  const units = ['een', ...UNITS.slice(2, 10)];
  return [
    [ten, value],
    ...units.map((unit, at) => [`${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`, value + at + 1] as const),
  ];
}

/** Spaces, quotes and dashes of every kind made one kind. */
export function foldSpaces(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A sentence with dates, amounts, times, telephone numbers, number words and set phrases each written in one way. */
export function canonical(text: string): string {
  let result = foldSpaces(text)
    .replaceAll('**', '')
    .replace(/^(?:[-•*]|\d{1,2}[.)])\s+/, '');
  result = result.replace(
    /\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/g,
    (whole, day, month, year) => `${Number(day)} ${MONTHS[month - 1] ?? whole} ${year}`,
  );
  result = result.replace(/\+31[\d -]{8,}\d|\b0\d{1,3}[- ]?\d[\d -]{2,}\d\b/g, (phone) => phone.replace(/\D/g, ''));
  result = result.replace(/\b\d{1,3}(?:\.\d{3})+\b/g, (number) => number.replaceAll('.', ''));
  result = result.replace(/\b(\d{1,2})[.:](\d{2})(?![.\d])\b/g, (_, hour, minutes) => `${Number(hour)}:${minutes}`);
  result = result.replace(/€\s*(\d+(?:,\d+)?)/g, '$1 euro').replace(/(\d)\s?%/g, '$1 procent');
  for (const [pattern, replacement] of PHRASES) result = result.replace(pattern, replacement);
  return result.replace(/\p{L}+/gu, (word) => String(NUMBER_WORDS.get(word.toLowerCase()) ?? word));
}
