import type { Page } from './page.ts';
import { matches, type PersonalDataRule } from './spans.ts';

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|m(?:aa)?rt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)\\.?';
const DAY_FIRST = `\\d{1,2}\\s?[-/.\\s]\\s?(?:\\d{1,2}|${MONTH})\\s?[-/.\\s']\\s?(?:19|20)?\\d{2}`;
const UNIT = '(?:een|één|eer|twee|drie|der|vier|vijf|zes|zeven|acht|negen)';
/** "derde mei tweeduizend tien", "twaalf maart 2014", "3e mei 2010". */
const IN_WORDS = `(?:(?:${UNIT}(?:ën|en)?(?:twintig|dertig)|${UNIT}|tien|elf|twaalf|der?tien|veer?tien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig)(?:ste|de)?|\\d{1,2}(?:e|de|ste))\\s${MONTH}\\s(?:(?:19|20)\\d{2}|(?:tweeduizend|twintig|negentien)[\\p{L}\\s]{0,20}\\p{L})`;
const YEAR_FIRST = '(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const COMPACT = '(?:\\d{8}|\\d{6})';
const LABEL =
  '(?:geboortedatum (?:van |v\\.?d\\.? )(?:de |het |een |mijn |zijn |haar )?\\p{L}+|\\bgeb(?:oren|\\.?\\s?dd|oortedatum|\\.?\\s?dat(?:um)?|\\.?\\s?d)?\\b\\.?|geboortedatum|geboortedag|geb\\.?datum|\\bgd\\b|\\bd\\.?o\\.?b\\b\\.?|date of birth|birth ?date|\\bborn\\b|\\bverjaart\\b|\\bjarig\\b|\\*)';
const LINK = '(?:\\s?(?:is|was|op|in|de|:|=|-|,|on|kind|het kind|in \\p{L}+(?= op))){0,3}\\s?';
const LABELLED = new RegExp(
  `${LABEL}${LINK}(?<data>${DAY_FIRST}|${IN_WORDS}|${YEAR_FIRST}|${COMPACT}|\\d{1,2}\\s${MONTH}|${MONTH}\\s(?:19|20)\\d{2})(?!\\d)`,
  'giu',
);
/** "Op 3-3-2006 geboren". */
const BORN_AFTER = new RegExp(
  `(?<![\\d-])(?<data>${DAY_FIRST}|${IN_WORDS}|${YEAR_FIRST}|\\d{8})(?!\\d)[^.\\n\\d]{0,12}(?:\\d{1,2}[^.\\n\\d]{0,8})?\\bgeboren\\b`,
  'giu',
);
/** Rules for everyone born before or after a day are policy. */
const POLICY_LEAD =
  /(?:\bgeboren\s(?:na|v[oó]+r|voor|vanaf|tussen|op of|tot)|kinderen geboren|jeugdigen geboren|iedereen geboren)\W*$/i;
const GENERATION_BEFORE = /(?:kinderen|jeugdigen|jongeren|iedereen|wie|na|voor|vanaf|tussen)\W*(?:op\W*)?$/i;
const WITH_PERSON = new RegExp(
  `(?<![\\d-])(?:${DAY_FIRST.replace(`(?:19|20)?\\d{2}`, '(?:19|20)\\d{2}')}|${IN_WORDS}|${YEAR_FIRST})(?!\\d)`,
  'giu',
);
const PERSON_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${'pati[eë]nte?|pt|cli[eë]nt(?:e|je)?|jongen|jongetje|meisje|kind|zoon|zoontje|dochtertje|dochter|leerling|baby|peuter|kleuter|puber|tiener|jeugdige|jongere|broer(?:tje)?|zus(?:je)?|moeder|vader|dhr|mevr|mw|naam|hij|zij|ze'.replace(/(^|\|)([a-z])/g, (_, bar, first) => `${bar}[${first}${first.toUpperCase()}]`)}|(?:\\p{Lu}\\.){2,4}|\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ ){0,3}\\p{Lu}\\p{Ll}+)\\W{0,4}(?:\\(m\\)|\\(v\\)|m|v|is van|van|is op|is)?\\W{0,3})$`,
  'u',
);

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
  return matches(page.text, LABELLED, (match) => {
    const lead = page.before(match.index, 30) + match[0].slice(0, match[0].length - match.groups!.data!.length);
    return !POLICY_LEAD.test(lead);
  });
}

/** "Jongen (15-08-2010)", "Hassan Yilmaz, 22 sept. 2007": a full date right behind a person. */
function besidePerson(page: Page) {
  return matches(page.text, WITH_PERSON, (match) => PERSON_BEFORE.test(page.before(match.index, 60)));
}
