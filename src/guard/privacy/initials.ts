import type { Page } from './page.ts';
import { matches, type PersonalDataRule } from './spans.ts';
import { isWritersName } from './writer.ts';

/** "R.B.", "J.d.K.", "M. v.d. B.", "T. de G.": letters that stand for a name; small ones only between a person and an age ("r.h. 7jr"). */
const INITIALS =
  /(?<![\p{L}.])\p{Lu}\.\s?(?:\p{Ll}\.\s?){0,2}(?:(?:v\.?\s?d\.?|van|de|den|der|ten|ter|el|al)\s){0,2}\p{Lu}\.(?![\p{L}.])|(?<=^|\n|[,:]\s|(?<!\p{L})(?:casus|kind|meisje|jongen|zoon|dochter|pati[eë]nte?|pt|cli[eë]nte?|leerling|pupil|over|voor|van)\s)\p{Ll}\.\s?(?:[vd]\.\s?){0,2}\p{Ll}\.(?=[\s,(]{1,3}1?\d(?:\s?(?:jr|jaar|j)(?!\p{L})|\)))/gu;
const ABBREVIATIONS =
  /^(?:B\.V\.|N\.V\.|N\.B\.|P\.S\.|Z\.O\.|T\.A\.V\.|I\.O\.|D\.D\.|[bn]\.v\.|n\.b\.|p\.[smpw]\.|z\.[og]\.|i\.[op]\.|d\.[di]\.|o\.a\.|e\.[do]\.|v\.[ad]\.|m\.[ni]\.|a\.[dsm]\.|j\.l\.|w\.[ov]\.|c\.q\.)$/;
/** What points at one child: a class, a school, a street or a club, or age. */
const PLACES: readonly RegExp[] = [
  /\b(?:groep|klas)\s?\d|\b(?:juf|meester)\b|\bobs\b|(?:school|college|lyceum|gymnasium)(?!\p{L})/iu,
  /(?<!\p{L})\p{Lu}\p{L}{1,30}(?:straat|laan|weg|hof|plein|singel|dreef|kade|gracht)(?!\p{L})/u,
  /(?<!\d)(?:1?\d)\s?(?:jaar|jr\.?|j\.)(?!\p{L})|\((?:1?\d)\)|\p{Lu}\.\svan\s1?\d(?![\d\p{L}])/u,
  /\b(?:vv|sv|voetbalclub|hockeyclub|scouting|sportclub)\s/iu,
];

export const INITIAL_RULES: readonly PersonalDataRule[] = [
  {
    id: 'name-initials-in-place',
    type: 'name',
    find: (page) => (isPlaced(page) ? matches(page.text, INITIALS, (match) => isSomebody(page, match)) : []),
  },
];

function isPlaced(page: Page): boolean {
  return PLACES.some((place) => place.test(page.text));
}

function isSomebody(page: Page, match: RegExpExecArray): boolean {
  if (ABBREVIATIONS.test(match[0])) return false;
  return !isWritersName(page, { start: match.index, end: match.index + match[0].length });
}
