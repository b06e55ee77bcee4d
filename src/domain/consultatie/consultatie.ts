import type { Aanvraag } from './aanvraag.ts';
import type { Handeling, Kant, Status } from './states.ts';
import type { Uitkomst } from './uitkomst.ts';

/** A consultatie as it is kept. */
export interface Consultatie {
  kenmerk: string;
  status: Status;
  /** Goes up with every change; whoever changes names the version that was seen. */
  version: number;
  gemeente: string;
  regio: string;
  /** Where it was handed to within the gemeente; null for the toegang as such. */
  team: string | null;
  /** Whoever asked, as `tenant:user`; null once erased. */
  requesterKey: string | null;
  takenBy: string | null;
  /** Function, and the name where its owner chose so. */
  takenName: string | null;
  uitkomst: Uitkomst | null;
  /** When the person who asked wants an answer by. */
  dueAt: string;
  createdAt: string;
  updatedAt: string;
  takenAt: string | null;
  answeredAt: string | null;
  closedAt: string | null;
  /** When the content is to be erased; null while it is open. */
  eraseAt: string | null;
  /** Null once erased. */
  aanvraag: Aanvraag | null;
}

/** One step in the history of a consultatie. */
export interface Bericht {
  id: string;
  kenmerk: string;
  /** The version of the consultatie that this step made. */
  version: number;
  handeling: Handeling;
  kant: Kant;
  /** Function, and the name where its owner chose so. */
  author: string;
  /** Null where the step has no text, or once erased. */
  tekst: string | null;
  at: string;
}
