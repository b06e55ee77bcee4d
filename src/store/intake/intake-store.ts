import type { Kysely } from 'kysely';
import type { IntakeStore } from '../../intake/intake-store.ts';
import { createDeliveries } from '../outbox/deliveries.ts';
import type { Database } from '../schema.ts';
import { transactIn } from '../transact.ts';
import { createAuditLog } from './audit-log.ts';
import { createConsultaties } from './consultaties.ts';
import { createDrafts } from './drafts.ts';
import { createReminders } from './reminders.ts';
import { createRetention } from './retention.ts';
import { createWerkbak } from './werkbak.ts';

export function createIntakeStore(db: Kysely<Database>, now: () => Date): IntakeStore {
  const transact = transactIn(db);
  return {
    consultaties: createConsultaties(db, transact, now),
    werkbak: createWerkbak(db),
    deliveries: createDeliveries(db, now),
    drafts: createDrafts(db, now),
    auditLog: createAuditLog(db, now),
    retention: createRetention(db, transact, now),
    reminders: createReminders(db, transact, now),
  };
}
