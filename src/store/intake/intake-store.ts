import type { Kysely } from 'kysely';
import type { IntakeStore } from '../../intake/intake-store.ts';
import { type DeliveryTimes, LEASE_MS, LONGEST_WAIT_MS } from '../../outbox/outbox.ts';
import type { Database } from '../schema.ts';
import { transactIn } from '../transact.ts';
import { createAuditLog } from './audit-log.ts';
import { createConsultaties } from './consultaties.ts';
import { createDeliveries } from './deliveries.ts';
import { createDrafts } from './drafts.ts';
import { createReminders } from './reminders.ts';
import { createRetention } from './retention.ts';
import { createWerkbak } from './werkbak.ts';

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
