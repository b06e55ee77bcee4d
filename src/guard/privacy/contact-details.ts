import { isInIban } from './bsn.ts';
import { isOrganisationNumber, speaksOfClient } from './organisation-details.ts';
import type { Page } from './page.ts';
import { matches, type PersonalDataRule, type Span } from './spans.ts';
import { spelledDigits } from './spelled-digits.ts';
import { isInSignature, isWritersNumber, MOBILE, writesOfOwnFamily } from './writer.ts';

const DUTCH_PHONE =
  /(?<![\d+\p{L}-])(?:(?:\+|00)31[\s-]?(?:\(0\)\s?)?|\(?0)[1-9]\d{0,3}\)?(?:[\s.\-/–]{0,3}\d){5,8}(?!\d)|(?<![\d\p{L}] ?)0(?: \d){9}(?! ?\d)/gu;
const FOREIGN_PHONE = /(?<!\d)(?:\+|00)(?!31)[1-9]\d{0,2}(?:[\s.\-/()]{0,2}\d){7,11}(?!\d)/g;
const BARE_MOBILE = /(?<![\d+-])6(?:[\s.-]?\d){8}(?!\d)/g;
const TO_CALL = /^(?!.*bsn).*(?:tel|mob|bel|(?<!\p{L})nummer|bereikbaar|app)[^.\n]{0,25}$/isu;
const SERVICE_NUMBER = /^0(?:800|900|906|909|88|85|91|14)/;
/** What a land line begins with; other numbers may be something else. */
const AREA_CODE = /^(?:\(?0|(?:\+|00)31\s?(?:\(0\)\s?)?)[1-57]/;
const AT = '(?:@|\\(a\\)|[[({<]\\s?(?:at|apenstaart(?:je)?)\\s?[\\])}>]|\\s(?:at|apenstaart(?:je)?)\\s)';
const DOT = '(?:\\.|[[({<]\\s?(?:dot|punt)\\s?[\\])}>]|\\s(?:punt|dot)\\s)';
const MAIL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]{1,64}\\s?${AT}\\s?[\\p{L}\\p{N}-]{1,63}(?:\\s?${DOT}\\s?[\\p{L}\\p{N}-]{2,63}){1,4}`,
  'giu',
);
const ROLE_BOX =
  /^(?:(?:post|ret|poh|cjg|jgz|jgt|fg|hr|ict|pers|ib|raad|woo|avg|mail|office|hallo|welkom|nieuws|school|meld|kcc)(?!\p{L})|info|contact|balie|toegang|jeugd|team|wijkteam|buurtteam|gebiedsteam|secretariaat|administratie|praktijk|postbus|postvak|helpdesk|aanmeld|inkoop|communicatie|no-?reply|verwij|privacy|klacht|zorg|crisis|huisarts|receptie|assistent|backoffice|bureau|kantoor|loket|melding|meldpunt|dyslexie|pleegzorg|consult|contract|directie|bestuur|gemeente|intake|leerplicht|onderwijs|sociaal|vragen|support|steunpunt|veiligthuis|webmaster|factu|declaratie|crediteur|debiteur|boekhoud|financ|griffie|personeel|vacature|opleiding|juridisch|bezwaar|datalek|security|kwaliteit|monitor|berichtenverkeer|leverancier|aanbested|programma|project|stichting|planning|rooster|redactie|nieuwsbrief|marketing|algemeen|burgerzaken|klantenservice|service)/iu;
/** Mail addresses that private people have: "teamjayden@" is no team there. */
const PRIVATE_PROVIDER =
  /@\s?(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|ziggo|kpnmail|kpnplanet|planet|telfort|xs4all|hetnet|home|upcmail|tele2|proton(?:mail)?|gmx)\s?\./i;
const FAMILY_DOMAIN = /@\s?(?:de-?)?fam(?:ilie)?[-.]/i;
const JUST_ROLE =
  /^(?:info|contact|praktijk|huisarts|administratie|secretariaat|kantoor|receptie|planning|inkoop|team|toegang|cjg)@/i;
const OWN_BOX =
  /(?:mijn|ons|onze|m'n)[^.\n@]{0,30}$|(?:mail|stuur|antwoord)[^.\n@]{0,20}\b(?:mij|me|ons)\b[^.\n@]{0,25}$|(?:groet|mvg|groeten)[^@]{0,80}$/i;
const CLIENT =
  /(?:moeder|vader|ouders?|kind|cli[eë]nt|pati[eë]nt|\bpt\b|jongere|oma|opa|\btante|\boom|zoon|dochter|leerling|gezin|familie|mevr|dhr|mw\b|jongen|meisje|verzorg|voogd|buur)/i;
/** Mail for care alone, which only professionals have. */
const CARE_MAIL = /@(?:lms\.lifeline|(?:[\w-]+\.)?zorgmail)\.nl(?![\w-])/i;
const HAS_AT = /@|\(a\)|\bat\b|apenstaart/i;

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
    find: (page) => matches(page.text, BARE_MOBILE, ({ index }) => isToCall(page.before(index, 30))),
  },
  {
    id: 'phone-in-words',
    type: 'phone',
    find: (page) =>
      spelledDigits(page, (digits, _, whole) => isPhone(whole ? digits.replace(/^6(?=\d{8}$)/, '06') : digits)),
  },
  {
    id: 'mail-address',
    type: 'mail',
    find: (page) => (HAS_AT.test(page.text) ? matches(page.text, MAIL, (match) => isClientMail(page, match)) : []),
  },
];

function isToCall(lead: string): boolean {
  return TO_CALL.test(lead) && !/code\W{0,3}$/i.test(lead);
}

/** Ten digits from 0, or the same behind 31. */
function isPhone(digits: string): boolean {
  const national = digits.replace(/^(?:00)?31(?=[1-9]\d{8}$)/, '0');
  return /^0[1-9]\d{8}$/.test(national) && !SERVICE_NUMBER.test(national);
}

function isClientPhone(page: Page, match: RegExpExecArray): boolean {
  if (!isPhone(match[0].replace(/\(0\)/, '').replace(/\D/g, ''))) return false;
  if (isInIban(page, match.index)) return false;
  const span: Span = { start: match.index, end: match.index + match[0].length };
  if (isWritersNumber(page, span)) return false;
  return (
    MOBILE.test(match[0]) ||
    ((speaksOfClient(page, span) || !AREA_CODE.test(match[0])) && !isOrganisationNumber(page, span))
  );
}

function isClientMail(page: Page, match: RegExpExecArray): boolean {
  if (FAMILY_DOMAIN.test(match[0])) return true;
  if (CARE_MAIL.test(match[0])) return false;
  const isPrivate = PRIVATE_PROVIDER.test(match[0]);
  if (ROLE_BOX.test(match[0]) && (!isPrivate || JUST_ROLE.test(match[0]))) return false;
  const lead = page.before(match.index, 90);
  if (isPrivate || CLIENT.test(lead.slice(-40)) || writesOfOwnFamily(page)) return true;
  return !OWN_BOX.test(lead) && !isInSignature(page, match.index);
}
