import { CLIENT } from './name-words.ts';
import { isOrganisationNumber } from './organisation-details.ts';
import type { Page } from './page.ts';
import { matches, type PersonalDataRule } from './spans.ts';

const IBAN = /(?<![\p{L}\d])[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){2,7}(?:\s?[a-z0-9]{1,3})?(?![\p{L}\d])/giu;
/** The account that an organisation is paid on. */
const OF_ORGANISATION =
  /(?:(?:onze|ons|praktijk|gemeente|aanbieder|stichting|instelling|school|crediteur|debiteur|factuur|declaratie|leverancier)\p{L}*)[^.\n]{0,50}$/iu;
const OF_ORGANISATION_AFTER =
  /^[^.\n]{0,12}(?:van (?:de|het|onze?|een)|t\.?n\.?v\.?|op naam van(?: de)?|\() ?(?:gemeente|praktijk|aanbieder|stichting|instelling|school)/iu;
/** The bank of gemeenten and other public bodies. */
const OF_PUBLIC_BANK = /^[a-z]{2}\d\d\s?bngh/i;
const HOLDER = new RegExp(`${CLIENT.source}|(?:budget|pgb-?)houder`, 'iu');
/** Of a form or a manual, which nobody is paid on. */
const SHOWN = /voorbeeld|formulier|handleiding|sjabloon/i;

export const ACCOUNT_RULES: readonly PersonalDataRule[] = [
  { id: 'account-iban', type: 'account', find: (page) => matches(page.text, IBAN, (match) => isClients(page, match)) },
];

function isClients(page: Page, match: RegExpExecArray): boolean {
  if (!isIban(match[0].replace(/\s/g, '').toUpperCase())) return false;
  const span = { start: match.index, end: match.index + match[0].length };
  if (OF_PUBLIC_BANK.test(match[0])) return false;
  if (HOLDER.test(page.sentence(span.start, span.end))) return true;
  if (OF_ORGANISATION.test(page.before(match.index, 80)) || SHOWN.test(page.text)) return false;
  return !OF_ORGANISATION_AFTER.test(page.after(span.end, 40)) && !isOrganisationNumber(page, span);
}

/** The check of ISO 13616: letters as numbers, the first four signs behind, and the rest of 97 is 1. */
function isIban(account: string): boolean {
  const digits = [...account.slice(4), ...account.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
