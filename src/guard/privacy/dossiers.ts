import type { Page } from './page.ts';
import type { PersonalDataRule, Span } from './spans.ts';

const KIND =
  '(?:zorg)?(?:dossier|cli[eë]nt|cl\\.|cl|pati[eë]nt|pat\\.|pat|clt|zaak|case|casus|klant|beschikking|beschikkings|parket|leerling|student|onderwijs|his|epd|registratie|inschrijf|relatie|persoons|a(?=-n)|zorgtoewijzings|toewijzings|toewijzing|verzekerden|verzekerings|polis|v|vreemdelingen|paspoort|rijbewijs|identiteits|rekest|ots|regie|patienten|cli[eë]nten|kind|gezins|familie|jeugdige|pupil|bewoners|burger|lidmaatschap|uzovi|bkr|document|id|aanvraag|aanmeld|aanmeldings|meldings|melding|verwijs|verwijzings|indicatie|plaatsings|wachtlijst|hulpverlenings|intake)';
const NUMBER_WORD = '(?:[-\\s]?(?:nummer|nr\\.?|nrs?|no\\.?|code|kenmerk|id)|s?nummer)';
const PERSON =
  '(?:kind|cli[eë]nte?|pati[eë]nte?|jeugdige|jongere|gezin|familie|leerling|pupil|moeder|vader|zoon|dochter|haar|hem|jongen|meisje|broer|zus)';
/** "nummer van deze jongere is", "nummer voor dit kind: ". */
const OF_PERSON = `(?:\\s(?:(?:van|voor)\\s)?(?:(?:de|het|dit|deze|die|dat|mijn|onze?|zijn|haar)\\s)?${PERSON})`;
/** Found by its digits, which are rare, and then judged by what stands before. */
const VALUE = /\d[\dA-Za-z]*(?:[-/._](?:\d[\dA-Za-z]*|[A-Za-z]{1,4}(?=[-/._]?\d))){0,5}/g;
const PREFIX = /(?<![\p{L}\d])[A-Z]{1,4}[-/.: ]?$/u;
const LABEL = new RegExp(
  `(?:^|[^\\p{L}])(?:${KIND}${NUMBER_WORD}${OF_PERSON}?|(?:volg|ref(?:erentie)?)${NUMBER_WORD}${OF_PERSON}|kenmerk${OF_PERSON})\\s?(?:is(?:\\s(?:nu|gewijzigd in|veranderd in))?|luidt)?\\s?[:#=]?\\s?$`,
  'iu',
);
const DOSSIER =
  /(?:^|[^\p{L}])(?:\p{L}{0,20}dossier|casus|zaak|cli[eë]nte?|pati[eë]nte?|jeugdige|jongere|gezin|pupil|beschikking|(?:zorg)?toewijzing|(?:zorg)?polis|verzekering|paspoort|rijbewijs|id-?kaart)\s?[:#]?\s?$/iu;
/** A number of something published: a visie, a report, a protocol. */
const PUBLICATION =
  /(?:visie|rapport|nota|protocol|verordening|handreiking|brochure|convenant|beleidsplan|notulen|besluit)\p{L}*\b[^.?!]{0,40}document[-\s]?n(?:umme)?r\.?\s?(?:is\s)?[:#]?\s?$/iu;
/** Numbers of registers, files of parliament and tenders, which are nobody's. */
const PUBLIC_BEFORE =
  /(?:skj|big|agb|kvk|nvo|nip|kamer|aanbestedings?|inkoop|per)[-\s]?(?:dossier|zaak|registratie|inschrijf|cli[eë]nt|jeugdige|jongere|gezin)\p{L}*\.?\s?(?:is\s)?[:#]?\s?$/iu;
const PUBLIC_AFTER =
  /^\s?(?:(?:gaat\s)?(?:van|voor|over)\s(?:de\s|het\s|een\s|onze\s)?(?:tweede kamer|eerste kamer|aanbesteding|inkoop|tender|gemeenteraad|raadsvergadering)|,-|euro|eur\b)/i;
/** Said to be no number of a person. */
const NO_PERSON = /\b(?:geen (?:bsn|burgerservice|persoonsnummer|cli[eë]nt)|volgnummer|archiefnummer|intern nummer)\b/i;
const PHONE = /^0[1-9]\d{8}$/;
const LABEL_LENGTH = 60;
const NO_PERSON_REACH = 90;
const YEARS = /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$/;

export const DOSSIER_RULES: readonly PersonalDataRule[] = [
  { id: 'dossier-number', type: 'dossier', find: (page) => numbersAfter(page, LABEL, 4) },
  { id: 'dossier-bare', type: 'dossier', find: (page) => numbersAfter(page, DOSSIER, 5) },
];

function* numbersAfter(page: Page, label: RegExp, digits: number): Generator<Span> {
  for (const { 0: value, index } of page.text.matchAll(VALUE)) {
    const prefix = PREFIX.exec(page.before(index, 6))?.[0] ?? '';
    const figures = value.replace(/\D/g, '');
    if (figures.length < digits - (prefix === '' ? 0 : 1) || PHONE.test(figures)) continue;
    const start = index - prefix.length;
    const end = index + value.length;
    if ((start === index && YEARS.test(value)) || isPublic(page, start, end)) continue;
    if (label.test(page.before(start, LABEL_LENGTH))) yield { start, end };
  }
}

function isPublic(page: Page, start: number, end: number): boolean {
  const before = page.before(start, LABEL_LENGTH);
  if (NO_PERSON.test(page.after(end, NO_PERSON_REACH))) return true;
  return PUBLIC_BEFORE.test(before) || PUBLICATION.test(before) || PUBLIC_AFTER.test(page.after(end, 30));
}
