import { CLIENT } from './name-words.ts';
import type { Page } from './page.ts';
import type { PersonalDataRule, Span } from './spans.ts';

const KIND =
  '(?:zorg)?(?:dossier|cli[eë]nt|cl\\.|cl|pati[eë]nt|pat\\.|pat|clt|zaak|case|casus|klant|beschikking|beschikkings|parket|leerling|student|onderwijs|his|epd|registratie|inschrijf|relatie|persoons|a(?=-n)|zorgtoewijzings|toewijzings|toewijzing|verzekerden|verzekerings|polis|v|vreemdelingen|paspoort|rijbewijs|identiteits|rekest|ots|regie|patienten|cli[eë]nten|kind|gezins|familie|jeugdige|pupil|bewoners|burger|lidmaatschap|uzovi|bkr|document|id|aanvraag|aanmeld|aanmeldings|meldings|melding|verwijs|verwijzings|indicatie|plaatsings|wachtlijst|hulpverlenings|intake)';
const NUMBER_WORD = '(?:[-\\s]?(?:nummer|nr\\.?|nrs?|no\\.?|code|kenmerk|id)|s?nummer)';
const PERSON =
  '(?:kind|cli[eë]nte?|pati[eë]nte?|jeugdige|jongere|gezin|familie|leerling|pupil|moeder|vader|zoon|dochter|haar|hem|jongen|meisje|broer|zus)';
/** "nummer van deze jongere is", "nummer voor dit kind: ". */
const OF_PERSON = `(?:\\s(?:(?:van|voor)\\s)?(?:(?:de|het|dit|deze|die|dat|mijn|onze?|zijn|haar)\\s)?${PERSON})`;
/** Whose number it is: "relatienummer cz", "polisnummer bij Menzis". */
const INSURER =
  '(?:\\s(?:bij\\s|van\\s)?(?:zilveren kruis|cz|vgz|menzis|dsw|ons|onvz|achmea|fbto|asr|univ[eé]|ditzo|nn|interpolis|ohra|iza|zorg en zekerheid|salland|aevitae|eno))?';
/** Found by its digits, which are rare, and then judged by what stands before. */
const VALUE = /\d[\dA-Za-z]*(?:[-/._](?:\d[\dA-Za-z]*|[A-Za-z]{1,4}(?=[-/._]?\d))){0,5}/g;
const PREFIX = /(?<![\p{L}\d])(?:[A-Z]{1,4}[-/.: ]?|[a-z]{2,3})$/u;
const LABEL = new RegExp(
  `(?:^|[^\\p{L}])(?:${KIND}${NUMBER_WORD}${INSURER}${OF_PERSON}?|(?:volg|ref(?:erentie)?)${NUMBER_WORD}${OF_PERSON}|kenmerk${OF_PERSON})\\s?(?:is(?:\\s(?:nu|gewijzigd in|veranderd in))?|luidt)?\\s?[:#=]?\\s?$`,
  'iu',
);
const INSURED = /verzeker(?:d|ing)\s(?:is\s)?(?:bij\s)?\p{L}+(?:\s\p{L}+)?\s(?:onder\s)?(?:nummer|nr\.?)\s?[:#]?\s?$/iu;
const DOSSIER = new RegExp(
  `(?:^|[^\\p{L}])(?:\\p{L}{0,20}dossier|casus|zaak|cli[eë]nte?|pati[eë]nte?|jeugdige|jongere|gezin|pupil|beschikking|(?:zorg)?toewijzing|(?:zorg)?polis|verzekering|(?:paspoort|rijbewijs|(?:id|identiteits)-?kaart|verblijfs(?:pas|document))${OF_PERSON}?(?:\\sis)?)\\s?[:#]?\\s?$`,
  'iu',
);
/** A number of something published: a visie, a report, a protocol. */
const PUBLICATION =
  /(?:visie|rapport|nota|protocol|verordening|handreiking|brochure|convenant|beleidsplan|notulen|besluit)\p{L}*\b[^.?!]{0,40}document[-\s]?n(?:umme)?r\.?\s?(?:is\s)?[:#]?\s?$/iu;
/** A number of pages to read, which a passport has none of. */
const PAGES_AFTER =
  /^[^.?!]{0,40}(?<!\p{L})(?:pagina\p{L}*|p\.|blz\.?|bladzijde|hoofdstuk|paragraaf|artikel|bijlage)(?!\p{L})/iu;
const PUBLISHED = /handboek|handreiking|werkinstructie|protocol|jaarverslag|eigenaar|versie/i;
const DOCUMENT_LABEL = /(?<!(?:identiteit|reis|verblijf)s?)document[-\s]?n(?:umme)?r\.?\s?(?:is\s)?[:#]?\s?$/iu;
/** Numbers of registers, files of parliament and tenders, which are nobody's. */
const PUBLIC_BEFORE =
  /(?:skj|big|agb|kvk|nvo|nip|kamer|aanbestedings?|inkoop|per)[-\s]?(?:dossier|zaak|registratie|inschrijf|cli[eë]nt|jeugdige|jongere|gezin)\p{L}*\.?\s?(?:is\s)?[:#]?\s?$/iu;
const PUBLIC_AFTER =
  /^\s?(?:(?:gaat\s)?(?:van|voor|over)\s(?:de\s|het\s|een\s|onze\s)?(?:tweede kamer|eerste kamer|aanbesteding|inkoop|tender|gemeenteraad|raadsvergadering)|,-|euro|eur\b)/i;
/** Said to be no number of a person; who "has no BSN" is one. */
const NO_PERSON =
  /(?<!(?:heeft|heb|had|nog|hij|zij|ze)\s)(?:geen (?:bsn|burgerservice\p{L}*|persoonsnummer|cli[eë]nt(?:nummer)?)|volgnummer|archiefnummer|intern nummer)(?!\p{L})/iu;
/** What a file of policy is about. */
const POLICY_LABEL = /(?:zaak|dossier|document|registratie|kenmerk)[^\d\n]{0,20}$/i;
const POLICY =
  /(?<!\p{L})(?:raads\p{L}+|gemeenteraad|(?:door|in) de raad|college(?:besluit|voorstel|nota)|(?:programma|beleids?|project|jaar)(?:plan|nota|lijn|stuk|verslag)|beleid(?:s\p{L}+)?|inkoop|aanbesteding\p{L}*|convenant\p{L}*|(?:regio|jeugd)?visie|\p{L}*(?:verordening|begroting)|(?:raam|dienstverlenings|samenwerkings)?overeenkomst|(?:samen)?werk(?:ings)?afspraken|evaluatie (?:van (?:de |het )?)?(?:poh|pilot|regio|programma|beleid))(?!\p{L})/iu;
const PHONE = /^0[1-9]\d{8}$/;
const LABEL_LENGTH = 60;
const NO_PERSON_REACH = 90;
const YEARS = /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$/;

export const DOSSIER_RULES: readonly PersonalDataRule[] = [
  { id: 'dossier-number', type: 'dossier', find: (page) => numbersAfter(page, LABEL, 4) },
  { id: 'dossier-insured', type: 'dossier', find: (page) => numbersAfter(page, INSURED, 6) },
  { id: 'dossier-bare', type: 'dossier', find: (page) => numbersAfter(page, DOSSIER, 5) },
];

function* numbersAfter(page: Page, label: RegExp, digits: number): Generator<Span> {
  for (const { 0: value, index } of page.text.matchAll(VALUE)) {
    const prefix = PREFIX.exec(page.before(index, 6))?.[0] ?? '';
    const figures = value.replace(/\D/g, '');
    if (figures.length < digits - (prefix === '' ? 0 : 1) || (label === DOSSIER && PHONE.test(figures))) continue;
    const start = index - prefix.length;
    const end = index + value.length;
    if (start === index && YEARS.test(value)) continue;
    if (label.test(page.before(start, LABEL_LENGTH)) && !isPublic(page, start, end)) yield { start, end };
  }
}

function isPublic(page: Page, start: number, end: number): boolean {
  const before = page.before(start, LABEL_LENGTH);
  if (PUBLIC_BEFORE.test(before) || PUBLICATION.test(before) || PUBLIC_AFTER.test(page.after(end, 30))) return true;
  const behind = page.after(end, NO_PERSON_REACH);
  const denied = NO_PERSON.exec(behind);
  if (denied !== null && !CLIENT.test(behind.slice(0, denied.index))) return true;
  const sentence = page.sentence(start, end);
  if (DOCUMENT_LABEL.test(before) && (PAGES_AFTER.test(behind) || PUBLISHED.test(sentence))) return true;
  return POLICY_LABEL.test(before) && POLICY.test(sentence) && !CLIENT.test(sentence);
}
