import type { Rol } from '../../question/answer.ts';

/** Somebody to try the bot as, on the local chat page. */
export interface DemoUser {
  id: string;
  name: string;
  gemeente?: string;
  rol?: Rol;
  /** Shown as buttons while the chat is empty. */
  questions: [string, string, string];
}

/** The tenant of the demo; no real one has this name. */
export const DEMO_TENANT = 'demo';

export const DEMO_USERS: readonly DemoUser[] = [
  {
    id: 'huisarts-harderwijk',
    name: 'Huisarts in Harderwijk',
    gemeente: 'Harderwijk',
    rol: 'huisarts',
    questions: [
      'Wie is de toegang tot jeugdhulp in mijn gemeente?',
      'Hoe verwijs ik als huisarts naar jeugdhulp?',
      'Hoe is de crisishulp geregeld?',
    ],
  },
  {
    id: 'poh-jeugd-nijmegen',
    name: 'POH-jeugd in Nijmegen',
    gemeente: 'Nijmegen',
    rol: 'poh-jeugd',
    questions: [
      'Wie is de toegang tot jeugdhulp in mijn gemeente?',
      'Hoe verwijs ik een jeugdige naar specialistische jeugdhulp?',
      'Hoe is de crisishulp geregeld?',
    ],
  },
  {
    id: 'jeugdconsulent-alkmaar',
    name: 'Jeugdconsulent in Alkmaar',
    gemeente: 'Alkmaar',
    rol: 'jeugdconsulent',
    questions: ['Wie mag het RET inschakelen?', 'Wat is de Jeugdhulpkaart?', 'Hoe is de crisishulp geregeld?'],
  },
  {
    id: 'huisarts-eindhoven',
    name: 'Huisarts in Eindhoven',
    gemeente: 'Eindhoven',
    rol: 'huisarts',
    questions: [
      'Wie is de toegang tot jeugdhulp in mijn gemeente?',
      'Hoe verwijs ik een jeugdige naar specialistische jeugdhulp?',
      'Hoe is de crisishulp geregeld?',
    ],
  },
  {
    id: 'poh-jeugd-leiden',
    name: 'POH-jeugd in Leiden',
    gemeente: 'Leiden',
    rol: 'poh-jeugd',
    questions: [
      'Wie is de toegang tot jeugdhulp in mijn gemeente?',
      'Hoe verwijs ik een jeugdige naar specialistische jeugdhulp?',
      'Hoe is de crisishulp geregeld?',
    ],
  },
  {
    id: 'nieuwe-gebruiker',
    name: 'Nieuwe gebruiker',
    questions: [
      'Wie is de toegang tot jeugdhulp in mijn gemeente?',
      'Hoe verwijs ik een kind met ernstige dyslexie?',
      'Hoe is de crisishulp geregeld?',
    ],
  },
];
