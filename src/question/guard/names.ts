import {
  AMBIGUOUS,
  GIVEN_NAMES,
  INSTITUTIONS,
  NAMED_BY,
  NOT_NAMES,
  PARTICLES,
  PERSON_NOUNS,
  PUBLIC_OFFICES,
  SURNAME_ENDING,
  SURNAMES,
  TITLES,
} from './name-words.ts';
import type { Page, PageWord } from './page.ts';
import type { PersonalDataRule, Span } from './spans.ts';

const INITIALS =
  /(?<![\p{L}.])(?:\p{Lu}(?:[a-z]{1,2})?\.\s?){1,4}-?(?:(?:van|de|den|der|het|ten|ter|te|el|al|la|von|in|'t|v\.d\.|vd)\s){0,3}(?:\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?\p{Ll}+)*)/gu;
const AGE_AFTER =
  /^\s?(?:\(\s?\d{1,2}\s?(?:jr|jaar|j|mnd)?\.?\s?[),]|,?\s(?:van\s)?\d{1,2}\s?(?:jr|jaar|jarige|-jarige|mnd|maanden)|\svan\s\d{1,2}\b|\s?\(?(?:geb|\*))/i;
const BIRTH_AFTER =
  /^[\s,(]{1,3}(?:geb|geboren|\*|bsn|d\.?o\.?b|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\s?(?:jr|jaar)\b|\(?\d{1,2}\))/i;
const SELF_BEFORE =
  /(?:\b(?:ik ben|mijn naam is|ik heet|i am|my name is|naam van ondergetekende|ondergetekende|[uj]e? spreekt met|hier spreekt|namens|afzender|u spreekt met)|(?:^|\n)\s*(?:(?:hoi|hallo|dag|goedemorgen|goedemiddag|beste(?: \p{L}+)?)[\s,!.]*)?(?:(?:je|u) spreekt )?(?:met|hier|ben)|\b(?:groet(?:en|jes)?|mvg|gr|greetz|liefs|bedankt|dank(?: (?:u|je))?|hoogachtend|grt|grtz)[\s,.!]*(?:van)?)[\s,:]*(?:(?:dr|drs|mr|ir|prof|mw|mevr|dhr|dokter|huisarts|mevrouw|meneer|de heer|collega|poh|jeugdarts|ondergetekende)\.?\s){0,2}$/iu;
const ROLE =
  '(?:kinder|huis|jeugd|school|vertrouwens)?arts|poh|praktijkondersteuner|jeugdconsulent|consulent|gezins?werker|gezinscoach|jeugdverpleegkundige|jeugdprofessional|gedragswetenschapper|gedragsdeskundige|orthopedagoog|psycholoog|pedagoog|procesregisseur|wijkteam|buurtteam|intern begeleider|ib-?er|leerplichtambtenaar|jeugdbeschermer|gezinsvoogd|coördinator|praktijkassistente?|doktersassistente?|beleidsadviseur|beleidsmedewerker|verpleegkundig specialist|schoolmaatschappelijk|maatschappelijk werker|teamleider|manager|secretaris|kinderpsychiater|psychiater|casusregisseur|toegangsmedewerker';
const ROLE_FOLLOWS = new RegExp(
  `^\\s?[,\\n(|/–-]\\s?(?:ik ben )?(?:uw )?(?:${ROLE})|^\\s(?:hier|van (?:het |de )?(?:wijkteam|buurtteam|huisartsenpraktijk|praktijk|gemeente|cjg|lokale team|toegang|jgt|ggd))`,
  'iu',
);
const RELATIVE_BEFORE =
  /(?:moeder|vader|ouders?|zus(?:je)?|broer(?:tje)?|zoon|dochter|kind|oma|opa|voogd)\s(?:van|is)\s$/i;

export const NAME_RULES: readonly PersonalDataRule[] = [
  { id: 'name-given-and-surname', type: 'name', find: (page) => names(page, givenAndSurname) },
  { id: 'name-titled', type: 'name', find: (page) => names(page, titled) },
  { id: 'name-named-by', type: 'name', find: (page) => names(page, namedBy) },
  { id: 'name-after-person', type: 'name', find: (page) => names(page, afterPerson) },
  { id: 'name-given-with-age', type: 'name', find: (page) => names(page, givenWithAge) },
  { id: 'name-unlisted', type: 'name', find: (page) => names(page, unlisted) },
  { id: 'name-initials', type: 'name', find: initials },
];

/** Where the name that starts at word `at` ends (exclusive, in words); undefined when none does. */
type ReadName = (page: Page, at: number) => number | undefined;

function* names(page: Page, read: ReadName): Generator<Span> {
  const { words } = page;
  for (let at = 0; at < words.length; at++) {
    const end = read(page, at);
    if (end === undefined) continue;
    const span = { start: words[at]!.start, end: words[end - 1]!.end };
    if (!isNobodys(page, at, end, span)) yield span;
    at = end - 1;
  }
}

/** The writer's own name, an institution's, a public figure's, or one the organisation knows as its own. */
function isNobodys(page: Page, at: number, end: number, span: Span): boolean {
  const { words } = page;
  if (isInstitution(page, at, end)) return true;
  if (PUBLIC_OFFICES.has(words[at - 1]?.folded ?? '')) return true;
  return page.isKnown(span.start, span.end) || isOwn(page, span);
}

/** "Anne Frankschool", "Martin Luther King school", "Stichting Anna": a word for an institution beside the capitals. */
function isInstitution(page: Page, at: number, end: number): boolean {
  if (isJoined(page, at) && INSTITUTIONS.has(page.words[at - 1]!.folded)) return true;
  let next = end;
  while (isJoined(page, next) && page.words[next]!.capital && !INSTITUTIONS.has(page.words[next]!.folded)) next++;
  return isJoined(page, next) && INSTITUTIONS.has(page.words[next]!.folded);
}

function isOwn(page: Page, span: Span): boolean {
  const lead = page.before(span.start, 60);
  if (RELATIVE_BEFORE.test(lead)) return false;
  return SELF_BEFORE.test(lead) || ROLE_FOLLOWS.test(page.after(span.end, 40));
}

function* initials(page: Page): Generator<Span> {
  if (!/\p{Lu}[a-z]{0,2}\./u.test(page.text)) return;
  for (const match of page.text.matchAll(INITIALS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const surname = match[0].split(/[\s.]/).at(-1)!.toLowerCase();
    if (NOT_NAMES.has(surname) || !/^\p{Lu}\./u.test(match[0])) continue;
    if (!page.isKnown(span.start, span.end) && !isOwn(page, span)) yield span;
  }
}

function givenAndSurname(page: Page, at: number): number | undefined {
  const first = page.words[at]!;
  if (!isGiven(first)) return undefined;
  let next = at + 1;
  while (isJoined(page, next) && isMoreGiven(page.words[next]!)) next++;
  const end = surnameEnd(page, next, first.capital);
  if (end !== undefined) return end;
  const last = page.words[next - 1]!;
  return next > at + 1 && SURNAMES.has(last.folded) ? next : undefined;
}

function isGiven(word: PageWord): boolean {
  const first = word.folded.split('-')[0]!;
  if (!GIVEN_NAMES.has(word.folded) && !GIVEN_NAMES.has(first)) return false;
  return word.capital || !AMBIGUOUS.has(word.folded);
}

function isMoreGiven(word: PageWord): boolean {
  return word.capital && GIVEN_NAMES.has(word.folded) && !SURNAMES.has(word.folded);
}

/** Particles and then a surname, from word `at` on. Without a capital the surname must be a common one. */
function surnameEnd(page: Page, at: number, capitals: boolean): number | undefined {
  let next = at;
  while (isJoined(page, next) && PARTICLES.has(page.words[next]!.folded)) next++;
  const word = page.words[next];
  if (word === undefined || !isJoined(page, next) || word.end - word.start < 2) return undefined;
  return isSurname(word, capitals) ? next + 1 : undefined;
}

function isSurname(word: PageWord, capitals: boolean): boolean {
  const first = word.folded.split('-')[0]!;
  if (SURNAMES.has(word.folded) || SURNAMES.has(first)) return word.capital || !capitals || !NOT_NAMES.has(word.folded);
  return capitals && word.capital && !NOT_NAMES.has(word.folded) && !INSTITUTIONS.has(word.folded);
}

function titled(page: Page, at: number): number | undefined {
  const title = page.words[at - 1];
  if (title === undefined || !TITLES.has(title.folded) || !isJoined(page, at)) return undefined;
  if (title.folded === 'heer' && page.words[at - 2]?.folded === 'leger') return undefined;
  return capitalised(page, at);
}

function namedBy(page: Page, at: number): number | undefined {
  const cue = page.words[at - 1];
  if (
    cue === undefined ||
    !NAMED_BY.has(cue.folded) ||
    !/^[\s:=-]{1,3}$/.test(page.text.slice(cue.end, page.words[at]!.start))
  )
    return undefined;
  const word = page.words[at]!;
  const given = GIVEN_NAMES.has(word.folded) && (word.capital || !AMBIGUOUS.has(word.folded));
  if (given) return surnameEnd(page, at + 1, word.capital) ?? at + 1;
  return word.capital && speaksOfPerson(page, at) ? capitalised(page, at) : undefined;
}

function speaksOfPerson(page: Page, at: number): boolean {
  return (
    page.words
      .slice(Math.max(0, at - 8), at - 1)
      .some((word) => PERSON_NOUNS.has(word.folded) || /^(?:hij|zij|ze|betreft|naam)$/.test(word.folded)) ||
    page.words[at - 1]!.folded.endsWith('naam')
  );
}

function afterPerson(page: Page, at: number): number | undefined {
  const noun = page.words[at - 1];
  if (noun === undefined || !PERSON_NOUNS.has(noun.folded) || !isJoined(page, at)) return undefined;
  return capitalised(page, at) ?? inSmallLetters(page, at);
}

/** "patient jan jansen": small letters, so both words must be listed. */
function inSmallLetters(page: Page, at: number): number | undefined {
  return GIVEN_NAMES.has(page.words[at]!.folded) ? surnameEnd(page, at + 1, false) : undefined;
}

function givenWithAge(page: Page, at: number): number | undefined {
  const word = page.words[at]!;
  if (!word.capital || !GIVEN_NAMES.has(word.folded)) return undefined;
  return AGE_AFTER.test(page.after(word.end, 16)) ? at + 1 : undefined;
}

/** Two capitalised words nobody listed: a name when the second ends like a surname, or birth or age follows. */
function unlisted(page: Page, at: number): number | undefined {
  const first = page.words[at]!;
  if (!isNameLike(first) || INSTITUTIONS.has(first.folded)) return undefined;
  const end = surnameEnd(page, at + 1, true);
  if (end === undefined) return undefined;
  const last = page.words[end - 1]!;
  const sounds =
    (SURNAME_ENDING.test(last.folded) || SURNAMES.has(last.folded)) &&
    PERSON_NOUNS.has(page.words[at - 1]?.folded ?? '');
  return sounds || BIRTH_AFTER.test(page.after(last.end, 16)) ? end : undefined;
}

/** Particles and one to three capitalised words that are nothing else. */
function capitalised(page: Page, at: number): number | undefined {
  let next = at;
  while (PARTICLES.has(page.words[next]?.folded ?? '') && isJoined(page, next + 1)) next++;
  if (!isNameLike(page.words[next])) return undefined;
  next++;
  const end = surnameEnd(page, next, true);
  return end ?? next;
}

function isNameLike(word: PageWord | undefined): boolean {
  return (
    word?.capital === true &&
    word.end - word.start > 1 &&
    !NOT_NAMES.has(word.folded) &&
    !/^\p{Lu}+$/u.test(word.folded)
  );
}

function isJoined(page: Page, at: number): boolean {
  const word = page.words[at];
  const previous = page.words[at - 1];
  return (
    word !== undefined &&
    previous !== undefined &&
    /^(?:\.?[ ]|['’ ]{1,2})$/.test(page.text.slice(previous.end, word.start))
  );
}
