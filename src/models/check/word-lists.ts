const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words of grammar, which need no support in a passage. Words that change what is claimed are in MARKERS. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(`
    aan achter af al als bij binnen boven buiten daar daaraan daarbij daardoor daarin daarmee daarna daarnaast daarom
    daarop daarover daartoe daarvan daarvoor dan dat de der deze die dit door dus een eerst elkaar en er eraan erbij
    ermee erover ervan ervoor etc ge haar had hadden heb hebben heeft hem hen het hier hierbij hierin hiermee hierop
    hierover hiervan hiervoor hij hoe hun ik in is je jij jou jouw langs ma maar me mee met mij mijn na naar nadat nog
    of om omdat onder ons onze ook op over per sinds te tegen ten ter terwijl tijdens toe tot tussen uit van vanaf
    vanuit vanwege via vast voor vooraan waar waaraan waarbij waardoor waarin waarmee waarna waarnaast waarop waarover
    waartoe waarvan waarvoor want waren was wat weg wel welk welke werd werden wie wij word worden wordt ze zelf zich
    zichzelf zij zijn zal zo zoals zodat zullen`),
);

/** Words so general that adding or leaving them out claims nothing. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  words(`
    doen doet gaan gaat gebeurt gebeuren geldt gelden gegeven houdt kom komt komen namelijk staan staat sprake volgens
    betreft verder vervolgens wijze manier men situatie geval`),
);

export type Marker =
  | 'not' | 'never' | 'without' | 'except' | 'only' | 'provided' | 'if' | 'hedge' | 'plan' | 'all' | 'must' | 'can'
  | 'before' | 'after' | 'first' | 'next' | 'limit'; // biome-ignore format: a list

const MARKER_WORDS: Record<Marker, string> = {
  not: 'niet geen niemand niets nergens noch evenmin',
  never: 'nooit',
  without: 'zonder',
  except: 'tenzij behalve uitgezonderd uitzondering uitzonderingen',
  only: 'alleen uitsluitend slechts enkel enkele pas',
  provided: 'mits zolang xopverzoek xvoorzover',
  if: 'als indien wanneer zodra ingeval',
  hedge: `xinprincipe xbijvoorkeur meestal doorgaans vaak soms gewoonlijk gemiddeld ongeveer circa ca waarschijnlijk
    vermoedelijk misschien vooralsnog voorlopig tijdelijk sommige zonodig`,
  plan: `wil willen plan plannen voornemen voornemens streeft streven beoogt beogen onderzoekt onderzoeken overweegt
    overwegen verwacht verwachten concept pilot proef gepland`,
  all: 'alle allemaal altijd elk elke ieder iedere iedereen steeds volledig volledige geheel automatisch',
  must: 'moet moeten dient dienen verplicht verplichte nodig noodzakelijk vereist hoeft hoeven',
  can: 'kan kunnen mag mogen mogelijk toegestaan',
  before: 'voordat alvorens',
  after: 'nadat',
  first: 'eerst eerste',
  next: 'daarna vervolgens waarna',
  limit: 'xmax xmin xtm xmeerdan xminderdan',
};

/** Words that change what a sentence claims, by what they do. */
export const MARKERS: ReadonlyMap<string, Marker> = new Map(
  Object.entries(MARKER_WORDS).flatMap(([marker, list]) =>
    words(list).map((word) => [word, marker as Marker] as const),
  ),
);

/** Ways of saying the same that one word cannot show; written as one word before reading. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:niet (?:meer|langer|later) dan|ten hoogste|hoogstens|maximaal|hooguit|uiterlijk)\b/giu, 'xmax'],
  [/\b(?:ten minste|tenminste|minstens|minimaal|niet minder dan)\b/giu, 'xmin'],
  [/\b(?:t\/m|tot en met)(?=\s)/giu, 'xtm'],
  [/\b(?:meer|langer|ouder|hoger|groter) dan\b/giu, 'xmeerdan'],
  [/\b(?:minder|korter|jonger|lager|kleiner) dan\b/giu, 'xminderdan'],
  [/\bniet alleen\b/giu, ''],
  [/\b(?:in principe|in beginsel|in de regel|zo mogelijk|waar mogelijk|indien mogelijk)\b/giu, 'xinprincipe'],
  [/\bzo nodig\b/giu, 'zonodig'],
  [/\bbij voorkeur\b/giu, 'xbijvoorkeur'],
  [/\bop (?:eigen )?verzoek(?! van)\b/giu, 'xopverzoek'],
  [/\b(?:voor zover|voorzover)\b/giu, 'xvoorzover'],
  [/\b(?:op voorwaarde dat|onder de voorwaarde dat)\b/giu, 'mits'],
  [/\bmet uitzondering van\b/giu, 'behalve'],
  [/\balleen (?:als|indien|wanneer)\b/giu, 'alleen als'],
  [/\bpas als\b/giu, 'alleen als'],
  [/\b(?:van tevoren|van te voren)\b/giu, 'vooraf'],
  [/\b(?:telefonisch contact (?:op te nemen|opnemen)|opbellen|telefoneren)\b/giu, 'bellen'],
  [/\b(?:elk|ieder|per) jaar\b/giu, 'jaarlijks'],
  [/\b(?:elke|iedere|per) maand\b/giu, 'maandelijks'],
  [/\b(?:elke|iedere|per) week\b/giu, 'wekelijks'],
];

/** Words that may stand for each other in this work. Keep it short: each pair is a claim that the meaning is the same. */
export const SAME_MEANING: readonly (readonly string[])[] = [
  'bellen belt telefoneren', 'rechtstreeks direct', 'meteen onmiddellijk terstond', 'vragen verzoeken',
  'krijgen krijgt ontvangen ontvangt', 'sturen versturen verstuurt toesturen opsturen zenden', 'starten begint beginnen begonnen start gestart',
  'beslissen beslist besluit besluiten besloten beslissing', 'vergoeden vergoedt vergoeding betalen betaalt betaald bekostigen bekostigt',
  'informeren informeert inlichten', 'jeugdige jongere jeugdigen jongeren', 'kosteloos kosteloze gratis', 'vastleggen registreren registreert noteren noteert',
  'vooraf voorafgaand', 'samen gezamenlijk', 'minderjarige minderjarigen', 'bezoeken bezoekt bezocht', 'uitvoeren verrichten',
  'toestemming instemming', 'beschrijft beschrijven staan staat', 'geven geeft', 'doorverwijzen verwijzen verwijst verwezen', 'school scholen',
].map(words); // biome-ignore format: a list

/** Who can act. Compounds that end in one act too (kinderrechter, pleegzorgbegeleider). */
export const ACTORS = words(`
  aanbieder advocaat ambtenaar arts begeleider beschermer client coach college commissie consulent coordinator
  functionaris gedragswetenschapper gemeente gezin gezinnen instelling inspectie jeugdige jongere kind kinderen leerling
  leraar loket ondersteuner ouder politie poh professional psycholoog raad rechter regio regisseur school scholen team
  tolk verlener verwijzer voogd voorzitter werker zus zussen broer poh-jeugd poh-ggz`); // biome-ignore format: a list

/** Particles of separable verbs: levert … aan. */
export const PARTICLES: ReadonlySet<string> = new Set(words('aan af door in mee op uit terug vast toe weg'));
