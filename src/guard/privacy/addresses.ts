import { isOrganisationAddress } from './organisation-details.ts';
import type { Page } from './page.ts';
import { matches, type PersonalDataRule, type Span } from './spans.ts';

/** Behind a comma only with a word for it ("in de Kerkstraat, nummer 3"); a year is no house number. */
const NUMBER_LEAD =
  '(?:,?\\s(?:(?:te|in)\\s\\p{Lu}\\p{L}+,?\\s)?(?:op\\s)?(?:nr\\.?\\s?|(?:huis)?nummer\\s|huisnr\\.?\\s?)|\\s)';
const NUMBER = '(?!20[0-3]\\d(?!\\d))\\d{1,4}(?:\\s?-?\\s?(?:[a-hA-H]|bis|hs|I{1,3}|\\d{1,3}))?(?![\\d\\p{L}-])';
const SUFFIX =
  '(?:straat|straatje|laan|weg|plein|hof|kade|singel|dreef|pad|steeg|gracht|dijk|plantsoen|park|ring|erf|oord|hage|wal|baan|akker|veld|kamp|markt|waard|donk|poort|heide|horst|brink|allee|meent|gaarde|hoek|boulevard|str\\.?|ln)';
/** What comes before the last word of a street name: "Prins", "Jan van", "Burg. van". */
const LEAD =
  "(?:(?!Gezin|Kind|Moeder|Vader|Is |Woont|Familie|Wie|Wat|Het|De |Een|Waar|Oma|Opa|Ouders|Bij|In |Op |Aan )\\p{Lu}[\\p{L}.'’-]*\\s(?:(?:van|de|den|der|'t|ten|ter)\\s){0,3}){0,3}";
const STREET = new RegExp(
  `${LEAD}(?:\\p{Lu}[\\p{L}'’-]*${SUFFIX}|(?:Straat|Laan|Weg|Plein|Hof|Kade|Markt|Dijk|Brink|Dreef|Gracht|Singel|Park|Pad|Erf|Haven|Wal)|(?:\\p{Lu}\\p{L}+\\s(?:straat|laan|weg|plein|hof|kade|pad|dijk))|(?:Laan|Weg|Plein|Hof|Park|Singel|Straat)\\s(?:(?:van|naar|der|de|den|het|1\\d{3})\\s?){1,2}(?:\\p{Lu}\\p{L}+)?|(?<=[:,(] )(?:Achter|Aan|Bij|Boven|Langs|Onder|Op|Over|Tussen|Voor)\\s(?:de|het|'t)\\s\\p{Lu}\\p{L}+)(?:\\s\\d{4})?${NUMBER_LEAD}${NUMBER}`,
  'gu',
);
const LOWER_STREET =
  /(?<![\p{L}-])\p{Ll}[\p{Ll}-]{2,30}(?:straat|laan|weg|singel|dreef|steeg|gracht|plantsoen|kade|dijk|plein)$/u;
const HOUSE_NUMBER = /(?<=\p{Ll})(?: |,? (?:nr\.? ?|nummer |huisnummer |huisnr\.? ?))\d{1,4}\s?[a-h]?(?![\d\p{L}])/gu;
const NOT_A_STREET =
  /^(?:onderweg|snelweg|uitweg|omweg|hulpweg|zorgweg|halverwege|autoweg|werkplein|jongerenplein|zorgplein|wijkplein|leerplein|rijksweg|jeugdplein|jeugdbeschermingsplein)/i;
const LIVES_AT =
  /(?:\b(?:woont|wonen|wonend|woonachtig|woonplaats|(?:woon|pleeg|thuis|verblijf)?adres|verblijft|ingeschreven|logeert|slaapt|verhuist naar|verhuisd naar|zit)\b[^.\n\d]{0,12}?(?:\s(?:aan|op|in|is|naar|kind|van))?(?:\s(?:de|het|'t))?[\s:]+)(?<data>(?=[^\d\n]{0,60}\p{Lu})(?:\p{Lu}[\p{L}.'’-]*|van|de|den|der|het|ten|ter|en|op)(?:\s(?:\p{Lu}[\p{L}.'’-]*|van|de|den|der|het|ten|ter|en|op)){0,4}\s(?:19\d\d\s)?(?:nr\.?\s?)?\d{1,4}\s?[a-zA-Z]?)(?![\d\p{L}-])/gu;
const POSTCODE =
  /(?<![\d\p{L}])[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2}(?=\s?\d))(?!\p{L})(?:[\s,-]{0,3}(?:nr\.?|huisnummer|huisnr\.?|nummer|no\.?)?\s?\d{1,4}\s?[a-zA-Z]?(?![\d\p{L}])|\s\p{Lu}\p{L}+)/gu;
/** "Op nummer 14 in de Eikstraat". */
const NUMBER_FIRST =
  /(?<!\p{L})(?:nr\.?|(?:huis)?nummer|huisnr\.?)\s\d{1,4}\s?[a-z]?\s(?:(?:in|aan|op|van)\s)?(?:de\s|het\s)?[\p{L}'’-]{3,30}(?:straat|laan|weg|singel|dreef|steeg|gracht|plantsoen|kade|dijk|plein|hof|pad|park)(?!\p{L})/giu;
/** "Bosberg flat nr 18": a client's only. */
const FLAT =
  /(?<!\p{L})(?:\p{L}{3,30}\s)?(?:\p{L}{0,20}flat|appartement)\s(?:nr\.?\s?|(?:huis)?nummer\s|huisnr\.?\s?)?\d{1,4}(?:\s?-?\s?[a-h])?(?![\d\p{L}])/giu;

export const ADDRESS_RULES: readonly PersonalDataRule[] = [
  { id: 'address-street', type: 'address', find: (page) => streets(page, STREET) },
  { id: 'address-lower-case', type: 'address', find: lowerStreets },
  { id: 'address-lives-at', type: 'address', find: (page) => streets(page, LIVES_AT) },
  { id: 'address-number-first', type: 'address', find: (page) => streets(page, NUMBER_FIRST) },
  {
    id: 'address-flat',
    type: 'address',
    find: (page) => (/flat |appartement /i.test(page.text) && page.hasClient ? streets(page, FLAT) : []),
  },
  {
    id: 'address-postcode',
    type: 'address',
    find: (page) => matches(page.text, POSTCODE, (match) => !isOffice(page, match.index, match[0])),
  },
];

function streets(page: Page, pattern: RegExp) {
  if (!/\d/.test(page.text)) return [];
  return matches(page.text, pattern, (match) => {
    const written = match.groups?.data ?? match[0];
    return !NOT_A_STREET.test(written) && !isOffice(page, match.index + match[0].length - written.length, written);
  });
}

/** Found by the house number, which is rare, and then by the word before it. */
function* lowerStreets(page: Page): Generator<Span> {
  for (const match of page.text.matchAll(HOUSE_NUMBER)) {
    const street = LOWER_STREET.exec(page.before(match.index, 40))?.[0];
    if (street === undefined || NOT_A_STREET.test(street)) continue;
    const start = match.index - street.length;
    if (!isOffice(page, start, street + match[0])) yield { start, end: match.index + match[0].length };
  }
}

function isOffice(page: Page, start: number, written: string): boolean {
  return isOrganisationAddress(page, { start, end: start + written.length });
}
