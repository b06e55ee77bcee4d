import { dutchDate } from '../domain/dates.ts';
import type { Status } from '../domain/status.ts';

const STATUS_LABELS: Record<Status, string> = {
  bestaand: 'Bestaand',
  pilot: '⚠ Pilot',
  voornemen: '⚠ Voornemen, nog geen praktijk',
  beëindigd: '⚠ Beëindigd',
};

/** Texts on cards of records, in plain Dutch (B1). */
export const cardTexts = {
  statusLine: (status: Status, date: string, regio: string) =>
    `${STATUS_LABELS[status]} · ${dutchDate(date)} · ${regio === 'Landelijk' ? 'landelijk' : `regio ${regio}`}`,
  verified: (date: string) => `Nagekeken op ${dutchDate(date)}`,
  neverVerified: 'Niet nagekeken sinds de datum van de bron',
  mayCall: 'Wie mag er een beroep op doen',
  how: 'Hoe',
  forWhom: 'Voor wie',
  onlyFor: 'Alleen in',
  caveat: 'Let op',
  result: (text: string) => `Resultaat: ${text}`,
  route: (verwijzer: string) => `Route voor ${verwijzer}`,
  whoKnows: 'Wie weet het wel?',
  statutory: 'Wettelijke verwijzers',
  notDescribed: 'De stappen staan niet beschreven in mijn bronnen.',
  source: (title: string, section: string) => `Bron: ${title}, ${section}`,
  glossary: 'Bron: begrippenlijst van Regiowijzer',

  correct: {
    button: 'Klopt niet?',
    label: 'Wat klopt er niet, of hoort hier niet? Schrijf geen namen of andere persoonsgegevens op.',
    placeholder: 'Bijvoorbeeld: het team heet nu anders.',
    required: 'Schrijf op wat er niet klopt.',
    send: 'Stuur naar de beheerder',
    thanks: 'Dank u. De beheerder van de kennis krijgt uw opmerking te zien. Uw naam staat er niet bij.',
    empty: 'Ik zie geen opmerking. Schrijf op wat er niet klopt en verstuur het opnieuw.',
    unknown: 'Dit gegeven ken ik niet meer. Stel uw vraag opnieuw, dan ziet u wat er nu staat.',
    leaveOut: (words: readonly string[]) => `Haal dit weg: ${words.map((word) => `“${word}”`).join(', ')}.`,
    notStored: 'Uw opmerking is niet bewaard.',
  },

  keuzehulp: {
    fallback: (question: string) => `Keuzehulp: ${question} Kies een antwoord op de kaart.`,
    step: (number: number) => `Vraag ${number}`,
    outcome: 'Dit past bij uw antwoorden',
    decides: '**De toegang beslist.**',
    back: 'Vorige vraag',
    restart: 'Opnieuw beginnen',
    more: 'Meer hierover',
    askMore: (title: string) => `Wat is ${title}?`,
    none: (regio: string) => `Voor regio ${regio} is er nog geen keuzehulp.`,
  },

  directory: {
    title: (regio: string) => `Sociale kaart van regio ${regio}`,
    found: (word: string, regio: string) => `Sociale kaart van regio ${regio}: “${word}”`,
    pick: 'Kies wat u wilt zien, of typ **sociale kaart** met een woord erachter, bijvoorbeeld **sociale kaart crisis**.',
    none: (word: string, regio: string) =>
      `In de sociale kaart van regio ${regio} vind ik niets over “${word}”. Probeer een ander woord, of stel uw vraag in een zin.`,
    ask: (name: string) => `Wat is ${name}?`,
  },

  extension: {
    chooseGemeente:
      'Open eerst een gesprek met Regiowijzer en kies uw gemeente. Dan zoek ik in de bronnen van uw regio.',
    nothing: 'Niets gevonden. Probeer een ander woord.',
    slow: 'Het zoeken duurt te lang. Probeer het opnieuw.',
    nothingPersonal: 'Laat namen en andere persoonsgegevens weg. Ik heb niets bewaard.',
    fromDocument: 'Uit een document',
  },
};
