import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { transactIn } from '../transact.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import { type Consultaties, createConsultaties } from './consultaties.ts';
import { createDeliveries, type Deliveries, type DeliveryTimes } from './deliveries.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { createRetention, type Retention } from './retention.ts';
import { createWerkbak, type Werkbak } from './werkbak.ts';

/** Longer than any attempt takes, so that only what a dead process had taken is taken over. */
export const LEASE_MS = 60_000;
/** The longest wait between two attempts. */
export const LONGEST_WAIT_MS = 3_600_000;

/** What is kept of consultaties. */
export interface IntakeStore {
  consultaties: Consultaties;
  werkbak: Werkbak;
  deliveries: Deliveries;
  drafts: Drafts;
  auditLog: AuditLog;
  retention: Retention;
  reminders: Reminders;
}

export function createIntakeStore(
  db: Kysely<Database>,
  now: () => Date,
  times: DeliveryTimes = { leaseMs: LEASE_MS, longestWaitMs: LONGEST_WAIT_MS },
): IntakeStore {
  const transact = transactIn(db);
  return {
    consultaties: createConsultaties(db, transact, now),
    werkbak: createWerkbak(db),
    deliveries: createDeliveries(db, now, times),
    drafts: createDrafts(db, now),
    auditLog: createAuditLog(db, now),
    retention: createRetention(db, transact, now),
    reminders: createReminders(db, transact, now),
  };
}
