import { dutchLexicon } from '../../dutch/lemmas.ts';
import type { Words } from '../../dutch/message-words.ts';
import { NameReading } from './name-reading.ts';
import {
  AMBIGUOUS_GIVEN,
  BODY,
  CARE_WORD,
  GIVEN,
  INSTITUTION,
  kindsOf,
  NAMED_BY_CUE,
  NOT_NAME,
  PARTICLE,
  PERSON,
  PUBLIC_NAMES,
  SURNAME,
  SURNAME_ENDING,
  TITLE,
} from './name-words.ts';
import { isOfficials } from './officials.ts';
import type { Page } from './page.ts';
import type { PersonalDataRule, Span } from './spans.ts';
import { isWritersName } from './writer.ts';

const INITIALS =
  /(?<![\p{L}.])(?:(?:\p{Lu}|Th|Ch|Chr|IJ|Jac|Fr|Ph)\.\s?){1,4}-?(?:(?:van|de|den|der|het|ten|ter|te|el|al|la|von|in|'t|v\.d\.|vd)\s){0,3}(?:\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?\p{Ll}+)*)/gu;
const AGE_AFTER =
  /^\s?(?:\(\s?\d{1,2}\s?(?:jr|jaar|j|mnd)?\.?\s?[),]|,?\s(?:van\s)?\d{1,2}\s?(?:jr|jaar|jarige|-jarige|mnd|maanden)|\svan\s\d{1,2}\b|\s?\(?(?:geb|\*))/i;
const BIRTH_AFTER =
  /^[\s,(–-]{1,3}(?:geb|geboren|\*|bsn|d\.?o\.?b|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2}\s?(?:jr|jaar)\b|\(?\d{1,2}\))/i;
/** "Uit 6b", "(groep 5)", ", 2 havo". */
const CLASS_AFTER =
  /^(?:,|,? (?:zit )?(?:uit|in)|(?= ?\())\s?\(?(?:de )?(?:groep\s?[1-8]|klas\s?[1-6]|[1-8]\s?[a-h]|[1-6]\s?(?:havo|vwo|vmbo|mavo)|(?:havo|vwo|vmbo|mavo)\s?[1-6])(?![\p{L}\d])/iu;
/** Who was born before 1920 is of history. */
const LONG_AGO =
  /^[\s,(]{1,3}(?:geb(?:oren|\.)?\s(?:\p{L}{2,3}\s)?(?:\d{1,2}\s\p{L}+\s)?(?:1[0-8]\d\d|19[01]\d)|(?:1[0-8]\d\d|19[01]\d)\s?[-–])/iu;
const INSTITUTION_ENDING = /(?:school|praktijk|college|lyceum|kliniek|stichting|groep|centrum|academie)$/;
/** With a house number behind it a street that the rules on addresses let through. */
const STREET_ENDING = /\p{Ll}(?:straat|laan|weg|plein|hof|kade|singel|dreef)$/u;
/** A name holds few words, a message of nothing but names thousands. */
const MOST_WORDS = 10;
/** Behind these a name in small letters is one, and "juf van" somebody is a pupil's. */
const NAMING = new Set(['heet', 'heette', 'genaamd', 'voornaam', 'roepnaam']);
const TEACHERS = new Set(['juf', 'meester', 'mentor', 'leerkracht']);
const PRONOUNS = new Set(['hij', 'zij', 'ze', 'betreft', 'naam']);

export const NAME_RULES: readonly PersonalDataRule[] = [
  { id: 'name-surname-first', type: 'name', find: (page) => names(page, surnameFirst) },
  { id: 'name-given-and-surname', type: 'name', find: (page) => names(page, givenAndSurname) },
  { id: 'name-titled', type: 'name', find: (page) => names(page, titled) },
  { id: 'name-named-by', type: 'name', find: (page) => names(page, namedBy) },
  { id: 'name-after-person', type: 'name', find: (page) => names(page, afterPerson) },
  { id: 'name-given-with-age', type: 'name', find: (page) => names(page, givenWithAge) },
  { id: 'name-unlisted', type: 'name', find: (page) => names(page, unlisted) },
  { id: 'name-initials', type: 'name', find: initials },
];

/** Where the name that starts at word `at` ends (exclusive, in words); undefined when none does. */
type ReadName = (reading: NameReading, at: number) => number | undefined;

const readings = new WeakMap<Words, NameReading>();

/** The rules of one message share its reading. */
function readingOf(page: Page): NameReading {
  const reading = readings.get(page.words) ?? new NameReading(page);
  readings.set(page.words, reading);
  return reading;
}

function* names(page: Page, read: ReadName): Generator<Span> {
  const reading = readingOf(page);
  let from = 0;
  for (const at of reading.candidates) {
    const end = at < from ? undefined : read(reading, at);
    if (end === undefined) continue;
    const span = { start: page.words.start[at]!, end: page.words.end[end - 1]! };
    if (!isNobodys(reading, at, end, span)) yield span;
    from = end;
  }
}

/** The writer's own name, an institution's, an official's, or one the organisation knows as its own. */
function isNobodys(reading: NameReading, at: number, end: number, span: Span): boolean {
  return isInstitution(reading, at, end) || isNoClients(reading.page, span);
}

function isBody(reading: NameReading, at: number): boolean {
  return reading.is(at, INSTITUTION | BODY) || INSTITUTION_ENDING.test(reading.words.word[at]!);
}

function isNoClients(page: Page, span: Span): boolean {
  if (PUBLIC_NAMES.has(page.text.slice(span.start, span.end).toLowerCase())) return true;
  if (STREET_ENDING.test(page.text.slice(span.start, span.end)) && /^ \d/.test(page.after(span.end, 2))) return true;
  if (LONG_AGO.test(page.after(span.end, 40))) return true;
  return (
    page.isKnown(span.start, span.end) ||
    isWritersName(page, span) ||
    (!isBorn(page, span.end) && isOfficials(page, span))
  );
}

/** "Anne Frankschool", "Martin Luther King school", "Stichting Anna": a word for an institution beside the capitals. */
function isInstitution(reading: NameReading, at: number, end: number): boolean {
  if (reading.isJoined(at) && isBody(reading, at - 1)) return true;
  if (INSTITUTION_ENDING.test(reading.words.word[end - 1]!)) return true;
  let next = end;
  const furthest = end + MOST_WORDS;
  while (next < furthest && reading.isJoined(next) && reading.isCapital(next) && !reading.is(next, INSTITUTION)) next++;
  if (next > end && reading.is(next - 1, CARE_WORD)) return true;
  return reading.isJoined(next) && reading.is(next, INSTITUTION);
}

function* initials(page: Page): Generator<Span> {
  for (const match of page.text.matchAll(INITIALS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const surname = match[0].split(/[\s.]/).at(-1)!.toLowerCase();
    const kinds = kindsOf(surname);
    const isWord = (kinds & SURNAME) === 0 && (kinds & (NOT_NAME | PARTICLE)) !== 0;
    if (isWord || isNoClients(page, span)) continue;
    yield span;
  }
}

function givenAndSurname(reading: NameReading, at: number): number | undefined {
  if (!reading.is(at, GIVEN)) return undefined;
  let next = at + 1;
  if (reading.words.word[next] === 'en' && reading.isJoined(next + 1) && reading.isNameLike(next + 1)) next += 2;
  while (next < at + MOST_WORDS && reading.isJoined(next) && isMoreGiven(reading, next)) next++;
  const end = reading.surnameEnd(next, reading.isCapital(at)) ?? initialEnd(reading, next);
  if (end !== undefined) return isGiven(reading, at) || !isOrdinary(reading, end - 1) ? end : undefined;
  return next > at + 1 && reading.is(next - 1, SURNAME) ? next : undefined;
}

/** "Tariq B.": a surname kept to its letter still points at someone. */
function initialEnd(reading: NameReading, at: number): number | undefined {
  const isLetter = reading.isJoined(at) && reading.isCapital(at) && reading.words.word[at]!.length === 1;
  return isLetter && reading.page.text[reading.words.end[at]!] === '.' ? at + 1 : undefined;
}

function isGiven(reading: NameReading, at: number): boolean {
  if (!reading.is(at, GIVEN)) return false;
  return reading.isCapital(at) || !reading.is(at, AMBIGUOUS_GIVEN) || !isOrdinary(reading, at);
}

function isOrdinary({ words }: NameReading, at: number): boolean {
  return dutchLexicon().isOrdinary(words.word[at]!);
}

function isMoreGiven(reading: NameReading, at: number): boolean {
  return reading.isCapital(at) && reading.is(at, GIVEN) && !reading.is(at, SURNAME);
}

function titled(reading: NameReading, at: number): number | undefined {
  if (!reading.is(at - 1, TITLE) || !reading.isJoined(at)) return undefined;
  // "1817 MS. Zit daar": a postcode.
  if (/^\d{4}$/.test(reading.words.word[at - 2] ?? '')) return undefined;
  return reading.capitalisedEnd(at);
}

function namedBy(reading: NameReading, at: number): number | undefined {
  if (!isNamed(reading, at) || !isRightAfter(reading, at)) return undefined;
  if (isGiven(reading, at)) return reading.surnameEnd(at + 1, reading.isCapital(at)) ?? at + 1;
  if (!speaksOfPerson(reading, at)) return undefined;
  const cue = reading.words.word[at - 1]!;
  if (cue === 'achternaam') return reading.surnameEnd(at, false);
  if (NAMING.has(cue) && reading.is(at, GIVEN | AMBIGUOUS_GIVEN) && !reading.is(at, NOT_NAME)) return at + 1;
  return reading.capitalisedEnd(at);
}

/** Right after the cue, or after the person it names: "naam patiënt: …". */
function isNamed(reading: NameReading, at: number): boolean {
  if (reading.is(at - 1, NAMED_BY_CUE)) return true;
  return (
    reading.is(at - 1, PERSON) &&
    reading.is(at - 2, NAMED_BY_CUE) &&
    reading.page.text[reading.words.end[at - 1]!] === ':'
  );
}

function isRightAfter({ page, words }: NameReading, at: number): boolean {
  return /^[\s:=-]{1,3}$/.test(page.text.slice(words.end[at - 1], words.start[at]));
}

function speaksOfPerson(reading: NameReading, at: number): boolean {
  const { word } = reading.words;
  if (word[at - 1]!.endsWith('naam') || reading.is(at - 1, PERSON)) return true;
  for (let before = at - 2; before >= Math.max(0, at - 8); before--) {
    if (reading.is(before, PERSON) || PRONOUNS.has(word[before]!)) return true;
  }
  return false;
}

function afterPerson(reading: NameReading, at: number): number | undefined {
  if (isPupil(reading, at)) return reading.surnameEnd(at + 1, reading.isCapital(at)) ?? at + 1;
  if (!reading.is(at - 1, PERSON) || !reading.isJoined(at)) return undefined;
  return reading.capitalisedEnd(at) ?? inSmallLetters(reading, at);
}

/** "Juf van amira", "moeder van ruben". */
function isPupil(reading: NameReading, at: number): boolean {
  const { word } = reading.words;
  if (word[at - 1] !== 'van' || !isGiven(reading, at)) return false;
  return TEACHERS.has(word[at - 2] ?? '') || (reading.is(at - 2, PERSON) && !reading.is(at, NOT_NAME));
}

/** "patient jan jansen": without capitals both words must be listed. */
function inSmallLetters(reading: NameReading, at: number): number | undefined {
  return reading.is(at, GIVEN) ? reading.surnameEnd(at + 1, false) : undefined;
}

function givenWithAge(reading: NameReading, at: number): number | undefined {
  const after = reading.page.after(reading.words.end[at]!, 16);
  const initial = /^ \p{L}\.(?= ?\d)/u.exec(after)?.[0] ?? '';
  if (initial !== '' && reading.is(at, GIVEN) && AGE_AFTER.test(after.slice(initial.length))) return at + 2;
  if (!isGiven(reading, at)) return undefined;
  return AGE_AFTER.test(after) || CLASS_AFTER.test(after) ? at + 1 : undefined;
}

/** Two capitalised words nobody listed: a name when the second sounds like a surname and a person is spoken of, or birth or age follows. */
function unlisted(reading: NameReading, at: number): number | undefined {
  if (!reading.isNameLike(at) || reading.is(at, INSTITUTION)) return undefined;
  const end = reading.surnameEnd(at + 1, true);
  if (end === undefined) return undefined;
  const sounds = reading.is(end - 1, SURNAME) || SURNAME_ENDING.test(reading.words.word[end - 1]!);
  if (sounds && reading.is(at - 1, PERSON) && reading.isJoined(at)) return end;
  const after = reading.page.after(reading.words.end[end - 1]!, 16);
  return BIRTH_AFTER.test(after) || CLASS_AFTER.test(after) ? end : undefined;
}

/** "Jansen, Pieter", "Vries, de, Emma", "Berg van den, Lisa": as lists and systems write names. */
function surnameFirst(reading: NameReading, at: number): number | undefined {
  if (!startsWithSurname(reading, at)) return undefined;
  const given = afterParticles(reading, at + 1);
  if (!/^, ?$/.test(between(reading, given)) || !reading.isCapital(given)) return undefined;
  const end = reading.is(given, GIVEN)
    ? (reading.surnameEnd(given + 1, true) ?? given + 1)
    : initialsEnd(reading, given);
  if (end === undefined) return undefined;
  const sounds = reading.is(at, SURNAME) || SURNAME_ENDING.test(reading.words.word[at]!);
  return sounds || isBorn(reading.page, reading.words.end[end - 1]!) ? end : undefined;
}

/** Not within a list of names ("Anna Visser, Tom Bakker"). */
function startsWithSurname(reading: NameReading, at: number): boolean {
  if (reading.isJoined(at) && (reading.is(at - 1, GIVEN | PARTICLE) || reading.isNameLike(at - 1))) return false;
  if (reading.is(at, INSTITUTION) || !reading.isCapital(at)) return false;
  return reading.isNameLike(at) || (reading.is(at, SURNAME) && reading.is(at + 1, PARTICLE));
}

function afterParticles(reading: NameReading, from: number): number {
  let next = from;
  while (next < from + 3 && reading.is(next, PARTICLE) && !isInitial(reading, next)) {
    if (!/^,? $/.test(between(reading, next))) return next;
    next++;
  }
  return next;
}

function isBorn(page: Page, offset: number): boolean {
  const after = page.after(offset, 16);
  return BIRTH_AFTER.test(after) || AGE_AFTER.test(after);
}

function isInitial({ page, words }: NameReading, at: number): boolean {
  return words.word[at]?.length === 1 && page.text[words.end[at]!] === '.';
}

function initialsEnd(reading: NameReading, at: number): number | undefined {
  let next = at;
  while (isInitial(reading, next)) next++;
  return next > at ? next : undefined;
}

function between({ page, words }: NameReading, at: number): string {
  return page.text.slice(words.end[at - 1], words.start[at]);
}
