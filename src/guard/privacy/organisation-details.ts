import { kindsOf, PERSON, TITLE } from './name-words.ts';
import type { Page } from './page.ts';
import type { Span } from './spans.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Bodies whose address and telephone number anybody may know. */
const BODIES = list(`
stadhuis gemeentehuis raadhuis stadskantoor gemeentekantoor kantoor hoofdkantoor afdeling dienst vestiging praktijk huisartsenpraktijk huisartsenpost locatie
bezoekadres postadres correspondentieadres vestigingsadres factuuradres loket jeugdloket zorgloket balie klantcontactcentrum kcc ggd ggz cjg jgz
gezondheidscentrum inlooppunt inloopspreekuur spreekuur vergadering bijeenkomst ziekenhuis kinderziekenhuis school basisschool college lyceum bibliotheek aanbieder
jeugdhulpaanbieder zorgaanbieder zorgboerderij zorginstelling stichting organisatie instelling hotel training zaal congres rechtbank gerechtshof raad inspectie
autoriteit ministerie vws ocw vng svb uwv ciz cak zorgkantoor zorgverzekeraar helpdesk servicedesk servicecentrum servicepunt informatiepunt steunpunt meldpunt
klachtenbureau klachtencommissie kinderombudsman ombudsman akj politiebureau apotheek kinderopvang kinderdagverblijf crisisdienst crisislijn spoedlijn
meldlijn centrale secretariaat backoffice receptie leerplicht kindertelefoon kinderbescherming jeugdbescherming provincie bureau ondernemingsraad vakbond beroepsvereniging skj teamuitje teamdag heidag cursus workshop symposium
buurthuis wijkcentrum dorpshuis spilcentrum consultatiebureau jongerencentrum vergaderadres vergaderlocatie trainingslocatie raadsvergadering`);
/** Bodies that are named beside clients' addresses as often as beside their own: they must be said to sit there. */
const AREA_BODIES = list(`gemeente toegang team wijkteam buurtteam jeugdteam gebiedsteam basisteam veilig huisarts`);
const SEATS = list(`zit zitten zat gevestigd gebouw verhuist verhuisd op aan in te`);
/** Small words that may stand between a body and its address or number; capitalised words, which are its name, may too. */
const LINKS = list(`
zit zitten zat gevestigd is zijn staat ligt nog steeds nu toch aan op in de het een van en of te dat deze heeft als om gebouw adres postcode centrum nummer telefoonnummer
telnr tel telefoon mobiel verhuist verhuisd ik we wij heb hebben via kan kun je bereik bereiken bereikbaar bereikt bellen bel belt klopt juist goed niet pakken krijg
krijgen onder centraal algemeen algemene straks voortaan sinds per daar pgb jeugd nr gebeld met t thuis der den ten ter
januari februari maart april mei juni juli augustus september oktober november december`);
/** What may stand between an address or number and the body it is asked of: "…, is dat het kantoor van". */
const LINKS_AFTER = list(`
is dat het de nog toch niet zit staat als nummer telefoonnummer adres bezoekadres postadres van onze ons algemene juiste goede nieuwe`);
const NUMBER_OR_ADDRESS = /(?:nummer|adres)$/;
/** Who speaks of these tells of somebody's home. */
const HOMES = list(`
woont wonen wonend woonachtig woon woonadres verblijft ingeschreven inschrijving logeert slaapt
huurt hij haar hem verzorger verzorgers mantelzorger buren voogd budgethouder huisbezoek melding meldde zorgmelding zorgen overlast geheim woning flat jeugdigen jongeren`);
/** Who asks this of an address asks which body serves the home there. */
const ASKS = list(`welk welke hoort horen valt vallen verantwoordelijk bevoegd betaalt`);
const RELATIVE =
  /^(?:pleeg|stief|groot|schoon)?(?:moeder|vader|ouder|zoon|dochter|kind|broer|zus|gezin|client|patient|jongen|meisje)(?:s|en|eren|e|je|tje)?$/;
const LEADS_TO_ADDRESS = list(`het als op ons dit`);
/** Where nobody lives, unless a client is spoken of. */
const OFFICE =
  /(?:stad|raad|gemeente)huis(?:plein|straat) \d|(?:retour|bezoek|vestigings|factuur|praktijk|kantoor)adres/i;
/** Public buildings, which are told by their address; who asks which of them serves an address asks for somebody's home. */
const BUILDING =
  /(?<!\p{L})(?:(?:stad|raad|gemeente|buurt|dorps)huis|(?:stads|gemeente|hoofd)kantoor|(?:spil|wijk|jongeren|gezondheids)centrum|consultatiebureau|huisartsenpost)(?!\p{L})/iu;
const SERVES = /(?<!\p{L})(?:welke?|hoort|horen|valt|vallen|dichtst)(?!\p{L})/iu;
const PUBLIC_ADDRESS = /(?:bezoek|post|vestigings|factuur|correspondentie)adres|openingstijden/i;
const POST_BOX = /(?:post\s?bus|antwoordnummer)\s\d{1,6}[\s,]{0,3}$/i;
const GENERAL_NUMBER =
  /(?:algemene|centrale|landelijke)\s(?:telefoon|informatie)?nummer[^.\n\d]{0,25}$|(?:fax|(?:doorkies|inbel|balie|spoed|overleg)(?:nummer|lijn|nr))\.?\W{0,3}(?:is\s|op\s)?$/i;
const REACH = 16;
const SENTENCE_REACH = 40;

/** Whether an address is said to be an organisation's; a client's sentence fails closed. */
export function isOrganisationAddress(page: Page, { start, end }: Span): boolean {
  if (POST_BOX.test(page.before(start, 30)) || belongsToBody(page, start, end, true)) return true;
  const sentence = page.sentence(start, end);
  const isOffice = OFFICE.test(sentence) || (BUILDING.test(sentence) && !SERVES.test(sentence));
  return isOffice && !speaksOfClient(page, { start, end });
}

/** Whether the message has a client or family, or the sentence somebody or a home: whose a detail may be. */
export function speaksOfClient(page: Page, { start, end }: Span): boolean {
  const from = page.wordAt(start);
  const to = page.wordAt(end - 1) + 1;
  return page.hasClient || speaksOfHome(page, from, -1, false) || speaksOfHome(page, to, 1, false);
}

/** Whether a telephone number is said to be an organisation's; a client's sentence fails closed. */
export function isOrganisationNumber(page: Page, { start, end }: Span): boolean {
  return GENERAL_NUMBER.test(page.before(start, 50)) || belongsToBody(page, start, end, false);
}

function belongsToBody(page: Page, start: number, end: number, isAddress: boolean): boolean {
  const from = page.wordAt(start);
  const to = page.wordAt(end - 1) + 1;
  if (speaksOfHome(page, from, -1, isAddress)) return false;
  const behind = bodyBefore(page, from, isAddress);
  if (behind === 'area') return !isAddress || !speaksOfHome(page, to, 1, isAddress);
  return behind === 'body' || isBeforeBody(page, from, to, isAddress);
}

/** Any person or home in the sentence, before or behind (`step`), may be whose it is. */
function speaksOfHome({ words }: Page, from: number, step: 1 | -1, isAddress: boolean): boolean {
  let at = step === 1 ? from : from - 1;
  for (let seen = 0; seen < SENTENCE_REACH && words.sentence[at] === words.sentence[from]; seen++, at += step) {
    const word = words.word[at];
    if (word === undefined) return false;
    if (isHome(word, words.word[at - 1] ?? '') || (isAddress && ASKS.has(word))) return true;
  }
  return false;
}

/** "Jeugd en Gezin" and "Veilig Thuis" are bodies. */
function isHome(word: string, previous: string): boolean {
  if (word === 'gezin' && previous === 'en') return false;
  if (word === 'thuis') return previous !== 'veilig';
  return HOMES.has(word) || RELATIVE.test(word) || (kindsOf(word) & (PERSON | TITLE)) !== 0;
}

/** The body whose name ends before word `from`, an area's only when it is said to sit there. */
function bodyBefore(page: Page, from: number, isAddress: boolean): 'body' | 'area' | undefined {
  const { word, sentence } = page.words;
  let area = false;
  let seated = !isAddress || PUBLIC_ADDRESS.test(page.after(page.words.end[from] ?? 0, 60));
  for (let at = from - 1; at >= Math.max(0, from - REACH) && sentence[at] === sentence[from]; at--) {
    if (BODIES.has(word[at]!)) return 'body';
    area ||= AREA_BODIES.has(word[at]!);
    seated ||= area ? word[at]!.endsWith('adres') : SEATS.has(word[at]!);
    if (area && seated) return 'area';
    if (!area && !isLink(page, at)) return undefined;
  }
  return undefined;
}

function isLink(page: Page, at: number): boolean {
  const { word } = page.words;
  const previous = word[at - 1] ?? '';
  if (word[at] === 'naar') return previous.startsWith('verhui');
  if (word[at] === 'adres') return LEADS_TO_ADDRESS.has(previous);
  return LINKS.has(word[at]!) || isName(page, at);
}

function isName({ text, words }: Page, at: number): boolean {
  return /[\p{Lu}\d]/u.test(text.slice(words.start[at], words.end[at]));
}

/** "…, is dat het kantoor van", "is … het nummer van de gemeente". */
function isBeforeBody(page: Page, from: number, to: number, isAddress: boolean): boolean {
  const { word } = page.words;
  let pointsBack = word[from - 1] === 'is';
  let isNamed = pointsBack && !isAddress;
  for (let at = to; at < Math.min(word.length, to + REACH); at++) {
    if (pointsBack && BODIES.has(word[at]!)) return true;
    if (isNamed && (AREA_BODIES.has(word[at]!) || page.isTerm(word[at]!))) return true;
    if (!LINKS_AFTER.has(word[at]!) && !isName(page, at)) return false;
    isNamed ||= NUMBER_OR_ADDRESS.test(word[at]!);
    pointsBack ||= isNamed || word[at] === 'dat' || word[at] === 'zit';
  }
  return false;
}
