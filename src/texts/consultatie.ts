import type { Aanvraag, Veld } from '../domain/consultatie/aanvraag.ts';
import type { Handeling, Status } from '../domain/consultatie/states.ts';
import type { Uitkomst } from '../domain/consultatie/uitkomst.ts';
import type { FindingType } from '../domain/finding.ts';

/** Every text about a consultatie that a user sees, in plain Dutch (B1, "u"). */

type Labels<Value extends string> = Record<Value, string>;
type ListVeld = {
  [V in Veld]: NonNullable<Aanvraag[V]> extends readonly string[] | string
    ? string extends NonNullable<Aanvraag[V]>
      ? never
      : V
    : never;
}[Veld];
type ValueOf<V extends Veld> =
  NonNullable<Aanvraag[V]> extends readonly (infer Item extends string)[]
    ? Item
    : Extract<NonNullable<Aanvraag[V]>, string>;

/** The label of each field, with help where the question needs it. */
export const VELDEN: Record<Exclude<Veld, 'aanleiding'>, { label: string; help?: string }> = {
  gemeente: {
    label: 'Gemeente van het kind',
    help: 'De gemeente waar het kind staat ingeschreven. Woont het kind in een pleeggezin of instelling? Kies dan de gemeente waar het vóór het verblijf stond ingeschreven.',
  },
  regio: { label: 'Jeugdregio', help: 'Alleen nodig als de gemeente bij twee regio’s hoort.' },
  verblijf: { label: 'Woont het kind op het adres van inschrijving?' },
  rol: { label: 'Uw functie' },
  rolInConsult: { label: 'Uw rol in dit overleg' },
  organisatie: { label: 'Uw organisatie', help: 'De naam van uw praktijk, team of organisatie.' },
  telefoon: { label: 'Uw telefoonnummer op het werk', help: 'Vul een telefoonnummer of een e-mailadres in.' },
  email: { label: 'Uw e-mailadres op het werk' },
  belmoment: { label: 'Wanneer bent u het best te bereiken?' },
  vraagtype: { label: 'Waarover gaat uw vraag?' },
  leeftijdsgroep: { label: 'Leeftijd van het kind' },
  domeinen: { label: 'Op welke gebieden speelt het?' },
  kernvraag: {
    label: 'Uw vraag in het kort',
    help: 'Wat wilt u van de toegang weten? Schrijf geen namen, geboortedatum, adres, school of andere gegevens waaraan iemand het kind herkent.',
  },
  hulp: { label: 'Welke hulp is er of is er geprobeerd?' },
  hulpToelichting: { label: 'Toelichting op de hulp' },
  gesprokenMet: { label: 'Met wie hebt u hierover gesproken?' },
  besproken: { label: 'Weet het gezin dat u dit overleg vraagt?' },
  veiligheid: { label: 'Zijn er zorgen over de veiligheid?' },
  meldcodestap: { label: 'In welke stap van de meldcode bent u?' },
  veiligThuisAdvies: { label: 'Ik heb Veilig Thuis om advies gevraagd' },
  termijn: { label: 'Wanneer wilt u antwoord?' },
  bevestigd: {
    label: 'Ik heb de samenvatting gelezen. Er staan geen gegevens in waaraan iemand het kind herkent.',
  },
};

/** The choices of each closed list. */
export const KEUZES: { [V in ListVeld]: Labels<ValueOf<V>> } = {
  verblijf: {
    thuis: 'Ja',
    elders: 'Nee, het kind verblijft ergens anders (pleeggezin, gezinshuis, instelling)',
    onbekend: 'Dat weet ik niet',
  },
  rol: { huisarts: 'Huisarts', 'poh-jeugd': 'POH-jeugd', jeugdconsulent: 'Jeugdconsulent', anders: 'Andere functie' },
  rolInConsult: {
    verwijzer: 'Ik overweeg een verwijzing',
    expert: 'Ik denk mee vanuit mijn vak',
    informant: 'Ik geef informatie',
  },
  vraagtype: {
    meedenken: 'Meedenken over een situatie',
    verwijsroute: 'De juiste verwijsroute',
    'sociale-kaart': 'Passende hulp of voorziening zoeken',
    'verklarende-analyse': 'Verklarende analyse',
    'complexe-casus': 'Complexe of vastgelopen casus (RET)',
    scheiding: 'Scheiding',
    veiligheid: 'Veiligheid',
    dyslexie: 'Dyslexie',
    'overgang-18': 'Overgang naar 18 jaar en ouder',
  },
  leeftijdsgroep: {
    '0-3': '0 tot en met 3 jaar',
    '4-11': '4 tot en met 11 jaar',
    '12-15': '12 tot en met 15 jaar',
    '16-17': '16 of 17 jaar',
    '18-22': '18 tot en met 22 jaar',
  },
  domeinen: {
    psychisch: 'Psychische klachten',
    opvoeding: 'Opvoeding',
    lvb: 'Licht verstandelijke beperking',
    school: 'School of verzuim',
    scheiding: 'Scheiding',
    wonen: 'Wonen',
    bestaanszekerheid: 'Geld en bestaanszekerheid',
    anders: 'Iets anders',
  },
  hulp: {
    geen: 'Nog geen hulp',
    'eigen-netwerk': 'Eigen netwerk',
    'huisarts-poh': 'Huisarts of POH-jeugd',
    'lokaal-team': 'Lokaal team of wijkteam',
    jeugdgezondheidszorg: 'Jeugdgezondheidszorg',
    school: 'Hulp op school',
    'jeugd-ggz': 'Jeugd-ggz',
    jeugdhulpaanbieder: 'Andere jeugdhulpaanbieder',
    jeugdbescherming: 'Jeugdbescherming of jeugdreclassering',
  },
  gesprokenMet: {
    niemand: 'Nog met niemand',
    jeugdige: 'Het kind of de jongere',
    ouders: 'Ouders of verzorgers',
    school: 'School',
    jeugdarts: 'Jeugdarts',
    'lokaal-team': 'Lokaal team of wijkteam',
    aanbieder: 'Jeugdhulpaanbieder',
    'veilig-thuis': 'Veilig Thuis',
  },
  besproken: { ja: 'Ja', 'nog-niet': 'Nee, nog niet', 'bewust-niet': 'Nee, daar is een reden voor' },
  veiligheid: {
    'geen-zorgen': 'Nee',
    zorgen: 'Ja, er zijn zorgen',
    onbekend: 'Dat weet ik niet',
    acuut: 'Er is nu gevaar',
  },
  meldcodestap: {
    'niet-van-toepassing': 'Niet van toepassing',
    '1': 'Stap 1: signalen in kaart',
    '2': 'Stap 2: overleg met een collega of Veilig Thuis',
    '3': 'Stap 3: gesprek met ouders en kind',
    '4': 'Stap 4: wegen',
    '5': 'Stap 5: beslissen',
  },
  termijn: { regulier: 'Gewone termijn', 'binnen-3-werkdagen': 'Binnen 3 werkdagen' },
};

export const STATUSSEN: Labels<Status> = {
  aangevraagd: 'Aangevraagd',
  opgepakt: 'Opgepakt',
  wedervraag: 'Wacht op antwoord van de aanvrager',
  beantwoord: 'Beantwoord',
  overgedragen: 'Overgedragen',
  heropend: 'Heropend',
  gesloten: 'Gesloten',
  ingetrokken: 'Ingetrokken',
};

export const UITKOMST_NAMEN: Labels<Uitkomst> = {
  beantwoord: 'Vraag beantwoord',
  doorverwezen: 'Doorverwezen',
  'aanmelding-volgt': 'Aanmelding volgt',
  'niet-bereikt': 'Aanvrager niet bereikt',
  'niet-behandeld': 'De toegang heeft de aanvraag niet behandeld',
};

export const HANDELING_NAMEN: Labels<Handeling> = {
  oppakken: 'Oppakken',
  antwoord: 'Antwoord geven',
  wedervraag: 'Vraag terugstellen',
  overdragen: 'Overdragen',
  sluiten: 'Sluiten',
  intrekken: 'Intrekken',
  heropenen: 'Heropenen',
};

/** Whom to ask for consent, by age (Jeugdwet 7.3.4 and 7.3.5). A reminder: the professional decides. */
export const TOESTEMMING: Labels<Aanvraag['leeftijdsgroep']> = {
  '0-3': 'Onder 12 jaar geven de ouders met gezag toestemming.',
  '4-11':
    'Onder 12 jaar geven de ouders met gezag toestemming. Vertel het kind wat u doet op een manier die het begrijpt.',
  '12-15':
    'Van 12 tot 16 jaar geven de jongere én de ouders met gezag toestemming. De wet kent twee uitzonderingen: om ernstig nadeel te voorkomen, of als de jongere het weloverwogen blijft willen.',
  '16-17': 'Vanaf 16 jaar geeft de jongere zelf toestemming.',
  '18-22': 'Vanaf 16 jaar geeft de jongere zelf toestemming.',
};

const FINDINGS: Labels<FindingType> = {
  bsn: 'een burgerservicenummer',
  name: 'een naam',
  address: 'een adres',
  phone: 'een telefoonnummer',
  mail: 'een e-mailadres',
  birthdate: 'een geboortedatum',
  account: 'een rekeningnummer',
  dossier: 'een dossiernummer',
};

export const consultatieTexts = {
  emergency: (regionalNumber?: string): string =>
    [
      '**Is er nu gevaar? Bel 112.**',
      [
        '- Vermoeden van mishandeling of huiselijk geweld: Veilig Thuis, **0800-2000** (dag en nacht, gratis).',
        '- Gedachten aan zelfdoding: **113** of **0800-0113** (dag en nacht, gratis).',
        '- Een kind dat wil praten: Kindertelefoon, **0800-0432**.',
        ...(regionalNumber ? [`- Crisisdienst in uw regio: **${regionalNumber}**.`] : []),
      ].join('\n'),
      'Wacht niet op een antwoord hier: niemand leest dit direct mee. Uw aanvraag is niet bewaard.',
    ].join('\n\n'),

  field: {
    required: 'Vul dit veld in.',
    choose: 'Kies een van de mogelijkheden.',
    chooseOne: 'Kies ten minste één mogelijkheid.',
    tooMuch: 'Uw bericht bevat te veel tekst. Maak het korter.',
    tooLong: (max: number) => `Maak de tekst korter: niet meer dan ${max} tekens.`,
    tooShort: (min: number) => `Schrijf ten minste ${min} tekens.`,
    phone: 'Dit is geen telefoonnummer. Schrijf het met netnummer, bijvoorbeeld 024 123 45 67.',
    email: 'Dit is geen e-mailadres. Er hoort een apenstaartje (@) in te staan, met daarachter uw organisatie.',
    reachable: 'Vul een telefoonnummer of een e-mailadres in, zodat de toegang u kan bereiken.',
    confirm: 'Lees de samenvatting en bevestig dat er geen herkenbare gegevens in staan.',
    invalid: 'Dit veld is niet goed ingevuld.',
    unknown: 'Dit veld hoort niet bij de aanvraag.',
    gemeenteUnknown: (name: string) => `De gemeente “${name}” ken ik niet. Kies de gemeente uit de lijst.`,
    gemeenteTwice: (regios: readonly string[]) => `Deze gemeente hoort bij ${regios.join(' en ')}. Kies ook de regio.`,
    ageMismatch: (vraagtype: string, ages: readonly string[]) =>
      `“${vraagtype}” past niet bij deze leeftijd. Kies ${ages.join(', ')}, of kies een ander onderwerp.`,
    personalData: (kinds: readonly FindingType[], words: readonly string[]) =>
      `Hier staat ${enumerate(kinds.map((kind) => FINDINGS[kind]))}. Haal dit weg: ${words.map((word) => `“${word}”`).join(', ')}.`,
  },

  /** What the person who asks reads after sending. */
  received: (kenmerk: string, toegang: string, dueAt: string) =>
    `Uw aanvraag is verstuurd aan ${toegang}. Uw kenmerk is **${kenmerk}**. U krijgt het antwoord in de chat met Regiowijzer. De toegang wil antwoorden vóór of op ${dueAt}. U kunt uw aanvraag intrekken met het kenmerk.`,
  toegangOf: (team: string, gemeente: string) => `${team} van de gemeente ${gemeente}`,
  toegang: 'de toegang',

  refused: {
    noToegang: (gemeente: string, how: string) =>
      `De toegang van de gemeente ${gemeente} ontvangt hier nog geen aanvragen. Uw aanvraag is **niet verstuurd**. ${how}`,
    howToReach: (name: string) => `Neem zelf contact op met ${name}.`,
    contact: { telefoon: 'telefoon', email: 'e-mail', formulier: 'formulier', openingstijden: 'bereikbaar' },
    noContact: 'De contactgegevens staan niet in mijn bronnen. Kijk op de website van de gemeente.',
    notFound: 'Er is geen aanvraag met dit kenmerk, of u mag die niet zien.',
    nothingOpen: 'Dit staat niet open, of u mag het niet zien.',
    noPassage:
      'Deze passage staat niet in de bronnen die u mag zien. Misschien is het document veranderd. Stel uw vraag dan opnieuw.',
    notAllowed: 'Dit mag u niet doen.',
    signIn: 'Meld u aan om verder te gaan.',
    invalid: 'Niet alles is goed ingevuld. Kijk bij de velden.',
    stale: (stand: string, time: string) =>
      `Deze aanvraag is intussen veranderd: ${stand} (${time}). Uw handeling is niet uitgevoerd. Kijk opnieuw.`,
    impossible: (handeling: string, status: string) =>
      `“${handeling}” kan nu niet. De aanvraag heeft de status “${status}”.`,
    erased: 'De inhoud van deze aanvraag is gewist. Doe een nieuwe aanvraag.',
    versionMissing: 'Geef aan welke versie van de aanvraag u hebt gezien (If-Match).',
    keyMissing: 'Geef een Idempotency-Key mee: 8 tot 100 letters, cijfers, streepjes of punten.',
    keyReused: 'Deze Idempotency-Key is al gebruikt voor een andere aanvraag.',
    notStored: 'Het lukt nu niet om dit te bewaren. Er is niets verstuurd. Probeer het straks opnieuw.',
    tooManyPages: 'Deze bladzijde bestaat niet. Begin opnieuw bij de eerste.',
  },

  systemAuthor: 'Regiowijzer',
  requester: 'Aanvrager',
  notDelivered: (contact: string | undefined) =>
    `Niet bezorgd: bel terug${contact ? ` (${contact})` : ''}. De aanvrager heeft uw laatste bericht niet in de chat gekregen.`,

  /** What the person who asks reads in the chat. */
  notice: {
    oppakken: (kenmerk: string, by: string) => `Uw aanvraag **${kenmerk}** is opgepakt door ${by}.`,
    antwoord: (kenmerk: string, by: string) => `Antwoord op uw aanvraag **${kenmerk}** van ${by}:`,
    wedervraag: (kenmerk: string, by: string) => `${by} heeft een vraag over uw aanvraag **${kenmerk}**:`,
    overdragen: (kenmerk: string, gemeente: string) =>
      `Uw aanvraag **${kenmerk}** is overgedragen aan de toegang van de gemeente ${gemeente}. Reden:`,
    sluiten: (kenmerk: string, uitkomst: string) => `Uw aanvraag **${kenmerk}** is gesloten. ${uitkomst}.`,
    heropenen: (kenmerk: string) => `Uw aanvraag **${kenmerk}** is heropend.`,
    intrekken: (kenmerk: string) => `Uw aanvraag **${kenmerk}** is ingetrokken.`,
  } satisfies Record<Handeling, (kenmerk: string, detail: string) => string>,

  mail: {
    subject: {
      aangevraagd: (kenmerk: string) => `Consultatie ${kenmerk}: nieuwe aanvraag`,
      ingetrokken: (kenmerk: string) => `Consultatie ${kenmerk}: ingetrokken`,
      beantwoord: (kenmerk: string) => `Consultatie ${kenmerk}: beantwoord`,
      reactie: (kenmerk: string) => `Consultatie ${kenmerk}: reactie van de aanvrager`,
      'niet-behandeld': (kenmerk: string) => `Consultatie ${kenmerk}: gesloten zonder antwoord`,
      'termijn-nadert': (kenmerk: string) => `Consultatie ${kenmerk}: de termijn loopt bijna af`,
      'termijn-verstreken': (kenmerk: string) => `Consultatie ${kenmerk}: de termijn is verstreken`,
    },
    body: (subject: string, url: string) =>
      `${subject}.\nOpen de werkbak om de aanvraag te lezen: ${url}\n\nIn deze mail staat om privacy geen inhoud. Antwoorden op deze mail kan niet.\n`,
  },

  zaak: {
    omschrijving: (kenmerk: string) => `Consultatie ${kenmerk}`,
    toelichting: (url: string) => `Consultatie-aanvraag via Regiowijzer. De inhoud staat in de werkbak: ${url}`,
    status: (event: string) => `Consultatie ${event}`,
    roltoelichting: 'Toegang tot jeugdhulp',
  },
};

function enumerate(items: readonly string[]): string {
  const unique = [...new Set(items)];
  return unique.length < 2 ? unique.join('') : `${unique.slice(0, -1).join(', ')} en ${unique.at(-1)}`;
}
