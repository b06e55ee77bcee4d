import type { Page } from './page.ts';
import type { Span } from './spans.ts';

const UNITS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TEENS = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ');
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
/** "vierendertig" is 34, as people say telephone numbers in pairs. */
const DIGITS = new Map<string, string>([
  ...UNITS.map((word, digit) => [word, `${digit}`] as const),
  ...TEENS.map((word, digit) => [word, `1${digit}`] as const),
  ...TENS.flatMap((ten, index) => UNITS.map((unit, digit) => [`${unit}en${ten}`, `${index + 2}${digit}`] as const)),
  ...TENS.map((ten, index) => [ten, `${index + 2}0`] as const),
  ['nulzes', '06'],
]);
const FIGURES = /^\d{1,2}$/;
const BETWEEN = new Set(['streepje', 'punt', 'dan', 'spatie']);
/** A number of figures alone is found by other rules. */
const LEAST_WORDS = 2;
const MOST_DIGITS = 13;

/** Judges digits that start at this offset; `whole`: no more stand beside them. */
type Accept = (digits: string, start: number, whole: boolean) => boolean;

interface Piece extends Span {
  readonly digits: string;
  readonly inWords: boolean;
}

/** Stretches of digits spelled out ("nul zes twaalf vierendertig…"), with figures between, whose digits `accept` takes. */
export function* spelledDigits(page: Page, accept: Accept): Generator<Span> {
  if (page.words.unique.filter((word) => DIGITS.has(word)).length < LEAST_WORDS) return;
  for (const run of runs(page)) {
    for (let first = 0; first < run.length; first++) {
      const last = lastAccepted(run, first, accept);
      if (last < 0) continue;
      yield { start: run[first]!.start, end: run[last]!.end };
      first = last;
    }
  }
}

function* runs({ words }: Page): Generator<Piece[]> {
  let run: Piece[] = [];
  for (let at = 0; at < words.word.length; at++) {
    const word = words.word[at]!;
    const spelled = DIGITS.get(word);
    const digits = spelled ?? (FIGURES.test(word) ? word : undefined);
    if (digits !== undefined)
      run.push({ digits, inWords: spelled !== undefined, start: words.start[at]!, end: words.end[at]! });
    else if (!BETWEEN.has(word)) {
      if (run.length > 0) yield run;
      run = [];
    }
  }
  yield run;
}

function lastAccepted(run: readonly Piece[], first: number, accept: Accept): number {
  let digits = '';
  let inWords = 0;
  let found = -1;
  for (let last = first; last < run.length && digits.length < MOST_DIGITS; last++) {
    digits += run[last]!.digits;
    if (run[last]!.inWords) inWords++;
    if (inWords >= LEAST_WORDS && accept(digits, run[first]!.start, first === 0 && last === run.length - 1))
      found = last;
  }
  return found;
}
