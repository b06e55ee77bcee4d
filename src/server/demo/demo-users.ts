import type { Rol } from '../../domain/rol.ts';
import { demoTexts } from '../../texts/server.ts';

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

const { questions } = demoTexts;

export const DEMO_USERS: readonly DemoUser[] = [
  {
    id: 'huisarts-harderwijk',
    name: 'Huisarts in Harderwijk',
    gemeente: 'Harderwijk',
    rol: 'huisarts',
    questions: questions.huisarts,
  },
  {
    id: 'poh-jeugd-nijmegen',
    name: 'POH-jeugd in Nijmegen',
    gemeente: 'Nijmegen',
    rol: 'poh-jeugd',
    questions: questions.specialist,
  },
  {
    id: 'jeugdconsulent-alkmaar',
    name: 'Jeugdconsulent in Alkmaar',
    gemeente: 'Alkmaar',
    rol: 'jeugdconsulent',
    questions: questions.jeugdconsulent,
  },
  {
    id: 'huisarts-eindhoven',
    name: 'Huisarts in Eindhoven',
    gemeente: 'Eindhoven',
    rol: 'huisarts',
    questions: questions.specialist,
  },
  {
    id: 'poh-jeugd-leiden',
    name: 'POH-jeugd in Leiden',
    gemeente: 'Leiden',
    rol: 'poh-jeugd',
    questions: questions.specialist,
  },
  {
    id: 'nieuwe-gebruiker',
    name: 'Nieuwe gebruiker',
    questions: questions.dyslexie,
  },
];
