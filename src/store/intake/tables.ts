import type { Bericht } from '../../domain/consultatie/consultatie.ts';
import type { Status } from '../../domain/consultatie/states.ts';
import type { Uitkomst } from '../../domain/consultatie/uitkomst.ts';
import type { StoredEntry } from '../../intake/keep/audit-log.ts';
import type { DeliveryState, Topic } from '../../outbox/outbox.ts';

/** The tables of the consultaties, by the rules of ../schema.ts. */
export interface IntakeTables {
  consultatie: ConsultatieTable;
  consultatie_message: Bericht;
  delivery: DeliveryTable;
  draft: { user_key: string; content: string; expires_at: string };
  submission_key: { user_key: string; key: string; fingerprint: string; kenmerk: string; created_at: string };
  audit_log: AuditLogTable;
  reminder: { kenmerk: string; event: string; due_at: string };
}

export interface ConsultatieTable {
  kenmerk: string;
  status: Status;
  version: number;
  gemeente: string;
  regio: string;
  team: string | null;
  requester_key: string | null;
  taken_by: string | null;
  taken_name: string | null;
  uitkomst: Uitkomst | null;
  due_at: string;
  created_at: string;
  updated_at: string;
  taken_at: string | null;
  answered_at: string | null;
  closed_at: string | null;
  erase_at: string | null;
  /** The aanvraag as JSON; null once erased. */
  content: string | null;
}

export interface DeliveryTable {
  id: string;
  event_id: string;
  event: string;
  topic: Topic;
  /** Of the topic: a kenmerk, or the hour in which reports came. */
  subject: string;
  /** The subject, as the versions before topics had it. */
  kenmerk: string;
  version: number;
  target: string;
  state: DeliveryState;
  attempts: number;
  due_at: string;
  leased_until: string | null;
  last_error: string | null;
  created_at: string;
  done_at: string | null;
}

/** NEN 7513 and BIO: who did what to which object, when, from where, with what result. No content. */
export type AuditLogTable = StoredEntry;
