import type { Handeling } from '../domain/consultatie/states.ts';

/** What the chat says about consultaties. */
export const chatTexts = {
  wayIn:
    'U kunt de toegang van de gemeente laten meedenken. U vult een kort formulier in, zonder gegevens van het kind. Het antwoord komt in deze chat.',
  carried: 'Uw vraag en mijn antwoord gaan mee in de aanvraag. U kunt dat in het formulier nog weghalen.',
  begun:
    'U had al een aanvraag half ingevuld. Die staat nog in het formulier. Gaat het nu om iets anders? Kies dan **Opnieuw beginnen**.',
  startAnew: 'Opnieuw beginnen',
  open: 'Formulier openen',
  inChat: 'Invullen in deze chat',
  mine: 'Mijn consultaties',
  dialogTitle: 'Consultatie aanvragen bij de toegang',
  moved: 'Een consultatie is niet voor iedereen in deze chat. Ik heb u een bericht gestuurd in onze eigen chat.',
  openPersonal:
    'Een consultatie is niet voor iedereen in deze chat. Open een chat met mij alleen, en typ daar: consultatie.',

  /** What whoever asked can do: the button, the field that it opens, and the button that sends. */
  actions: {
    antwoord: { title: 'Antwoorden', label: 'Uw antwoord', send: 'Antwoord versturen' },
    wedervraag: { title: 'Stel een vraag terug', label: 'Uw vraag', send: 'Vraag versturen' },
    sluiten: { title: 'Mijn vraag is beantwoord' },
    heropenen: { title: 'Heropenen', label: 'Waarom heropent u de aanvraag?', send: 'Aanvraag heropenen' },
    intrekken: {
      title: 'Intrekken',
      label: 'Waarom trekt u de aanvraag in? (mag u leeg laten)',
      send: 'Aanvraag intrekken',
    },
  } as Partial<Record<Handeling, { title: string; label?: string; send?: string }>>,
  required: 'Vul dit in.',
  noNames: 'Schrijf geen namen of andere gegevens waaraan iemand het kind herkent.',
  view: 'Bekijk de aanvraag',

  form: {
    step: (at: number, count: number, name: string) => `Stap ${at} van ${count}: ${name}`,
    next: 'Verder',
    toSummary: 'Naar de samenvatting',
    carried:
      'Uw vraag aan Regiowijzer en het antwoord gaan mee. Bij de samenvatting kunt u ze bekijken en nog weglaten.',
    sendAlong: 'Stuur mijn vraag aan Regiowijzer en het antwoord mee',
    faults: (count: number) =>
      count === 1
        ? 'Er klopt nog 1 veld niet. Kijk bij het veld met ⚠.'
        : `Er kloppen nog ${count} velden niet. Kijk bij de velden met ⚠.`,
    takenOut: (words: readonly string[]) =>
      `Dit heb ik weggehaald, omdat iemand het kind eraan kan herkennen: ${words.map((word) => `“${word}”`).join(', ')}. Lees uw tekst na en ga dan verder.`,
    confirm: 'Bevestigen',
    whichPart: 'Wat wilt u wijzigen?',
    changed:
      'Uw aanvraag is intussen veranderd. Lees de samenvatting opnieuw en bevestig die. Er is nog niets verstuurd.',
    stale:
      'Deze kaart hoort niet bij uw laatste concept. Misschien is de aanvraag al verstuurd, of is het concept na 24 uur gewist. Er is nu niets verstuurd. Typ **mijn consultaties** om uw aanvragen te zien, of **consultatie** om verder te gaan.',
  },

  /** What takes the place of a card once something was done with it; no content. */
  done: {
    oppakken: (kenmerk: string, by: string) => `Aanvraag **${kenmerk}** is opgepakt door ${by}.`,
    antwoord: (kenmerk: string) => `Uw antwoord is verstuurd (aanvraag **${kenmerk}**).`,
    wedervraag: (kenmerk: string) => `Uw vraag is verstuurd (aanvraag **${kenmerk}**).`,
    overdragen: (kenmerk: string) => `Aanvraag **${kenmerk}** is overgedragen.`,
    sluiten: (kenmerk: string) => `Aanvraag **${kenmerk}** is gesloten.`,
    intrekken: (kenmerk: string) => `Aanvraag **${kenmerk}** is ingetrokken.`,
    heropenen: (kenmerk: string) => `Aanvraag **${kenmerk}** is heropend.`,
  } satisfies Record<Handeling, (kenmerk: string, by: string) => string>,

  stands: (kenmerk: string, stand: string) => `Aanvraag **${kenmerk}**: ${stand}.`,
  own: {
    title: 'Uw consultaties',
    line: (kenmerk: string, gemeente: string, stand: string) => `**${kenmerk}** (${gemeente}): ${stand}`,
    more: 'Er zijn er meer. Die ziet u op de pagina.',
    none: 'U hebt nog geen consultatie aangevraagd.',
    how: 'Typ een kenmerk om een aanvraag te zien, te beantwoorden of in te trekken.',
    begin: 'Nieuwe consultatie',
  },

  channel: {
    aangevraagd: (kenmerk: string, gemeente: string) =>
      `Nieuwe consultatie **${kenmerk}** voor de gemeente ${gemeente}.`,
    ingetrokken: (kenmerk: string) => `Consultatie **${kenmerk}** is ingetrokken.`,
    beantwoord: (kenmerk: string) => `Consultatie **${kenmerk}** is beantwoord.`,
    reactie: (kenmerk: string) => `De aanvrager heeft gereageerd op consultatie **${kenmerk}**.`,
    'niet-behandeld': (kenmerk: string) =>
      `Consultatie **${kenmerk}** is gesloten zonder antwoord, want niemand deed er lang iets mee. De aanvrager weet dit. Wilt u toch antwoorden? Heropen de aanvraag dan voordat de inhoud wordt gewist.`,
    'termijn-nadert': (kenmerk: string) => `De termijn van consultatie **${kenmerk}** loopt bijna af.`,
    'termijn-verstreken': (kenmerk: string) => `De termijn van consultatie **${kenmerk}** is verstreken.`,
  } as Record<string, (kenmerk: string, gemeente: string) => string>,
  openWerkbak: 'Openen in de werkbak',
};
