import { AMBIGUOUS_GIVEN, GIVEN, kindsOf } from './name-words.ts';
import type { Page } from './page.ts';
import { matches, type PersonalDataRule, type Span } from './spans.ts';

const LONG_NUMBER = /(?<![\d\p{L}])\d(?:[ .-]?\d){6,}(?!\d)/gu;
const FULL_DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d{2}(?!\d)/g;

/** What alone is no personal data, but is left out of a message that held some. */
export const LOOSE_RULES: readonly PersonalDataRule[] = [
  { id: 'loose-number', type: 'dossier', find: (page) => matches(page.text, LONG_NUMBER) },
  { id: 'loose-date', type: 'birthdate', find: (page) => matches(page.text, FULL_DATE) },
  { id: 'loose-given-name', type: 'name', find: givenNames },
];

function* givenNames({ text, words }: Page): Generator<Span> {
  for (let at = 0; at < words.word.length; at++) {
    const [start, end] = [words.start[at]!, words.end[at]!];
    const isGiven = (kindsOf(words.word[at]!) & (GIVEN | AMBIGUOUS_GIVEN)) === GIVEN;
    if (isGiven && /^\p{Lu}/u.test(text.slice(start, end))) yield { start, end };
  }
}
