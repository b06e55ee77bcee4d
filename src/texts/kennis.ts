import type { ReportedThing } from '../domain/answer.ts';
import type { Matter } from '../domain/reading.ts';

/** Texts of the page for those who look after the knowledge. */
export const kennisTexts = {
  title: 'Kennis',
  intro: 'De documenten waaruit Regiowijzer antwoordt. Een antwoord is zo goed als zijn bron.',
  parts: { bronnen: 'Bronnen', lezen: 'Niet goed gelezen', vragen: 'Vragen zonder antwoord', meldingen: 'Meldingen' },
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
  readings: {
    intro:
      'Van deze bestanden is iets niet gelezen, of is een keuze van u nodig. Pas het bestand of sources.yaml aan. Bij de volgende start leest Regiowijzer het opnieuw.',
    columns: { document: 'Bestand', regio: 'Regio', wat: 'Wat er is', doen: 'Wat u kunt doen' },
    empty: 'Alle bestanden zijn gelezen.',
    lost: 'Niet gelezen',
    pages: (pages: readonly number[]) => `${pages.length === 1 ? 'Bladzijde' : 'Bladzijden'} ${pages.join(', ')}`,
    /** What is the matter, and what to do. */
    matters: {
      kind: [
        'Dit soort bestand wordt niet gelezen.',
        'Sla tekst op als .docx of .pdf, een lijst als .xlsx, een mail als .eml en een webpagina als .html.',
      ],
      missing: ['Staat in sources.yaml, maar niet in de map.', 'Zet het bestand terug, of haal de regel weg.'],
      password: ['Er zit een wachtwoord op.', 'Sla het op zonder wachtwoord.'],
      empty: ['Het bestand is leeg.', 'Vul het, of haal het weg.'],
      'no-text': ['Er staat geen tekst in. Misschien is het een scan.', 'Zet er eerst tekstherkenning (OCR) op.'],
      'too-large': ['Het bestand is te groot.', 'Verdeel het over meer bestanden.'],
      damaged: ['Het bestand kon niet worden gelezen.', 'Open het in het eigen programma en sla het opnieuw op.'],
      picture: [
        'Een plaatje: wat erop staat, is niet gelezen.',
        'Zet er tekstherkenning (OCR) op, of typ de tekst over.',
      ],
      'few-words': ['Een plaatje met een paar woorden. Alleen die zijn gelezen.', 'Kijk of er meer op staat.'],
      'empty-form': ['Een formulier waarin niets is ingevuld.', 'Neem het ingevulde formulier op.'],
      attachments: ['Bijlagen bij een mail zijn niet gelezen:', 'Sla de bijlagen op in dezelfde map.'],
      letters: ['Uit een oud systeem. De letters zijn gelezen als', 'Kijk of letters als ë en é kloppen.'],
      'bad-letters': ['Beschadigde letters in de tekst:', 'Kijk of letters als ë en é kloppen.'],
      columns: ['Meer kolommen kunnen dit zijn:', 'Noem de kolom bij “columns” in sources.yaml.'],
      undated: ['De sociale kaart heeft geen datum.', 'Zet bij “date” in sources.yaml van wanneer die is.'],
      'newer-version': [
        'Lijkt een nieuwere versie. Dit document antwoordt niet meer:',
        'Gelden ze allebei? Geef de oude dan “validUntil” in sources.yaml.',
      ],
      'same-text': ['Zegt bijna hetzelfde als', 'Geldt er één? Zet dan “replaces” in sources.yaml.'],
    } satisfies Record<Matter, readonly [string, string]>,
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
