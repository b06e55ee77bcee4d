import type { Page } from './page.ts';
import { matches, type PersonalDataRule } from './spans.ts';
import { spelledDigits } from './spelled-digits.ts';

const DUTCH_PHONE =
  /(?<![\d+\p{L}-])(?:(?:\+|00)31[\s-]?(?:\(0\)\s?)?|\(?0)[1-9]\d{0,3}\)?(?:[\s.\-/–]{0,3}\d){5,8}(?!\d)/gu;
const FOREIGN_PHONE = /(?<!\d)(?:\+|00)(?!31)[1-9]\d{0,2}(?:[\s.\-/()]{0,2}\d){7,11}(?!\d)/g;
const BARE_MOBILE = /(?<![\d+-])6(?:[\s.-]?\d){8}(?!\d)/g;
const SERVICE_NUMBER = /^0(?:800|900|906|909|88|85|91|14)/;
const ORGANISATION_NUMBER =
  /(?:praktijk|gemeente|toegang|crisisdienst|crisislijn|balie|veilig thuis|spoedlijn|wijkteam|buurtteam|lokaal team|kantoor|organisatie|aanbieder|ggd|cjg|backoffice|meldpunt|centrale|secretariaat|servicepunt|loket|ziekenhuis|mijn (?:nummer|telefoon|mobiel)|\bmij\b|\bme\b|ik ben[^.\n]{0,20}bereikbaar|terugbelnummer|met vriendelijke groet|mvg|groet)[^\n]{0,40}$/i;
const CLIENT =
  /(?:moeder|vader|ouders?|kind|cli[eë]nt|pati[eë]nt|\bpt\b|jongere|oma|opa|\btante|\boom|zoon|dochter|leerling|gezin|familie|mevr|dhr|mw\b|jongen|meisje|verzorg|voogd|buur)/i;

const MAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|\[at\]|\(at\)|\s(?:at|apenstaartje)\s)\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\[dot\]|\(dot\)|\s(?:punt|dot)\s)\s?[\p{L}\p{N}-]{2,63}){1,4}/giu;
const ROLE_BOX =
  /^(?:info|contact|balie|toegang|jeugd|team|wijkteam|buurtteam|cjg|secretariaat|administratie|praktijk|post|helpdesk|aanmeld|inkoop|communicatie|no-?reply|verwij|privacy|fg|klacht|zorg|crisis|poh|huisarts|receptie|assistent|ret|backoffice|bureau|kantoor|loket|melding|meld|dyslexie|pleegzorg|consult|contract|directie|gemeente|intake|jgz|jgt|leerplicht|onderwijs|sociaal|vragen|support|steunpunt|veiligthuis|webmaster|facturen|service)/i;
const OWN_BOX =
  /(?:mijn|ons|onze|m'n)[^.\n@]{0,30}$|(?:mail|stuur|antwoord)[^.\n@]{0,20}\b(?:mij|me|ons)\b[^.\n@]{0,25}$|(?:groet|mvg|groeten)[^@]{0,80}$/i;
const HAS_AT = /@|\bat\b|apenstaart/i;

export const CONTACT_RULES: readonly PersonalDataRule[] = [
  {
    id: 'phone-dutch',
    type: 'phone',
    find: (page) => matches(page.text, DUTCH_PHONE, (match) => isClientPhone(page, match)),
  },
  { id: 'phone-foreign', type: 'phone', find: (page) => matches(page.text, FOREIGN_PHONE) },
  {
    id: 'phone-without-zero',
    type: 'phone',
    find: (page) =>
      matches(
        page.text,
        BARE_MOBILE,
        (match) =>
          /(?:tel|mob|bel|nummer|bereikbaar|app)[^.\n]{0,25}$/i.test(page.before(match.index, 30)) &&
          !/bsn/i.test(page.before(match.index, 30)),
      ),
  },
  { id: 'phone-in-words', type: 'phone', find: phoneInWords },
  {
    id: 'mail-address',
    type: 'mail',
    find: (page) => (HAS_AT.test(page.text) ? matches(page.text, MAIL, (match) => isClientMail(page, match)) : []),
  },
];

function* phoneInWords(page: Page) {
  for (const { digits, start, end } of spelledDigits(page))
    if (digits.length === 10 && digits.startsWith('0') && !SERVICE_NUMBER.test(digits)) yield { start, end };
}

function isClientPhone(page: Page, match: RegExpExecArray): boolean {
  const digits = match[0]
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:0031|31)/, '0');
  if (digits.length !== 10 || SERVICE_NUMBER.test(digits)) return false;
  const lead = page.before(match.index, 60);
  return CLIENT.test(lead) || !ORGANISATION_NUMBER.test(lead);
}

function isClientMail(page: Page, match: RegExpExecArray): boolean {
  const lead = page.before(match.index, 90);
  return !ROLE_BOX.test(match[0]) && (CLIENT.test(lead.slice(-40)) || !OWN_BOX.test(lead));
}
