import type { ReportedThing } from '../domain/answer.ts';
import type { Rol } from '../domain/rol.ts';
import type { IntakeTables } from './intake/tables.ts';

/**
 * The tables, the same in SQLite and PostgreSQL: only text and integer columns, moments as ISO 8601 text,
 * truth values as 0 and 1, so that no driver converts anything.
 */
export interface Database extends IntakeTables {
  profile: ProfileTable;
  activity: ActivityTable;
  conversation: ConversationTable;
  answer: AnswerTable;
  correction: CorrectionTable;
  unanswered: UnansweredTable;
}

export interface ProfileTable {
  user_key: string;
  gemeente: string | null;
  rol: Rol | null;
  /** 1 where the role came from a sign-in or an administrator, not from the user's own word. */
  role_established: number;
  updated_at: string;
}

export interface ActivityTable {
  key: string;
  claimed_at: string;
  done_at: string | null;
  /** The address of a chat, as JSON that only src/teams reads, while an answer is owed that was acknowledged already. */
  owed_to?: string | null;
}

export interface ConversationTable {
  conversation_id: string;
  /** The user of a personal chat; null in a group or channel. */
  user_key: string | null;
  /** The channel's own address of the conversation, as JSON that only src/teams reads. */
  reference: string;
  introduced_at: string | null;
  updated_at: string;
  /** Since when the channel takes nothing for it. */
  dead_at: string | null;
}

export interface AnswerTable {
  /** A digest of conversation and message. */
  key: string;
  /** What the answer rests on, as in a correction. */
  kind: ReportedThing['kind'];
  regio: string;
  record_id: string;
  section: string | null;
  /** Day. */
  sent_on: string;
}

export interface CorrectionTable {
  id: string;
  created_at: string;
  /** Which record it is about: kind, region and id as in knowledge/. */
  kind: ReportedThing['kind'];
  regio: string;
  record_id: string;
  /** Where in a document; null where that is not known. */
  section: string | null;
  remark: string;
  gemeente: string | null;
  rol: Rol | null;
  handled_at: string | null;
}

export interface UnansweredTable {
  id: string;
  question: string;
  /** The same for questions that differ in writing alone. */
  question_key: string;
  /** Empty where no region was meant. */
  regio: string;
  times: number;
  first_day: string;
  last_day: string;
  handled_at: string | null;
}
