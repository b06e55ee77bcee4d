import type { Handeling } from '../intake/states.ts';

/** What the chat says about consultaties. */
export const chatTexts = {
  wayIn:
    'U kunt de toegang van de gemeente laten meedenken. U vult een kort formulier in, zonder gegevens van het kind. Het antwoord komt in deze chat.',
  carried: 'Uw vraag en mijn antwoord gaan mee in de aanvraag. U kunt dat in het formulier nog weghalen.',
  open: 'Consultatie aanvragen',
  mine: 'Mijn consultaties',
  dialogTitle: 'Consultatie aanvragen bij de toegang',
  moved: 'Een consultatie is niet voor iedereen in deze chat. Ik heb u een bericht gestuurd in onze eigen chat.',
  openPersonal:
    'Een consultatie is niet voor iedereen in deze chat. Open een chat met mij alleen, en typ daar: consultatie.',

  answer: 'Uw antwoord',
  reply: 'Antwoorden',
  sendAnswer: 'Antwoord versturen',
  askBack: 'Doorvragen',
  question: 'Uw vraag',
  sendQuestion: 'Vraag versturen',
  isAnswered: 'Mijn vraag is beantwoord',
  reopen: 'Heropenen',
  reason: 'Waarom heropent u de aanvraag?',
  required: 'Vul dit in.',
  noNames: 'Schrijf geen namen of andere gegevens waaraan iemand het kind herkent.',
  view: 'Bekijk de aanvraag',

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

  channel: {
    aangevraagd: (kenmerk: string, gemeente: string) =>
      `Nieuwe consultatie **${kenmerk}** voor de gemeente ${gemeente}.`,
    ingetrokken: (kenmerk: string) => `Consultatie **${kenmerk}** is ingetrokken.`,
    beantwoord: (kenmerk: string) => `Consultatie **${kenmerk}** is beantwoord.`,
    reactie: (kenmerk: string) => `De aanvrager heeft gereageerd op consultatie **${kenmerk}**.`,
    'termijn-nadert': (kenmerk: string) => `De termijn van consultatie **${kenmerk}** loopt bijna af.`,
    'termijn-verstreken': (kenmerk: string) => `De termijn van consultatie **${kenmerk}** is verstreken.`,
  } as Record<string, (kenmerk: string, gemeente: string) => string>,
  take: 'Oppakken',
  openWerkbak: 'Openen in de werkbak',
};
