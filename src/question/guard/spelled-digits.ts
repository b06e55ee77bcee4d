import type { Page } from './page.ts';
import type { Span } from './spans.ts';

const DIGITS = new Map(
  ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'].map((word, digit) => [
    word,
    String(digit),
  ]),
);
const LEAST = 8;

/** Rows of digits spelled out ("nul zes een twee…"), eight or more. */
export function* spelledDigits({ words }: Page): Generator<Span & { digits: string }> {
  if (words.unique.filter((word) => DIGITS.has(word)).length < 3) return;
  let digits = '';
  for (let at = 0; at <= words.word.length; at++) {
    const digit = DIGITS.get(words.word[at] ?? '');
    if (digit !== undefined) digits += digit;
    else {
      if (digits.length >= LEAST) yield { digits, start: words.start[at - digits.length]!, end: words.end[at - 1]! };
      digits = '';
    }
  }
}
