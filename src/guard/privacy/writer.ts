import { CLIENT } from './name-words.ts';
import type { Page } from './page.ts';
import type { Span } from './spans.ts';

const GREETING = 'groet(?:en|jes)?|mvg|gr|greetz|liefs|bedankt|dank(?: (?:u|je))?|hoogachtend|grt|grtz';
const SELF_BEFORE = new RegExp(
  `(?:\\b(?:ik ben|mijn naam is|ik heet|i am|my name is|naam van ondergetekende|ondergetekende|[uj]e? spreekt met|hier spreekt|namens|afzender|u spreekt met)|(?:^|\\n)\\s*(?:(?:hoi|hallo|dag|goedemorgen|goedemiddag|beste(?: \\p{L}+)?)[\\s,!.]*)?(?:(?:je|u) spreekt )?(?:met|hier|ben)|\\b(?:${GREETING})[\\s,.!]*(?:van)?)[\\s,:]*(?:(?:dr|drs|mr|ir|prof|mw|mevr|dhr|dokter|huisarts|mevrouw|meneer|de heer|collega|poh|jeugdarts|ondergetekende)\\.?\\s){0,2}$`,
  'iu',
);
const ROLE =
  '(?:kinder|huis|jeugd|school|vertrouwens)?arts|poh|praktijkondersteuner|jeugdconsulent|consulent|gezins?werker|gezinscoach|jeugdverpleegkundige|jeugdprofessional|jeugdbeschermer|gedragswetenschapper|gedragsdeskundige|orthopedagoog|psycholoog|pedagoog|procesregisseur|casusregisseur|regisseur|wijkteam|buurtteam|intern begeleider|ib-?er|leerplichtambtenaar|gezinsvoogd|coördinator|praktijkassistente?|doktersassistente?|beleids(?:adviseur|medewerker)|(?:kwaliteits|toegangs)?medewerker|verpleegkundig specialist|schoolmaatschappelijk|maatschappelijk werker|(?:contract|account|team|project|programma|regio)?manager|teamleider|projectleider|secretaris|(?:kinder)?psychiater|inkoper|bestuurder|directeur|adviseur|jurist|behandelaar|(?:contactpersoon|aanspreekpunt)(?!\\W{0,3}(?:(?:is|de|zijn|haar) )?(?:\\p{L}*(?:moeder|vader|ouder)|oma|opa|voogd))';
const ROLE_FOLLOWS = new RegExp(
  `^\\s?[,\\n(|/–-]\\s?(?:ik ben )?(?:uw )?(?:${ROLE})(?!\\p{L}* (?:wil|vraagt|zegt|belt|stuurt|vindt|meldt|twijfelt)(?!\\p{L}))|^,? die [^.,\\n]{0,25}?(?:${ROLE})(?: (?:is|was|werd|wordt))|^\\s(?:(?:de|het|een|onze?) )?(?:contactpersoon|aanspreekpunt) (?:van|voor) (?:de|het) (?!kind|gezin|jongen|meisje|cli|pati|familie|leerling)|^\\s(?:hier|als (?:${ROLE})|van (?:het |de )?(?:wijkteam|buurtteam|huisartsenpraktijk|praktijk|gemeente|cjg|lokale team|toegang|jgt|ggd|vng|gi|inspectie|rechtbank|provincie|svb|ministerie|raad|inkoop|ict|communicatie)(?!\\p{L}))`,
  'iu',
);
const RELATIVE_BEFORE =
  /(?<!\p{L})(?:(?:stief|pleeg|groot)?(?:moeder|vader|ouders?|zoon|dochter|kind)|zus(?:je)?|broer(?:tje)?|oma|opa|voogd|cli[eë]nte?|pati[eë]nte?|pt|jongere|jeugdige|leerling|pupil|jongen|meisje|baby|peuter|kleuter|puber|gezin|familie)\s(?:(?:van|is)\s)?$/iu;
/** "Kun je mij, Karin Postma, toevoegen": an apposition to the writer. */
const ME_BEFORE = /\b(?:ik|mij|me)(?:,\s|\s\()$/i;
const APPOSITION_ENDS = /^[,)]/;

/** A parent or child who writes about home is a client. */
const OWN_FAMILY =
  /(?<!\p{L})(?:mijn|m'n|mn|onze?)\s(?:\p{L}+\s)?(?:zoon(?:tje)?|dochter(?:tje)?|kind(?:eren)?|(?:pleeg)?kind|broer(?:tje)?|zus(?:je)?|ouders|moeder|vader|mama|papa|gezin)(?!\p{L})/iu;
const SIGNATURE = new RegExp(`(?<!\\p{L})(?:${GREETING})(?!\\p{L})(?<lines>[^]{0,200})$`, 'iu');
const ROLE_IN_SIGNATURE = new RegExp(`(?<!\\p{L})(?:${ROLE})`, 'iu');
const WORK_NUMBER =
  /(?:werk|dienst|overleg|service|balie|kantoor|praktijk|team)(?:mobiel(?:tje)?|telefoon|nummer|gsm)(?:\s?nummer)?[^.\n]{0,25}$/i;
const WORK_NUMBER_AFTER =
  /^[\s,(–-]{1,3}(?:(?:dat|dit|is|mijn|ons|onze|het|een|de)\s){0,3}(?:werk|dienst|overleg|praktijk|team)(?:mobiel(?:tje)?|telefoon|nummer|gsm)(?!\p{L})(?! van)/iu;
const OWN_NUMBER =
  /(?:mijn (?:eigen )?(?:nummer|telefoon|mobiel)|\bmij\b|\bme\b|ik ben[^.\n]{0,20}bereikbaar|terugbelnummer)[^\n]{0,40}$/i;
export const MOBILE = /^(?:\+|00)?(?:31)?[\s(-]*(?:\(?0\)?)?[\s-]*6/;

/** Whether a name is the writer's own. */
export function isWritersName(page: Page, { start, end }: Span): boolean {
  const lead = page.before(start, 60);
  if (RELATIVE_BEFORE.test(lead)) return false;
  const after = page.after(end, 40);
  return SELF_BEFORE.test(lead) || ROLE_FOLLOWS.test(after) || (ME_BEFORE.test(lead) && APPOSITION_ENDS.test(after));
}

/** Whether a number is one to reach the writer at work: a mobile one is only when it is said to be, as clients write too. */
export function isWritersNumber(page: Page, { start, end }: Span): boolean {
  const lead = page.before(start, 60);
  if (OWN_FAMILY.test(page.text)) return false;
  if (isInSignature(page, start)) return true;
  if (CLIENT.test(lead)) return false;
  return (
    WORK_NUMBER.test(lead) ||
    WORK_NUMBER_AFTER.test(page.after(end, 40)) ||
    (OWN_NUMBER.test(lead) && !MOBILE.test(page.text.slice(start, end)))
  );
}

/** Whether this stands under a greeting and the function of a professional, with no client between. */
export function isInSignature(page: Page, start: number): boolean {
  const lines = SIGNATURE.exec(page.before(start, 220))?.groups?.lines;
  return lines !== undefined && ROLE_IN_SIGNATURE.test(lines) && !CLIENT.test(lines);
}

/** Whether somebody writes about their own family, and so may be a client. */
export function writesOfOwnFamily(page: Page): boolean {
  return OWN_FAMILY.test(page.text);
}
