import type { Rol } from '../domain/rol.ts';

/** Every text that a user of the bot sees, in plain Dutch (B1, "u"). */

export const NAME = 'Regiowijzer';

/** How a role is written to the user. */
export const ROLE_NAMES: Record<Rol, string> = {
  huisarts: 'huisarts',
  'poh-jeugd': 'POH-jeugd',
  jeugdconsulent: 'jeugdconsulent',
  anders: 'andere functie',
};

export const EXAMPLE_QUESTIONS = [
  'Wie is de toegang tot jeugdhulp in mijn gemeente?',
  'Hoe verwijs ik een kind met ernstige dyslexie?',
  'Waar kan ik in de regio terecht bij een crisis?',
];

const EMERGENCY = 'Is er acuut gevaar? Bel 112.';

export const texts = {
  introduction: [
    `Ik ben **${NAME}**, een AI-assistent. Ik beantwoord vragen over jeugdhulp in uw regio en laat bij elk antwoord de bron zien. Controleer belangrijke dingen in die bron.`,
    'Zet **geen namen of andere persoonsgegevens** in uw vraag. Ik onthoud uw gemeente en functie. Een vraag waarop ik geen antwoord vind, bewaar ik zonder uw naam. Zo kan de beheerder de kennis aanvullen. Andere vragen bewaar ik niet.',
    `Typ **help** om te zien wat ik kan. ${EMERGENCY}`,
  ].join('\n\n'),

  greeting: 'Hallo! Stel gerust uw vraag over jeugdhulp in uw regio. Typ **help** om te zien wat ik kan.',

  help: [
    `**Dit kan ${NAME}**`,
    [
      '- Vragen beantwoorden over jeugdhulp in uw regio, met de bron erbij.',
      '- Uw gemeente of functie wijzigen: typ **wijzig gemeente**, of zeg het in een zin: **ik werk in …** of **ik ben POH-jeugd**.',
      '- Opzoeken: typ **route**, **sociale kaart** met een woord erachter, of **begrip** met een woord erachter.',
      '- Samen kijken welke hulp bij een vraag past: typ **keuzehulp**. De toegang beslist altijd.',
      '- De toegang laten meedenken over een situatie: typ **consultatie**. Uw aanvragen ziet u met **mijn consultaties**.',
      '- Vergeten wat ik van u weet: typ **vergeet mij**.',
    ].join('\n'),
    '**Voorbeelden**',
    EXAMPLE_QUESTIONS.map((question) => `- ${question}`).join('\n'),
    'Ik ben een AI-assistent. Zet geen namen of andere persoonsgegevens in uw vraag. Klopt een antwoord niet, of staat er iets in dat er niet hoort? Kies onder het antwoord **Klopt niet?** of het duimpje omlaag. De beheerder van de kennis krijgt uw melding, zonder uw naam en zonder uw vraag.',
    EMERGENCY,
  ].join('\n\n'),

  emptyMessage:
    'Ik zie geen vraag in uw bericht. Typ uw vraag in gewone zinnen, of typ **help**. Bijlagen lees ik niet.',
  fileNotRead:
    'Het bestand dat u meestuurt, lees ik niet. Typ uw vraag in gewone zinnen. Staan er gegevens van een persoon in het bestand? Verwijder het dan uit deze chat.',
  tooLong: (max: number) =>
    `Uw bericht is te lang voor mij (meer dan ${max.toLocaleString('nl-NL')} tekens). Stel uw vraag in een paar zinnen. ${EMERGENCY}`,
  writing: 'Ik heb bronnen gevonden en schrijf het antwoord.',
  lookingUp: 'Ik zoek het voor u op.',
  busy: `Ik krijg nu te veel berichten tegelijk. Stuur uw vraag over een minuut opnieuw. ${EMERGENCY}`,
  slow: 'Dit duurt langer dan gewoon. Het antwoord komt in de chat. Komt er niets? Probeer het dan opnieuw.',
  alreadyHandled: 'Dit heb ik al verwerkt.',
  choiceOutdated: 'Deze knop werkt niet meer. Typ uw vraag opnieuw, of typ **help**.',
  interrupted: `Door een storing is uw vraag niet beantwoord. Ik heb de vraag niet bewaard. Wilt u haar nog een keer stellen? ${EMERGENCY}`,
  failed: (number: string) =>
    `Het lukt mij nu niet om u te antwoorden. Probeer het straks opnieuw. Blijft het misgaan? Geef dan dit nummer door aan uw beheerder: **${number}**. ${EMERGENCY}`,

  profile: {
    ask: 'Voor welke gemeente werkt u, en wat is uw functie? Dan geef ik het antwoord dat in uw regio geldt.',
    askForQuestion: 'Het antwoord hangt af van uw regio. Kies uw gemeente en functie. Daarna beantwoord ik uw vraag.',
    change: 'Kies uw gemeente en uw functie.',
    gemeente: 'Gemeente',
    gemeentePlaceholder: 'Kies een gemeente',
    gemeenteRequired: 'Kies een gemeente.',
    otherGemeente: 'Mijn gemeente staat er niet bij',
    rol: 'Functie',
    rolPlaceholder: 'Kies een functie',
    rolRequired: 'Kies een functie.',
    save: 'Opslaan',
    fallback:
      'Typ uw gemeente en functie in een zin: “ik werk in” met de naam van uw gemeente, en bijvoorbeeld “ik ben huisarts”.',
    saved: (summary: string) => `Ik onthoud: ${summary}. Wijzigen kan altijd: typ **wijzig gemeente**.`,
    inGemeente: (gemeente: string, regio: string) => `gemeente **${gemeente}** (regio ${regio})`,
    noGemeente: 'uw gemeente ken ik nog niet, daarom gebruik ik alleen landelijke bronnen',
    asRole: (rol: Rol) => `functie **${ROLE_NAMES[rol]}**`,
    unknownGemeente: (name: string) =>
      `De gemeente “${name}” ken ik niet. Kies uw gemeente in de lijst, of schrijf de naam zoals de gemeente die zelf schrijft.`,
    noSources:
      'Over uw gemeente heb ik geen bronnen. Noem een gemeente of regio in uw vraag, of vraag het de toegang van uw eigen gemeente.',
    askAgain: 'Stel uw vraag nu opnieuw.',
    forgotten: 'Ik heb uw gemeente en functie gewist.',
  },

  answer: {
    line: (sources: number) => `Dit vond ik in ${sources === 1 ? '1 bron' : `${sources} bronnen`}:`,
    nearest: 'Een zeker antwoord vond ik niet. Het dichtst in de buurt komt:',
    sources: 'Bronnen',
    date: (date: string) => `datum ${date}`,
    noDate: 'datum onbekend',
    validUntil: (date: string) => `geldig tot ${date}`,
    page: (page: number) => `bladzijde ${page}`,
    open: 'Lees de passage',
    outdated: '⚠ kan verouderd zijn',
    more: 'Meer uit de bron',
    next: 'Vraag ook:',
  },
};
