import type { Page } from './page.ts';
import { matches, type PersonalDataRule, type Span } from './spans.ts';

const NUMBER = '(?:nr\\.?\\s?|nummer\\s)?\\d{1,4}(?:\\s?-?\\s?(?:[a-hA-H]|bis|hs|I{1,3}|\\d{1,3}))?(?![\\d\\p{L}-])';
const SUFFIX =
  '(?:straat|straatje|laan|weg|plein|hof|kade|singel|dreef|pad|steeg|gracht|dijk|plantsoen|park|ring|erf|oord|hage|wal|baan|akker|veld|kamp|markt|waard|donk|poort|heide|horst|brink|allee|meent|gaarde|hoek|boulevard|str\\.?|ln)';
/** What comes before the last word of a street name: "Prins", "Jan van", "Burg. van". */
const LEAD =
  "(?:(?!Gezin|Kind|Moeder|Vader|Is |Woont|Familie|Wie|Wat|Het|De |Een|Waar|Oma|Opa|Ouders|Bij|In |Op |Aan )\\p{Lu}[\\p{L}.'’-]*\\s(?:(?:van|de|den|der|'t|ten|ter)\\s){0,3}){0,3}";
const STREET = new RegExp(
  `${LEAD}(?:\\p{Lu}[\\p{L}'’-]*${SUFFIX}|(?:Straat|Laan|Weg|Plein|Hof|Kade|Markt|Dijk|Brink|Dreef|Gracht|Singel|Park|Pad|Erf|Haven|Wal)|(?:\\p{Lu}\\p{L}+\\s(?:straat|laan|weg|plein|hof|kade|pad|dijk))|(?:Laan|Weg|Plein|Hof|Park|Singel|Straat)\\s(?:(?:van|naar|der|de|den|het|1\\d{3})\\s?){1,2}(?:\\p{Lu}\\p{L}+)?)\\s(?:\\d{4}\\s)?${NUMBER}`,
  'gu',
);
const LOWER_STREET =
  /(?<![\p{L}-])\p{Ll}[\p{Ll}-]{2,30}(?:straat|laan|weg|singel|dreef|steeg|gracht|plantsoen|kade|dijk|plein)$/u;
const HOUSE_NUMBER = /(?<=\p{Ll}) \d{1,4}\s?[a-h]?(?![\d\p{L}])/gu;
const NOT_A_STREET =
  /^(?:onderweg|snelweg|uitweg|omweg|hulpweg|zorgweg|halverwege|autoweg|werkplein|jongerenplein|zorgplein|wijkplein|leerplein|rijksweg|jeugdplein|jeugdbeschermingsplein)/i;
const LIVES_AT =
  /(?:\b(?:woont|wonen|wonend|woonachtig|woonplaats|adres|verblijft|verhuist naar|verhuisd naar|zit)\b[^.\n\d]{0,12}?(?:\s(?:aan|op|in|is|naar|kind|van))?(?:\s(?:de|het|'t))?[\s:]+)(?<data>(?=[^\d\n]{0,60}\p{Lu})(?:\p{Lu}[\p{L}.'’-]*|van|de|den|der|het|ten|ter|en|op)(?:\s(?:\p{Lu}[\p{L}.'’-]*|van|de|den|der|het|ten|ter|en|op)){0,4}\s(?:19\d\d\s)?(?:nr\.?\s?)?\d{1,4}\s?[a-zA-Z]?)(?![\d\p{L}-])/gu;
const POSTCODE =
  /(?<![\d\p{L}])[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2}(?=\s?\d))(?!\p{L})(?:[\s,-]{0,3}(?:nr\.?|huisnummer|huisnr\.?|nummer|no\.?)?\s?\d{1,4}\s?[a-zA-Z]?(?![\d\p{L}])|\s\p{Lu}\p{L}+)/gu;
const OFFICE =
  /(?:stadhuis|gemeentehuis|gemeentekantoor|kantoor|praktijk|locatie|bezoekadres|loket|balie|klantcontactcentrum|postbus|postadres|toegang|wijkteam|buurtteam|cjg|gezondheidscentrum|inlooppunt|spreekuur|vergadering|bijeenkomst|ziekenhuis|school|aanbieder|hotel|training|zaal|congres)[^.\n]{0,50}$/i;
const RESIDENT =
  /(?:woont|wonen|woonachtig|kind|gezin|moeder|vader|ouders|cli[eë]nt|pati[eë]nt|jongere|leerling|jongen|meisje|oma|opa|familie|verhuist)[^.\n]{0,60}$/i;

export const ADDRESS_RULES: readonly PersonalDataRule[] = [
  { id: 'address-street', type: 'address', find: (page) => streets(page, STREET) },
  { id: 'address-lower-case', type: 'address', find: lowerStreets },
  { id: 'address-lives-at', type: 'address', find: (page) => streets(page, LIVES_AT) },
  { id: 'address-postcode', type: 'address', find: (page) => matches(page.text, POSTCODE) },
];

function streets(page: Page, pattern: RegExp) {
  if (!/\d/.test(page.text)) return [];
  return matches(page.text, pattern, (match) => !NOT_A_STREET.test(match[0]) && !isOffice(page, match));
}

/** Found by the house number, which is rare, and then by the word before it. */
function* lowerStreets(page: Page): Generator<Span> {
  for (const match of page.text.matchAll(HOUSE_NUMBER)) {
    const street = LOWER_STREET.exec(page.before(match.index, 40))?.[0];
    if (street === undefined || NOT_A_STREET.test(street) || isOffice(page, match)) continue;
    yield { start: match.index - street.length, end: match.index + match[0].length };
  }
}

function isOffice(page: Page, match: RegExpExecArray): boolean {
  const lead = page.before(match.index, 70) + match[0];
  return OFFICE.test(lead) && !RESIDENT.test(lead);
}
