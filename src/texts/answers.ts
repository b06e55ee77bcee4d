import type { Rol } from '../domain/rol.ts';
import type { Status } from '../domain/status.ts';

/** Texts inside answers, in plain Dutch (B1). */
export const answerTexts = {
  region: (regio: string, date: string | null) => (date ? `Regio ${regio} · bron van ${date}` : `Regio ${regio}`),
  national: (date: string | null) => (date ? `Landelijk · bron van ${date}` : 'Landelijk'),
  outdated: (title: string, date: string) =>
    `Let op: “${title}” is van ${date} en kan verouderd zijn. Vraag na of dit nog klopt.`,
  expired: (title: string, until: string) =>
    `Let op: “${title}” was geldig tot en met ${until}. Vraag na of dit nog klopt.`,
  notYet: (title: string, begins: string) => `Let op: “${title}” geldt pas vanaf ${begins}.`,
  noAnswer: (regio: string) => `Dat staat niet in mijn bronnen voor regio ${regio}.`,
  noAnswerNational: 'Dat staat niet in mijn bronnen.',
  noDetail: {
    phone: (regio: string) => `Een telefoonnummer staat niet in mijn bronnen voor regio ${regio}.`,
    contact: (regio: string) => `Een adres, mailadres of openingstijd staat niet in mijn bronnen voor regio ${regio}.`,
    tariff: (regio: string) => `Een tarief of bedrag hiervoor staat niet in mijn bronnen voor regio ${regio}.`,
    waiting: (regio: string) => `Actuele wachttijden staan niet in mijn bronnen voor regio ${regio}.`,
    person: () => 'Namen van personen geef ik niet. Die staan ook niet in mijn bronnen.',
    term: (regio: string, term: string) => `“${term}” komt niet voor in mijn bronnen voor regio ${regio}.`,
    contents: (regio: string) => `De bronnen voor regio ${regio} noemen dit wel, maar de inhoud staat er niet in.`,
    gap: (regio: string) =>
      `Mijn bronnen voor regio ${regio} noemen dit onderwerp wel, maar geven geen antwoord op uw vraag.`,
    detail: (regio: string) => `Precies dit staat niet in mijn bronnen voor regio ${regio}.`,
  },
  notInRegion: 'Hierover vond ik niets in de bronnen van deze regio.',
  otherRegions: (regios: string) => `Wel in de bronnen van: ${regios}. Dat geldt niet vanzelf voor uw regio.`,
  besides: 'Ook hierover in de bronnen',
  fromSource: 'In de bron',
  status: {
    pilot: 'Let op: dit is een pilot.',
    voornemen: 'Let op: dit is een plan. Vraag na of het al zo werkt.',
    beëindigd: 'Let op: dit is beëindigd.',
    bestaand: '',
  } satisfies Record<Status, string>,
  heading: (title: string) => (title === '' ? '' : `**${title}**:`),
  nearest: 'Dit komt er het dichtst bij',
  whoKnows: (owner: string) => `Wie weet het wel? ${owner}`,
  askToegang: (name: string) => `Wie weet het wel? De toegang van uw gemeente: ${name}.`,
  askGemeente: (gemeente: string) => `Wie weet het wel? De gemeente ${gemeente} zelf.`,
  sideBySide: 'Naast elkaar',
  asked: (question: string) => `**${question.charAt(0).toUpperCase()}${question.slice(1)}**`,
  leftOpen: 'Op deze vraag vond ik geen antwoord in mijn bronnen.',
  beginAtToegang: (name: string) =>
    `Begin bij de toegang van uw gemeente: **${name}**. Die denkt mee over wat past. Een aparte plek hiervoor staat niet in mijn bronnen.`,
  askToegangAnywhere: 'Wie weet het wel? De toegang van de gemeente waar het kind woont.',
  clarifyRegion: 'Voor welke gemeente wilt u dit weten? Dan zoek ik in de bronnen van die regio.',
  clarifyTwoRegions: (regios: string) =>
    `U noemt gemeenten uit verschillende regio’s (${regios}). Voor welke wilt u het weten?`,
  unknownGemeente: (name: string, regios: string) =>
    `De gemeente ${name} zit niet in mijn bronnen. Ik ken de regio’s ${regios}. Vraag het de toegang van de gemeente ${name}.`,
  emptyQuestion: 'Ik lees geen vraag. Waar wilt u iets over weten? Bijvoorbeeld: “Wie mag het expertteam bellen?”',
  tooLong: 'Uw vraag is te lang. Stel uw vraag in een paar zinnen.',
  followUps: {
    caller: (name: string) => `Wie mag ${name} bellen?`,
    term: (word: string) => `Wat betekent ${word}?`,
    route: (role: string) => (role ? `Wat is de verwijsroute voor de ${role}?` : 'Hoe verwijs ik hier?'),
    toegang: (gemeente: string) => `Wie is de toegang in ${gemeente}?`,
  },
  askConsultatie: 'Vraag de toegang om mee te denken',
  rolNames: {
    huisarts: 'huisarts',
    'poh-jeugd': 'POH-jeugd',
    jeugdconsulent: 'jeugdconsulent',
    anders: 'andere functie',
  } satisfies Record<Rol, string>,
};

/** A role as a question names it; '' where it says nothing. */
export function listedRole(rol: Rol | undefined): string {
  return rol === undefined || rol === 'anders' ? '' : answerTexts.rolNames[rol];
}
