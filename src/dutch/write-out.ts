import { editDistance } from './edit-distance.ts';
import { dutchLexicon } from './lemmas.ts';

/** What is typed in haste, and what it stands for. Only what a professional means by nothing else. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aanm: 'aanmelding',
    afh: 'afhankelijk',
    beh: 'behandeling',
    beschk: 'beschikking',
    bv: 'bijvoorbeeld',
    clt: 'cliënt',
    dmv: 'door middel van',
    evt: 'eventueel',
    ff: 'even',
    gesch: 'gescheiden',
    gespec: 'gespecialiseerde',
    ha: 'huisarts',
    hoevl: 'hoeveel',
    hv: 'hoeveel',
    hvl: 'hoeveel',
    idd: 'inderdaad',
    ipv: 'in plaats van',
    ivm: 'in verband met',
    jh: 'jeugdhulp',
    jr: 'jaar',
    jrn: 'jaren',
    kids: 'kinderen',
    lft: 'leeftijd',
    mbt: 'met betrekking tot',
    mdr: 'moeder',
    mn: 'mijn',
    mnd: 'maanden',
    mndn: 'maanden',
    mss: 'misschien',
    nav: 'naar aanleiding van',
    nr: 'nummer',
    ouwers: 'ouders',
    pt: 'patiënt',
    svp: 'alstublieft',
    t: 'het',
    tbv: 'ten behoeve van',
    tov: 'ten opzichte van',
    vd: 'van de',
    vdr: 'vader',
    verw: 'verwijzing',
    vh: 'van het',
    vlgs: 'volgens',
    vr: 'voor',
    vt: 'Veilig Thuis',
    wanr: 'wanneer',
    wk: 'week',
    wkn: 'weken',
    wknd: 'weekend',
    wneer: 'wanneer',
    wnr: 'wanneer',
    wrm: 'waarom',
    zkh: 'ziekenhuis',
    zn: 'zijn',
  }),
);

/** Written with a stroke or a space between the letters, or standing for something else beside certain words. */
const PHRASES: readonly [RegExp, string][] = [
  [/(?<![\p{L}\d])v ?\/ ?d(?![\p{L}\d])|(?<![\p{L}\d])v d(?![\p{L}\d])/giu, 'van de'],
  [/(?<![\p{L}\d])o\/h(?![\p{L}\d])/giu, 'op het'],
  [/(?<![\p{L}\d])tel(?:efoon)?\.? ?nr\.?(?![\p{L}\d])/giu, 'telefoonnummer'],
  [/(?<![\p{L}\d])(bel|welk|artikel|zaak|het|'t|een|crisis|spoed|mobiel|06)\.? ?nr\.?(?![\p{L}\d])/giu, '$1 nummer'],
  [/(?<![\p{L}\d])nr\.?(?= (?:van|vd|voor)(?!\p{L}))/giu, 'nummer'],
  [/^\s*nr\.?(?= \p{L})/giu, 'nummer'],
  [/(?<![\p{L}\d])nr\.?(?= \p{L})/giu, 'naar'],
  [/(?<![\p{L}\d])gr\.? ?(?=[1-8](?!\d))/giu, 'groep '],
];

/** Words on which the reading of a question turns, so that a slip in them must not change what is asked. */
const TURNING = (
  'hoeveel wanneer waarom wachttijd wachttijden wachtlijst telefoonnummer telefoon openingstijden mailadres leeftijd ' +
  'tarief tarieven toestemming verwijzen verwijzing verwijsroute verwijsbrief doorverwijzen huisarts gemeente procedure ' +
  'aanmelden aanvragen inschakelen beschikking vergoeding woonplaats voorzitter programmamanager percentage'
).split(' ');
const SHORTEST_TURNING = 6;
const LONG_TURNING = 12;

/**
 * The text as it would stand without haste: shorthand written out, and words on which the reading of a question turns
 * (hoeveel, wachttijd, verwijzen) without their slip. Abbreviations in capitals are left as they are.
 */
export function writeOut(text: string): string {
  const phrased = PHRASES.reduce((written, [found, instead]) => written.replace(found, instead), text);
  return phrased.replace(
    /(?<![\p{L}\d'’-])[\p{Ll}]+(?![\p{L}\d'’-])/gu,
    (word) => SHORTHAND.get(word) ?? corrected(word),
  );
}

function corrected(word: string): string {
  if (word.length < SHORTEST_TURNING || dutchLexicon().knows(word)) return word;
  const withIj = word.replaceAll('y', 'ij');
  if (withIj !== word && dutchLexicon().knows(withIj)) return withIj;
  return TURNING.find((known) => word[0] === known[0] && isSlip(word, known)) ?? word;
}

/** One slip, or in a long word two. */
function isSlip(word: string, known: string): boolean {
  const most = known.length >= LONG_TURNING ? 2 : 1;
  return editDistance(word, known, most) <= most;
}
