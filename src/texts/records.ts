import { dutchDate } from '../domain/dates.ts';
import type { Party, Verwijzer } from '../domain/parties.ts';
import type { Status } from '../domain/status.ts';

/** How a party is written within a sentence. */
export const PARTY_NAMES: Record<Party, string> = {
  huisarts: 'de huisarts',
  'poh-jeugd': 'de POH-jeugd',
  jeugdarts: 'de jeugdarts',
  'medisch-specialist': 'de medisch specialist',
  'lokale-toegang': 'de lokale toegang (het lokale team)',
  jeugdconsulent: 'de jeugdconsulent',
  'gecertificeerde-instelling': 'de gecertificeerde instelling (GI)',
  'veilig-thuis': 'Veilig Thuis',
  'raad-voor-de-kinderbescherming': 'de Raad voor de Kinderbescherming',
  'officier-van-justitie': 'de officier van justitie',
  rechter: 'de rechter',
  gemeente: 'de gemeente',
  school: 'de school',
  'samenwerkingsverband-onderwijs': 'het samenwerkingsverband onderwijs',
  jeugdhulpaanbieder: 'de jeugdhulpaanbieder',
  'regionaal-expertteam': 'het regionaal expertteam',
  netwerkpartner: 'netwerkpartners',
  ouders: 'ouders',
  jeugdige: 'jeugdigen zelf',
};

export const VERWIJZER_NAMES: Record<Verwijzer, string> = {
  huisarts: 'de huisarts',
  'poh-jeugd': 'de POH-jeugd',
  jeugdarts: 'de jeugdarts',
  'medisch-specialist': 'de medisch specialist',
  'gecertificeerde-instelling': 'de gecertificeerde instelling (GI)',
  toegang: 'de toegang',
  school: 'de school',
  'ouder-jeugdige': 'ouders en jeugdigen zelf',
};

const STATUS_WORDS: Record<Status, string> = {
  bestaand: 'bestaand',
  pilot: 'pilot',
  voornemen: 'voornemen, nog geen praktijk',
  beëindigd: 'beëindigd',
};

const status = (value: Status, date: string): string => `${STATUS_WORDS[value]}, ${dutchDate(date)}`;

const scopeText = (regio: string, value: Status, date: string): string => `Regio ${regio} · ${status(value, date)}`;

/** Texts of answers from records, in plain Dutch (B1). */
export const recordTexts = {
  status,
  glossary: 'Begrippenlijst van Regiowijzer',
  scope: scopeText,
  /** The heading of a saved mail. */
  mail: (subject: string) => `E-mail: ${subject}`,
  regionGemeenten: 'Gemeenten',
  regionOwner: (text: string) => `Bij de regio: ${text}`,
  inOwnWords: (text: string) => `Samengevat: ${text}`,

  directory: {
    head: (name: string, regio: string, value: Status, date: string) =>
      `**${name}**, regio ${regio} (${status(value, date)})`,
    mayCall: (parties: string) => `Wie mag er een beroep op doen: ${parties}.`,
    you: (role: string) => `Ja, ${role} mag er volgens de bron een beroep op doen.`,
    notYou: (role: string, parties: string) =>
      `Volgens de bron doen ${parties} er een beroep op. ${capital(role)} staat daar niet bij.`,
    callersUnknown: 'De bron zegt niet wie er een beroep op mag doen.',
    /** Where the record says that no document describes the thing, its existence is not claimed either. */
    contentsUnknown: (what: string) =>
      /beschrijft geen/.test(what)
        ? 'De inhoud staat niet in mijn bronnen.'
        : 'Dit bestaat, maar de inhoud staat niet in mijn bronnen.',
    how: (text: string) => `Hoe: ${text}`,
    what: (text: string) => text,
    forWhom: (text: string) => `Voor wie: ${text}.`,
    caveat: (text: string) => `Let op: ${text}`,
    onlyFor: (gemeenten: string) => `Alleen voor: ${gemeenten}.`,
    notFor: (gemeente: string) => `Gemeente ${gemeente} staat daar niet bij.`,
    elsewhere: (name: string, regio: string, others: string) =>
      `“${name}” komt niet voor in de bronnen van regio ${regio}; wel in: ${others}. Dat geldt niet vanzelf voor uw regio.`,
    /** What a list says of an entry under the name that the list gives it: "Wachttijd (dyslexie, Rietdorp): 6 weken". */
    detail: (label: string, about: string, text: string, asOf: string | undefined) =>
      `${capital(label)}${about ? ` (${about})` : ''}: ${text}${asOf ? ` (stand van ${dutchDate(asOf)})` : ''}`,
    listTitle: (where: string, count: number) => `Op de lijst voor ${where} (${count})`,
    listMore: (count: number) => `En nog ${count}. Vraag naar een soort hulp of een doelgroep.`,
    listed: (gemeenten: readonly string[]) =>
      gemeenten.length > 0 ? `Staat op de lijst voor ${listInDutch(gemeenten)}.` : 'Staat op de lijst van de regio.',
    notSaid: 'niet beschreven in de lijst',
    part: 'Onderdeel',
    waitingFor: (kind: string) => `Wachttijd ${small(kind)}`,
    beside: (name: string, advice: string) => `Over ${name} staat er wel: ${advice}`,
  },

  route: {
    head: (verwijzer: string, regio: string, date: string) =>
      `**Route voor ${verwijzer}**, regio ${regio} (${dutchDate(date)})`,
    /** "De huisarts schrijft zelf een verwijzing, of verwijst naar de toegang." */
    firstSteps: (who: string, steps: readonly string[]) =>
      `${capital(who)} ${steps.map((step) => small(step).replace(/\.$/, '')).join(', of ')}.`,
    notDescribedFor: (who: string) => `Een eigen verwijsroute voor ${who} staat niet in mijn bronnen.`,
    statutory: (names: string) => `Wettelijke verwijzers: ${names}.`,
    whoKnows: (text: string) => `Wie weet het wel? ${text}`,
    whichRole: (regio: string, described: string, others: string) =>
      [
        `De route hangt af van wie verwijst. Regio ${regio}:`,
        described ? `- Stappen beschreven voor: ${described}.` : '',
        others ? `- Niet beschreven voor: ${others}.` : '',
        'Kies wie er verwijst.',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    askRole: (verwijzer: string) => `Verwijsroute voor ${verwijzer}`,
  },

  toegang: {
    lead: (gemeente: string, name: string) => `De toegang in gemeente ${gemeente}: **${name}**.`,
    contact: (parts: string) => `Contact: ${parts}.`,
    noContact: 'Een telefoonnummer of adres staat niet in mijn bronnen.',
    ask: (name: string) => `Vraag het de toegang van uw gemeente: ${name}.`,
  },

  crisis: {
    head: (regio: string, value: Status, date: string) => `**Crisis in regio ${regio}** (${status(value, date)})`,
    number: (number: string) => `Crisisdienst jeugd in uw regio: **${number}**.`,
    noNumber: (regio: string) => `Een telefoonnummer van de crisisdienst in regio ${regio} staat niet in mijn bronnen.`,
    national:
      'Direct gevaar: **112**. Geweld of mishandeling: Veilig Thuis, **0800-2000**. Zelfmoordgedachten: **113** of **0800-0113**.',
  },

  national: {
    scope: (date: string) => `Landelijk · stand van ${date}`,
  },

  term: {
    head: (term: string, short: string, regio: string | undefined) =>
      `**${capital(term)}**${short ? ` (${short})` : ''}${regio ? `, regio ${regio}` : ''}`,
  },

  entitlement: {
    refusal:
      'Of dit gezin of kind hier recht op heeft, beoordeel ik niet. **De toegang van de gemeente beslist**, samen met jeugdige en ouders. Ook een verwijzing van een arts of een besluit van de rechter kan de weg naar jeugdhulp openen.',
  },

  /** Beneath an outcome of the keuzehulp that says nothing of its own. */
  decides: 'De toegang beslist, samen met jeugdige en ouders. Dit is informatie, geen advies over dit gezin.',

  askKeuzehulp: 'Open de keuzehulp',
};

/** "de huisarts, de jeugdarts en ouders" */
export function listInDutch(names: readonly string[], word = 'en'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
