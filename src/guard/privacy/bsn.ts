import type { Page } from './page.ts';
import { matches, type PersonalDataRule, type Span } from './spans.ts';
import { spelledDigits } from './spelled-digits.ts';

/** Digits with at most three signs between neighbours, which is every way people group a number. */
const RUN = /\d(?:[^\p{L}\p{N}\n€]{0,3}\d){7,30}/gu;
/** "pat999993653": somebody forgot a space. */
const GLUED_WORD = /(?<!\p{L})\p{L}\p{Ll}{2,}$/u;
/** Digits that end a line and go on in the next. */
const TWO_LINES =
  /(?<![\p{L}\d€+]|\d[ .,-])\d(?:[ .-]?\d){0,7}[ .-]{0,3}\n[ .-]{0,3}\d(?:[ .-]?\d){0,7}(?!\d|%|[ .,-]\d)/gu;
const PLAIN_SIGN = /^[ .-]$/;
const GROUP = /\d+/g;
const LABEL =
  /(?:\bb\.?\s?s\.?\s?n\b|bsn|burger\s?service|burgers?nummer|sofi|persoonsnummer|citizen service|\bid-?nummer)/i;
const OTHER_NUMBER =
  /(?:€|\beur(?:o|os)?\b|bedrag|budget|begroting|uitgaven|miljoen|kvk|kamer van koophandel|agb|iban|\brsin|\boin\b|zaaktype|factuur|order|isbn|btw|rekening|omzet|versie|overeenkomst|contract|convenant|(?:project|inkoop|subsidie|document|pagina|perceel)\s?n(?:umme)?r|vestigingsnummer|productcode|tel(?:efoon)?\b|ticket|\b(?:inlog|toegangs|verificatie|les)?code|\bskj|\bbig\b)(?![^\d\n]{0,24}(?:kind|cli[eë]nt|pati[eë]nt|jeugdige|jongere|moeder|vader|zoon|dochter|leerling|pupil))[^\d\n]{0,24}$/i;
/** Right before a number: of what is ordered, or of a meeting. */
const ORDER_OR_MEETING =
  /(?:bestel(?:ling|bon)?|zending|pakket|(?:meeting|conference|vergader\p{L}*)s?[-\s]?id|levering(?=s?[-\s]?n))s?[-\s]?(?:n(?:umme)?r\.?|code)?[\s:#=]{0,3}$/iu;
/** "Factuur voor 123456782": no number of the invoice. */
const FOR_PERSON = /(?:factuur|declaratie|order|ticket)\s(?:voor|van|bij)\s$/i;
const AMOUNT_AFTER = /^\s?(?:,-|euro|eur\b|miljoen|mln|%|inwoners|kinderen|jongeren|leerlingen|cli[eë]nten)/i;
const IBAN_BEFORE = /\b[A-Z]{2}\d\d\s?[A-Z]{4}[\s\d]{0,8}$/;
/** "202412345 is een zaaknummer, geen BSN": said to be none. */
const NO_BSN = new RegExp(`\\b(?:geen|niet (?:het|een|mijn|zijn|haar))\\s(?:echte?\\s)?${LABEL.source}`, 'i');
const LABEL_REACH = 60;
/** How people group nine digits; other groupings count only beside the word BSN. */
const SHAPES = new Set(
  '9 3-3-3 4-2-3 2-2-2-3 3-2-2-2 4-5 5-4 1-1-1-1-1-1-1-1-1 2-3-4 3-4-2 2-3-2-2 4-3-2 2-2-3-2 8-1 3-6 6-3 4-4-1 1-4-4 2-2-2-2-1 3-5-1'.split(
    ' ',
  ),
);

/** The test a burgerservicenummer passes; eight digits stand for nine with a leading zero. */
export function passesElfproef(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (nine.length !== 9 || /^0{9}$/.test(nine)) return false;
  let sum = -Number(nine[8]);
  for (let i = 0; i < 8; i++) sum += (9 - i) * Number(nine[i]);
  return sum % 11 === 0;
}

export const BSN_RULES: readonly PersonalDataRule[] = [
  { id: 'bsn-labelled', type: 'bsn', find: labelled },
  { id: 'bsn-bare', type: 'bsn', find: bare },
  { id: 'bsn-over-lines', type: 'bsn', find: overLines },
  { id: 'bsn-in-words', type: 'bsn', find: inWords },
];

/** Beside its label any eight or nine digits are kept out, mistyped ones too. */
function* labelled(page: Page): Generator<Span> {
  for (const run of page.text.matchAll(RUN)) {
    if (isInIban(page, run.index) || !isLabelled(page, run.index, run.index + run[0].length)) continue;
    for (const part of windows(run[0], run.index, isNumberBesideLabel)) yield part;
  }
}

/** Behind country and bank stands an account, whose digits may look like another number. */
export function isInIban(page: Page, start: number): boolean {
  return IBAN_BEFORE.test(page.before(start, 20));
}

function isNumberBesideLabel(digits: string): boolean {
  const value = digits.replace(/^0+(?=\d{8})/, '');
  return digits.length <= 12 && (value.length === 9 || (value.length === 8 && passesElfproef(value)));
}

function* bare(page: Page): Generator<Span> {
  for (const run of page.text.matchAll(RUN)) {
    if (isOtherNumber(page.before(run.index, 40)) || isPartOfWord(page, run.index)) continue;
    for (const part of windows(run[0], run.index, isBareBsn)) {
      const written = page.text.slice(part.start, part.end);
      if (isOneNumber(written) && !AMOUNT_AFTER.test(page.after(part.end, 12))) yield part;
    }
  }
}

function isOtherNumber(lead: string): boolean {
  return (OTHER_NUMBER.test(lead) && !FOR_PERSON.test(lead)) || ORDER_OR_MEETING.test(lead);
}

function isBareBsn(digits: string, shape: string): boolean {
  return digits.length === 9 && passesElfproef(digits) && SHAPES.has(shape);
}

/** Capitals, one letter or a plus right before the digits make them a code, an account or a telephone number; a word does not. */
function isPartOfWord(page: Page, start: number): boolean {
  const lead = page.before(start, 12);
  return /[A-Za-z+]$/.test(lead) && !LABEL.test(lead.slice(-5)) && !GLUED_WORD.test(lead);
}

function overLines(page: Page): Iterable<Span> {
  return matches(page.text, TWO_LINES, (match) => {
    const digits = match[0].replace(/\D/g, '');
    return digits.length === 9 && passesElfproef(digits) && !isOtherNumber(page.before(match.index, 40));
  });
}

function isLabelled(page: Page, start: number, end: number): boolean {
  const lead = page.before(start, LABEL_REACH);
  const label = lead.search(new RegExp(`${LABEL.source}(?!.*${LABEL.source})`, 'is'));
  const separated = label >= 0 && /\d{4}/.test(lead.slice(label));
  const after = page.after(end, 25);
  return (label >= 0 && !separated) || (LABEL.test(after) && !NO_BSN.test(after));
}

/** People who group a number use one sign throughout, or plain ones; tables and versions mix them. */
function isOneNumber(written: string): boolean {
  const signs = written.split(/\d+/).slice(1, -1);
  return new Set(signs).size <= 1 || signs.every((sign) => PLAIN_SIGN.test(sign));
}

/** The stretches of whole digit groups in a run that `accept` takes, longest reading first. */
function* windows(run: string, offset: number, accept: (digits: string, shape: string) => boolean): Generator<Span> {
  const groups = [...run.matchAll(GROUP)];
  for (let first = 0; first < groups.length; first++) {
    const last = lastOfWindow(groups, first, accept);
    if (last < 0) continue;
    yield { start: offset + groups[first]!.index, end: offset + groups[last]!.index + groups[last]![0].length };
    first = last;
  }
}

function lastOfWindow(
  groups: readonly RegExpExecArray[],
  first: number,
  accept: (digits: string, shape: string) => boolean,
): number {
  let digits = '';
  let shape = '';
  let found = -1;
  for (let last = first; last < groups.length && digits.length < 12; last++) {
    digits += groups[last]![0];
    shape += `${shape === '' ? '' : '-'}${groups[last]![0].length}`;
    if (accept(digits, shape)) found = last;
  }
  return found;
}

/** Digits spelled out: nine beside the label or by the test, where others may only be a telephone number. */
function inWords(page: Page): Iterable<Span> {
  return spelledDigits(page, (digits, start, whole) => {
    if (whole && digits.length === 9 && passesElfproef(digits)) return true;
    return (digits.length === 8 || digits.length === 9) && LABEL.test(page.before(start, LABEL_REACH));
  });
}
