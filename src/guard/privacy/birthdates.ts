import { dutchLexicon } from '../../dutch/lemmas.ts';
import { AMBIGUOUS_GIVEN, GIVEN, INSTITUTION, kindsOf, NOT_NAME, OF_THE_WORK, SURNAME } from './name-words.ts';
import type { Page } from './page.ts';
import { matches, type PersonalDataRule } from './spans.ts';

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|m(?:aa)?rt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)\\.?';
const DAY_FIRST = `\\d{1,2}\\s?[-/.\\s]\\s?(?:\\d{1,2}|${MONTH})\\s?[-/.\\s']\\s?(?:19|20)?\\d{2}`;
const UNIT = '(?:een|één|eer|twee|drie|der|vier|vijf|zes|zeven|acht|negen)';
/** "derde mei tweeduizend tien", "twaalf maart 2014", "3e mei 2010". */
const IN_WORDS = `(?:(?:${UNIT}(?:ën|en)?(?:twintig|dertig)|${UNIT}|tien|elf|twaalf|der?tien|veer?tien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig)(?:ste|de)?|\\d{1,2}(?:e|de|ste))\\s${MONTH}\\s(?:(?:19|20)\\d{2}|(?:tweeduizend|twintig|negentien)[\\p{L}\\s]{0,20}\\p{L}|nul\\s?${UNIT}(?!\\p{L}))`;
const YEAR_FIRST = '(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const COMPACT = '(?:\\d{8}|\\d{6})';
const LABEL =
  '(?:geboortedatum (?:van |v\\.?d\\.? )(?:de |het |een |mijn |zijn |haar )?\\p{L}+|\\bgeb(?:oren|\\.?\\s?dd|oortedatum|\\.?\\s?dat(?:um)?|\\.?\\s?d)?\\b\\.?|geboortedatum|geboortedag|geb\\.?\\s?dag|geb\\.?datum|\\bg\\.?\\s?d\\b\\.?|verjaardag|\\bd\\.?o\\.?b\\b\\.?|date of birth|birth ?date|\\bborn\\b|\\bverjaart\\b|\\bjarig\\b|[*°](?!\\s?[*(]))';
const LINK =
  '(?:\\s?(?:is|was|op|in|de|:|=|-|,|on|kind|het kind|cli[eë]nt|jeugdige|(?:in|te) \\p{L}+(?= op)|[("–])){0,3}\\s?';
/** Looked for first: the whole pattern is slow where there is no label. */
const MAY_LABEL = /geb|verja|jarig|birth|born|[*°]|\bg\.?\s?d\b|\bd\.?o\.?b\b/i;
const LABELLED = new RegExp(
  `${LABEL}${LINK}(?<data>${DAY_FIRST}|${IN_WORDS}|${YEAR_FIRST}|${COMPACT}|\\d{1,2}\\s${MONTH}|${MONTH}\\s(?:19|20)\\d{2})(?!\\d)`,
  'giu',
);
/** "Op 3-3-2006 geboren". */
const BORN_AFTER = new RegExp(
  `(?<![\\d-])(?<data>${DAY_FIRST}|${IN_WORDS}|${YEAR_FIRST}|\\d{8})(?!\\d)[^.\\n\\d]{0,12}(?:\\d{1,2}[^.\\n\\d]{0,8})?\\bgeboren\\b`,
  'giu',
);
/** Of history. */
const LONG_AGO = /(?<!\d)(?:1[0-8]\d\d|19[01]\d)$/;
/** Rules for everyone born before or after a day are policy. */
const POLICY_LEAD =
  /(?:\bgeboren\s(?:na|v[oó]+r|voor|vanaf|tussen|op of|tot)|kinderen geboren|jeugdigen geboren|iedereen geboren)\W*$/i;
const GENERATION_BEFORE = /(?:kinderen|jeugdigen|jongeren|iedereen|wie|na|voor|vanaf|tussen)\W*(?:op\W*)?$/i;
const BETWEEN =
  '(?:,? \\d{1,2} (?:jaar|jr\\.?))?\\W{0,4}(?:beiden|allebei|\\(m\\)|\\(v\\)|m|v|dd|d\\.d\\.|is van|van|is op|is)?\\W{0,3}';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
/** Without a label only what can be a day counts: "client (01052011)", "Emma, 3-4-12", "pupil – 05 02 2010". */
const WITH_PERSON = new RegExp(
  `(?<![\\d-])(?:${DAY}\\s?[-/.\\s]\\s?(?:${MONTH_NUMBER}|${MONTH})\\s?[-/.\\s']\\s?(?:(?:19|20)\\d{2}|\\d{2}(?!\\s?(?:jaar|jr|uur|weken)))|${IN_WORDS}|${YEAR_FIRST}|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\\d{2}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d|[./-]\\d|\\s\\d\\d(?:\\s\\d|\\d{2})|\\s?(?:euro?|,-))`,
  'giu',
);
const FULL_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|\p{L}$/u;
const PERSON_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${'pati[eë]nte?|pt|cli[eë]nt(?:e|je)?|jongen|jongetje|meisje|kind|zoon|zoontje|dochtertje|dochter|leerling|pupil|baby|peuter|kleuter|puber|tiener|jeugdige|jongere|broer(?:tje)?|zus(?:je)?|moeder|vader|dhr|mevr|mw|naam|hij|zij|ze'.replace(/(^|\|)([a-z])/g, (_, bar, first) => `${bar}[${first}${first.toUpperCase()}]`)}|\\p{Lu}\\.(?:\\p{L}\\.){1,4}|\\p{Lu}\\. ?(?:\\p{Ll}+ ){0,3}\\p{Lu}[\\p{L}-]+)${BETWEEN}|[,;|] ?[mvMV][,;|]? ?|[Ii]k ben van |wordt (?:1\\d|2[0-3]|\\p{L}+tien|twaalf|elf) op )$`,
  'u',
);
/** The words right before, small ones between. */
const NAME_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?<first>\\p{Lu}[\\p{L}-]+),? (?:\\p{Ll}+,? ){0,3}|(?<middle>\\p{L}+) )?(?<last>\\p{L}{2,20})${BETWEEN}$`,
  'u',
);
/** "bram ten hove", with nothing in capitals. */
const SMALL_NAME = new RegExp(
  `(?<!\\p{L})(?<given>\\p{L}{2,20}) (?<between>(?:(?:van|de|den|der|ten|ter|te|el|la|vd) ){0,3})(?<surname>\\p{L}{2,20})${BETWEEN}$`,
  'u',
);
const PERSON_AND_WORDS =
  /(?<!\p{L})(?:pati[eë]nte?|pt|cli[eë]nte?|jongen|meisje|kind|zoon|dochter|leerling|pupil|jeugdige|jongere),? (?<words>\p{L}{2,}(?: \p{L}{2,}){0,2}),? (?:van |geb\.? ?)?$/iu;
const CAPITALISED = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** "Ik ben van 3-5-2025 tot 9-5-2025 afwezig." */
const PERIOD_AFTER = /^\s?(?:tot|t\/m|-|–)\s?\d/;

export const BIRTHDATE_RULES: readonly PersonalDataRule[] = [
  { id: 'birthdate-labelled', type: 'birthdate', find: (page) => labelled(page) },
  {
    id: 'birthdate-then-born',
    type: 'birthdate',
    find: (page) =>
      /geboren/i.test(page.text)
        ? matches(page.text, BORN_AFTER, (match) => !GENERATION_BEFORE.test(page.before(match.index, 30)))
        : [],
  },
  { id: 'birthdate-beside-person', type: 'birthdate', find: besidePerson },
];

function labelled(page: Page) {
  if (!MAY_LABEL.test(page.text)) return [];
  return matches(page.text, LABELLED, (match) => {
    const lead = page.before(match.index, 30) + match[0].slice(0, match[0].length - match.groups!.data!.length);
    const end = match.index + match[0].length;
    return !POLICY_LEAD.test(lead) && !LONG_AGO.test(page.after(end, 5)) && !LONG_AGO.test(match[0]);
  });
}

/** "Jongen (15-08-2010)", "Hassan Yilmaz, 22 sept. 2007", "hofkamp, daan 9-9-09": a date right behind a person. */
function besidePerson(page: Page) {
  return matches(page.text, WITH_PERSON, (match) => {
    if (PERIOD_AFTER.test(page.after(match.index + match[0].length, 8))) return false;
    const lead = page.before(match.index, 60);
    const fullYear = FULL_YEAR.test(match[0]);
    if (PERSON_BEFORE.test(lead) || isName(NAME_BEFORE.exec(lead)?.groups, fullYear)) return true;
    return (
      fullYear &&
      (isSmallName(PERSON_AND_WORDS.exec(lead)?.groups?.words) || isFullName(SMALL_NAME.exec(lead.toLowerCase())))
    );
  });
}

/** "patiënt jayden pinas van": words that are a listed name or no Dutch. */
function isSmallName(words: string | undefined): boolean {
  const read = words?.toLowerCase().split(' ') ?? [];
  if (read.some((word) => (kindsOf(word) & NOT_NAME) !== 0)) return false;
  return read.some((word) => isGivenName(word) || !dutchLexicon().knows(word));
}

/** A given name with a listed surname, or one that is no Dutch; two words of Dutch ("mei groot") are none. */
function isFullName(match: RegExpExecArray | null): boolean {
  const { given = '', between = '', surname = '' } = match?.groups ?? {};
  const [givenKinds, kinds] = [kindsOf(given), kindsOf(surname)];
  if ((givenKinds & GIVEN) === 0 || (kinds & NOT_NAME) !== 0) return false;
  const { isOrdinary } = dutchLexicon();
  if ((kinds & SURNAME) === 0 && isOrdinary(surname)) return between !== '' && (givenKinds & AMBIGUOUS_GIVEN) === 0;
  return between !== '' || !isOrdinary(given) || !isOrdinary(surname);
}

/** A listed name, or beside a full year two capitalised words that are nothing else. */
function isName(words: Record<string, string> | undefined, fullYear: boolean): boolean {
  const [first, middle, last] = [words?.first, words?.middle, words?.last].map((word) => word?.toLowerCase() ?? '');
  const kinds = kindsOf(last!);
  if (isGivenName(last!) || isGivenName(first!.split('-')[0]!)) return true;
  if ((kinds & GIVEN & kindsOf(middle!)) !== 0) return true;
  if (!CAPITALISED.test(words?.first ?? '') || !CAPITALISED.test(words!.last!)) return false;
  if (((kindsOf(first!) | kinds) & (NOT_NAME | INSTITUTION)) !== 0) return false;
  return (kinds & SURNAME) !== 0 || (fullYear && !OF_THE_WORK.test(`${first} ${last}`));
}

function isGivenName(word: string): boolean {
  return (kindsOf(word) & (GIVEN | NOT_NAME)) === GIVEN;
}
