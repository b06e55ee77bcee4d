import type { ReportedThing } from '../domain/answer.ts';

/** Texts of the page for those who look after the knowledge. */
export const kennisTexts = {
  title: 'Kennis',
  intro: 'De documenten waaruit Regiowijzer antwoordt. Een antwoord is zo goed als zijn bron.',
  parts: { bronnen: 'Bronnen', vragen: 'Vragen zonder antwoord', meldingen: 'Meldingen' },
  sources: {
    search: 'Zoek op titel',
    regio: 'Regio',
    allRegios: 'Alle regio’s',
    attention: 'Alleen wat aandacht vraagt',
    columns: {
      titel: 'Bron',
      regio: 'Regio',
      datum: 'Datum',
      geldigTot: 'Geldig tot',
      stand: 'Stand',
      eigenaar: 'Eigenaar',
    },
    states: {
      actueel: 'Actueel',
      verouderd: 'Verouderd',
      nietGeldig: 'Nog niet geldig',
      geenDatum: 'Geen datum',
      nietGeregistreerd: 'Staat niet in sources.yaml',
      leeg: 'Geen tekst gevonden',
    },
    visibility: { openbaar: '', verwijzers: 'Alleen voor verwijzers', toegang: 'Alleen voor de toegang' },
    unknown: '–',
    count: (shown: number, total: number) =>
      shown === total ? `${total} bronnen` : `${shown} van de ${total} bronnen`,
    empty: 'Er zijn geen bronnen met deze keuzes.',
  },
  questions: {
    intro:
      'Deze vragen zijn gesteld, en het antwoord stond niet in de bronnen. Wie het vroeg, is niet bewaard. Vul een bron aan, en zet de vraag dan op afgehandeld. Wordt de vraag opnieuw gesteld zonder antwoord? Dan komt die terug.',
    columns: { vraag: 'Vraag', regio: 'Regio', aantal: 'Keer gesteld', laatst: 'Laatst gesteld', doen: 'Actie' },
    empty: 'Er zijn geen vragen zonder antwoord.',
  },
  corrections: {
    intro:
      'Gebruikers gaven aan dat hier iets niet klopt, of gaven een antwoord een duimpje omlaag. De vraag zelf is niet bewaard. Zoek het na bij de eigenaar, pas het gegeven aan, en zet de melding dan op afgehandeld.',
    columns: { opmerking: 'Wat er niet klopt', gegeven: 'Gegeven', van: 'Gemeld door', op: 'Gemeld', doen: 'Actie' },
    kinds: {
      route: 'Verwijsroute',
      directory: 'Sociale kaart',
      term: 'Begrip',
      national: 'Landelijk gegeven',
      region: 'Regio',
      document: 'Bron',
      answer: 'Antwoord zonder bron',
    } satisfies Record<ReportedThing['kind'], string>,
    thumbsDown: 'Duimpje omlaag, zonder toelichting',
    empty: 'Er zijn geen meldingen.',
  },
  /** What an owner reads in the chat or a mail when something was reported. */
  notice: {
    subject: 'Regiowijzer: nieuwe meldingen over bronnen',
    title: (count: number) =>
      count === 1 ? 'Er is een nieuwe melding over een bron.' : `Er zijn ${count} nieuwe meldingen over bronnen.`,
    regio: (regio: string) => (regio === 'Landelijk' ? 'Landelijk' : `Regio ${regio}`),
    by: (rol: string | undefined, gemeente: string | undefined) => {
      const who = [rol, gemeente].filter(Boolean).join(', ');
      return who && `Gemeld door: ${who}`;
    },
    more: (count: number) => (count === 1 ? 'En nog 1 melding.' : `En nog ${count} meldingen.`),
    open: 'Open het tabblad Kennis',
    mail: (url: string) =>
      `Alle meldingen staan op het tabblad Kennis: ${url}\nWie het meldde en welke vraag erbij hoorde, is niet bewaard. Antwoorden op deze mail kan niet.`,
  },
  /** Above statements that a model proposed. */
  proposed: 'Voorstellen van een taalmodel. Kijk ze na, en zet wat klopt in vragen.yaml: pas dan antwoordt het.',
  national: 'Landelijk',
  unknownRegio: 'Onbekend',
  handle: 'Afgehandeld',
  handleWhat: (what: string) => `Afgehandeld: ${what}`,
  handled: 'Op afgehandeld gezet.',
};
