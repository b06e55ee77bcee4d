import { dutchLexicon } from '../../dutch/lemmas.ts';
import { numbersAsDigits } from '../../dutch/number-words.ts';
import { partStemsOf, stemOf } from '../../dutch/stems.ts';
import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { fold, wordsOf } from '../../dutch/words.ts';

/** A kind of detail that a question asks for and a passage either holds or not. */
export type DetailKind =
  | 'phone'
  | 'contact'
  | 'tariff'
  | 'amount'
  | 'date'
  | 'outcome'
  | 'form'
  | 'waiting'
  | 'person'
  | 'duration'
  | 'age'
  | 'percentage'
  | 'count'
  | 'year'
  | 'names'
  | 'members'
  | 'meaning'
  | 'number';

export interface ExpectedDetail {
  kind: DetailKind;
  /** Whether a sentence holds such a detail. */
  heldBy(sentence: string): boolean;
  /** Whether the sentence must speak of the topic as well: a date elsewhere on the page is no answer to "when". */
  nearTopic: boolean;
}

const NUMBER =
  '(?:\\d[\\d.,]*|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|vijftien|twintig|dertig|honderd|half)';
const FUNCTION =
  '(?:voorzitter|coordinator|programmamanager|wethouder|contactpersoon|procesregisseur|directeur|manager|teamleider|accountmanager|projectleider|bestuurder|medewerker|regisseur)';

/** What has a name and is nobody. */
const BODY =
  '(?:\\w*(?:team|toegang|loket|regio|gemeente|groep|punt|huis|project|organisatie|aanbieder|praktijk|school|formulier|regeling|route))\\b';

const MONEY = new RegExp(`€ ?\\d|(?:\\d|\\b${NUMBER}|tientjes?) euro|\\d[\\d.,]* (?:miljoen|miljard)`, 'i');

interface Rule {
  kind: DetailKind;
  asks: RegExp;
  held: RegExp;
}

/** Which wording asks for which kind, and what such a detail looks like. */
const RULES: readonly Rule[] = [
  {
    kind: 'phone',
    asks: /\b(?:tel(?:efoon)?\.?[ -]?(?:nummer|nr)|telefoon van|telnr|(?:bel|crisis|spoed|06)[ -]?(?:nummer|nr)|welk nummer|nummer van|doorkiesnummer|hoe bereik ik|06 (?:of|van)|tel van|(?:het|een|hun|direct\w*|rechtstreeks\w*|algemene?|vaste?) nummer)\b|^\W*(?:wat is )?(?:het )?(?:nummer|nr|tel|06)\b(?! ?\d)/,
    held: /(?<!\d)(?:\+31|0031|0)(?:[ -]?\(0\))?(?:[ -]?\d){9}(?!\d)|\b0[89]00[ -]?\d{4}\b|\b11[23]\b/,
  },
  {
    kind: 'contact',
    asks: /\b(?:mail ?adres|e-?mail(?:adres)?|(?:bezoek|post)?adres|openingstijden|openingstijd|open op|tot hoe laat|hoe laat|welke tijden|bereikbare dagen|website|postcode|huisnummer|welk gebouw|rekeningnummer)\b/,
    held: /\S@\S+\.\w|\bwww\.|https?:|\b\d{4} ?[A-Z]{2}\b|\b\d{1,2}[.:]\d{2} uur\b/,
  },
  {
    kind: 'tariff',
    asks: /\b(?:uur|dag|etmaal)?tarie(?:f|ven) (?:van|voor|per|is|in)\b|\b(?:uur|dag)(?:tarief|prijs)\b|\bhoogte van het tarief\b|\bprijs per\b|\bwat kost (?:een|het|de|1)\b|\bhoe hoog is (?:de|het)\b.*\b(?:bijdrage|compliment|tarief|vergoeding)|\bhoeveel is de eigen bijdrage\b|^\W*(?:[\w-]+ ){0,3}tarief\b|\btarief\b.*\b(?:per (?:dag|uur|etmaal|sessie|week)|hoeveel)\b/,
    held: MONEY,
  },
  {
    kind: 'amount',
    asks: /\bhoeveel (?:geld|subsidie|euro)\b|\b(?:welk|max|maximale?|wat) (?:uur|dag)?bedrag\b|\bhoeveel\b.*\b(?:kost|bedrag|bezuinig\w*|subsidie|in euro)\b|\bhoe (?:hoog|groot) is (?:de|het)\b.*(?:budget|bedrag|subsidie)|\bprijs van\b|\bbedrag\b|\bin euro|\bhoe duur\b|\bwat kost|\b(?:kosten|huur|boete|subsidie|vergoeding|bijdrage|salaris\w*|loon|uurloon)\b.*\b(?:hoogte|per (?:dag|uur|maand|nacht|keer))\b|\bhoogte van\b/,
    held: MONEY,
  },
  {
    kind: 'amount',
    asks: /\bhoeveel (?:\w+ ){0,4}(?:betaalt|betalen|vergoed)\b/,
    held: new RegExp(`${MONEY.source}|%|procent|helft|kwart`),
  },
  {
    kind: 'date',
    asks: /\bwelke (?:dag|datum)\b|\bdatum van\b/,
    held: /\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\b\d{1,2}-\d{1,2}-(?:20)?\d\d\b/,
  },
  {
    kind: 'outcome',
    asks: /\bwat (?:kwam|is|was|waren|waren de|zijn de|stond)\b.*\b(?:uit(?:gekomen)?|resultaten|uitkomsten?|conclusies?)\b|, resultaten\b/,
    held: /blijkt|bleek|bleken|uitkomst|resultaat|conclu|laat zien|toont|opgeleverd|geleid|minder|meer /i,
  },
  {
    kind: 'form',
    asks: /formulier/,
    held: /formulier/i,
  },
  {
    kind: 'waiting',
    asks: /\bwachttijd(?:en)?\b.*\b(?:nu|op dit moment|momenteel|actueel|actuele)\b|\bhoe ?lang\b.*\bwacht|\bwacht(?:tijd|lijst)\b.*\b(?:hoeveel|hoe ?lang|weken)|\b(?:nu|huidige|actuele)\b.*\bwachttijd|\bhoeveel\b.*\bwachtlijst|^\W*[\w -]{3,30} wachttijd\b|^\W*wacht(?:tijd|lijst)\b|\bwacht(?:tijd|lijst)\b.*\b(?:vandaag|lengte|nu)\b/,
    held: new RegExp(`${NUMBER} (?:weken|maanden|dagen)`, 'i'),
  },
  {
    kind: 'person',
    asks: new RegExp(
      `\\b(?:hoe heet|naam van|wie is(?: op dit moment| nu)?) (?:de|het|onze|jullie|dhr|mevr)?.{0,30}\\b${FUNCTION}\\b|\\b${FUNCTION}\\b.*\\bnaam\\b|\\bnaam (?:aub|graag|svp)|, naam\\b|^\\W*(?:wat is )?(?:de )?naam (?!(?:v(?:an|d|/d) )?(?:de |het |onze )?${BODY})\\w+|\\b(?:hoe heet|wie is) (?:de|het|onze) [\\w-]*(?:arts|ambtenaar|psychiater|coordinator|manager|leider|bestuurder|functionaris)\\b`,
    ),
    held: /\b(?:mevrouw|meneer|de heer|dhr|mw|mevr)\.? \p{Lu}/u,
  },
  {
    kind: 'duration',
    asks: /\bbinnen (?:hoeveel|welke termijn|hoe veel)\b/,
    held: new RegExp(
      `\\b(?:binnen|uiterlijk|maximaal) (?:de |een |circa |ongeveer )?${NUMBER} (?:uur|uren|dag|dagen|week|weken|werkdagen|maand|maanden)`,
      'i',
    ),
  },
  {
    kind: 'duration',
    asks: /\b(?:hoe ?lang duurt|hoeveel (?:uur|uren|dagen|weken|maanden|dagdelen)|hoe snel|hoe ?lang (?:kan|mag|blijft|loopt))\b/,
    held: new RegExp(
      `${NUMBER}(?: tot| à|-| of)? ?(?:${NUMBER} )?(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren)|24/7|onbepaalde tijd|tot en met|\\bt/m\\b|tot ${NUMBER}|20\\d\\d`,
      'i',
    ),
  },
  {
    kind: 'age',
    asks: /\b(?:(?:vanaf|tot|met|van) welke leeftijd|hoe oud|welke leeftijd\w*|leeftijdsgrens|welke verjaardag)\b/,
    held: /\d+ ?(?:jaar|jarig|-?jarige)|(?:twaalf|zestien|achttien|eenentwintig|drieentwintig)|meerderjarig|volwassen|\b\d{1,2}(?:e\b|\+)|tot \d{1,2}\b|\d{1,2} tot \d{1,2}|(?<![\d-])\d{1,2}-\d{1,2}(?![\d-])/i,
  },
  {
    kind: 'percentage',
    asks: /\b(?:welk percentage|hoeveel procent|percentage|welk aandeel)\b/,
    held: /\d ?%|\d procent|(?:helft|kwart|derde|meerderheid)/i,
  },
  {
    kind: 'names',
    asks: /\bwelke (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d{1,2}) (?:andere |van de )?\w+|\bnamen (?:graag|van)\b|\balle namen\b|, namen\b|\blijstje\b|\bwelke (?:vo |vso |vo-|vso-|basis|middelbare )?scholen\b|\bin welke (?:gemeenten|plaatsen|huisarts\w*)\b|\bwelke (?:zorg|jeugdhulp)?(?:aanbieders|organisaties|instellingen|praktijken|gi'?s|samenwerkingsverband\w*)\b|\b(?:ze|kun je) (?:ze )?(?:op)?noemen\b/,
    held: /(?:\p{Lu}[\p{L}’'&-]+(?: [\p{L}&]+)?, ){1,}/u,
  },
  {
    kind: 'members',
    asks: /\bwie zit(?:ten)?\b|\bsom\b.*\bop\b|\bopsommen\b|\bwelke (?:disciplines|partners|partijen)\b/,
    held: /(?:[\p{L}\d’'&/-]+(?: [\p{L}&-]+){0,3}, ){2,}|, (?:[\p{L}&-]+ ){1,4}en /u,
  },
];

/** Characters of a question: what is asked stands in them, and the patterns stay quick. */
const MOST_READ = 1000;

/** The details a question asks for; empty where it asks for none that can be told by its looks. */
export function expectedDetails(text: string): ExpectedDetail[] {
  const folded = fold(text.slice(0, MOST_READ)).replaceAll('hoe veel', 'hoeveel');
  const details = RULES.filter((rule) => rule.asks.test(folded)).map(
    ({ kind, held }): ExpectedDetail => ({
      kind,
      nearTopic: true,
      heldBy: (sentence) => held.test(sentence) || held.test(numbersAsDigits(sentence)),
    }),
  );
  const asked = [...details, ...countedThings(folded), ...meanings(text)];
  return [...asked, ...statedNumbers(folded, asked)];
}

const ANYTHING = new Set([
  'miljoen',
  'miljard',
  'plekken',
  'plaatsen',
  'mensen',
  'keer',
  'geld',
  'procent',
  'euro',
  'kost',
  'kosten',
  'stuks',
  'tijd',
  'uur',
  'dagen',
  'weken',
  'maanden',
  'jaar',
  'er',
  'is',
  'van',
  'zijn',
  'krijgt',
]);

/** Who is counted may be called otherwise in the text. */
const COUNTED_ALIKE: readonly (readonly string[])[] = [
  ['kinderen', 'kind', 'jeugdigen', 'jeugdige', 'jongeren', 'jongere', 'leerlingen', 'cliënten', 'clienten'],
  ['collega', 'professionals', 'professional', 'medewerkers', 'werkers', 'hulpverleners', 'collegas'],
];

/** "hoeveel gezinshuizen" asks a number beside that very word, "hoeveel gezamenlijke bedden" one beside the second. */
function countedThings(folded: string): ExpectedDetail[] {
  const match = /\bhoeveel (?:van de \d+ )?(\p{L}+)(?: (\p{L}+))?/u.exec(folded);
  if (!match || ANYTHING.has(match[1]!) || STOP_WORDS.has(match[1]!) || isVerb(match[1]!)) return [];
  const wanted = match
    .slice(1)
    .filter((word) => word !== undefined && !STOP_WORDS.has(word))
    .flatMap((word) => COUNTED_ALIKE.find((alike) => alike.includes(word!)) ?? [word!])
    .map(stemOf);
  return [{ kind: 'count', nearTopic: false, heldBy: (sentence) => numberBeside(sentence, wanted) }];
}

/** "hoeveel betaalt", "hoeveel leggen": what follows is a verb, and the thing counted is money or time. */
function isVerb(word: string): boolean {
  return word.endsWith('t') || (word.endsWith('en') && dutchLexicon().lemmasOf(word)[0] === word);
}

/** A number stands before what it counts ("drie nieuwe gezinshuizen"), seldom after ("gezinshuizen: 3"). */
const REACH_ON = 4;
const REACH_BACK = 2;
const IS_NUMBER = new RegExp(`^${NUMBER}$`, 'i');

function numberBeside(sentence: string, wanted: readonly string[]): boolean {
  const words = wordsOf(numbersAsDigits(sentence)).map((word) => word.text);
  return words.some((word, at) => {
    if (!IS_NUMBER.test(word)) return false;
    const around = words.slice(Math.max(0, at - REACH_BACK), at + REACH_ON + 1);
    return around.some(
      (other) => wanted.includes(stemOf(other)) || partStemsOf(other).some((part) => wanted.includes(part)),
    );
  });
}

/** "waar staat PORA voor": the passage must spell the abbreviation out or define it. */
function meanings(text: string): ExpectedDetail[] {
  const match =
    /(?:waar staat|wat betekent|afkorting|betekenis van|staat er voor)\W+(?:de )?(?:afkorting )?([A-Z][A-Za-z-]{1,10})\b/.exec(
      text,
    );
  if (!match) return [];
  const defined = new RegExp(`\\(${match[1]}\\)|\\b${match[1]}(?: \\(|: | staat voor| is een| betekent)`);
  return [{ kind: 'meaning', nearTopic: false, heldBy: (sentence) => defined.test(sentence) }];
}

/** Years, amounts and numbers that the question itself states; ages of a child do not count. */
function statedNumbers(folded: string, asked: readonly ExpectedDetail[]): ExpectedDetail[] {
  const years = folded.match(/\b20[12]\d\b/g) ?? [];
  const others = [
    ...folded.matchAll(
      /(?<!van |vanaf |tot |onder |boven |de |meisje |jongen |kind )\b(\d{1,3})(?= ?%| uur| weken| dagen| maanden)/g,
    ),
  ].map((match) => match[1]!);
  return [
    ...years.map(
      (year): ExpectedDetail => ({
        kind: 'year',
        nearTopic: true,
        heldBy: (sentence) => sentence.includes(year) && asked.every((other) => other.heldBy(sentence)),
      }),
    ),
    ...others.map(
      (number): ExpectedDetail => ({
        kind: 'number',
        nearTopic: false,
        heldBy: (sentence) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(sentence),
      }),
    ),
  ];
}
