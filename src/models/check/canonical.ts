import { MONTHS } from '../../domain/dates.ts';
import { numbersAsDigits } from '../../dutch/number-words.ts';
import { PHRASES } from './word-lists.ts';

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
  return numbersAsDigits(result);
}
