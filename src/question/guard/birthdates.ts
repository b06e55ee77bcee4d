import type { Page } from './page.ts';
import { matches, type PersonalDataRule } from './spans.ts';

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|m(?:aa)?rt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)\\.?';
const DAY_FIRST = `\\d{1,2}\\s?[-/.\\s]\\s?(?:\\d{1,2}|${MONTH})\\s?[-/.\\s']\\s?(?:19|20)?\\d{2}`;
const YEAR_FIRST = '(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const COMPACT = '(?:\\d{8}|\\d{6})';
const LABEL =
  '(?:geboortedatum (?:van |v\\.?d\\.? )(?:de |het |een |mijn |zijn |haar )?\\p{L}+|\\bgeb(?:oren|\\.?\\s?dd|oortedatum|\\.?\\s?dat(?:um)?|\\.?\\s?d)?\\b\\.?|geboortedatum|geboortedag|geb\\.?datum|\\bgd\\b|\\bd\\.?o\\.?b\\b\\.?|date of birth|\\bborn\\b|\\bverjaart\\b|\\bjarig\\b|\\*)';
const LINK = '(?:\\s?(?:is|was|op|in|de|:|=|-|,|on|kind|het kind)){0,3}\\s?';
const LABELLED = new RegExp(
  `${LABEL}${LINK}(?<data>${DAY_FIRST}|${YEAR_FIRST}|${COMPACT}|\\d{1,2}\\s${MONTH}|${MONTH}\\s(?:19|20)\\d{2})(?!\\d)`,
  'giu',
);
/** Rules for everyone born before or after a day are policy. */
const POLICY_LEAD =
  /(?:\bgeboren\s(?:na|v[oó]+r|voor|vanaf|tussen|op of|tot)|kinderen geboren|jeugdigen geboren|iedereen geboren)\W*$/i;
const WITH_PERSON = new RegExp(
  `(?<![\\d-])(?:${DAY_FIRST.replace(`(?:19|20)?\\d{2}`, '(?:19|20)\\d{2}')}|${YEAR_FIRST})(?!\\d)`,
  'gi',
);
const PERSON_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${'pati[eë]nte?|pt|cli[eë]nt(?:e|je)?|jongen|jongetje|meisje|kind|zoon|zoontje|dochtertje|dochter|leerling|baby|peuter|kleuter|puber|tiener|jeugdige|jongere|broer(?:tje)?|zus(?:je)?|moeder|vader|dhr|mevr|mw|naam'.replace(/(^|\|)([a-z])/g, (_, bar, first) => `${bar}[${first}${first.toUpperCase()}]`)}|\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ ){0,3}\\p{Lu}\\p{Ll}+)\\W{0,4}(?:\\(m\\)|\\(v\\)|m|v|is van|is op|is)?\\W{0,3})$`,
  'u',
);

export const BIRTHDATE_RULES: readonly PersonalDataRule[] = [
  { id: 'birthdate-labelled', type: 'birthdate', find: (page) => (/\d/.test(page.text) ? labelled(page) : []) },
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
