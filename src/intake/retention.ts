import { consultatieTexts } from '../texts/consultatie.ts';
import { applyHandeling } from './apply-handeling.ts';
import { auditEntry } from './audit.ts';
import { deliveriesOf } from './events.ts';
import type { Caller, IntakePorts } from './intake-ports.ts';
import { nextStatus } from './states.ts';

const DAY_MS = 86_400_000;
const ANSWERED_DAYS = 14;
const KEY_DAYS = 7;
const AT_ONCE = 200;

/**
 * Erases what has been kept for long enough: drafts after a day, content when the term of the gemeente has passed.
 * What was answered and not closed is closed after two weeks, since otherwise it would stay for ever.
 */
export async function applyRetention(ports: IntakePorts): Promise<{ erased: number; closed: number; drafts: number }> {
  const { store, now } = ports;
  const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS).toISOString();
  const closed = await closeAnswered(daysAgo(ANSWERED_DAYS), ports);
  const due = await store.retention.dueForErasing(AT_ONCE);
  for (const kenmerk of due) await store.retention.erase(kenmerk, auditOf('D', 'wissen'));
  const drafts = await store.drafts.removeExpired();
  await store.retention.forgetKeys(daysAgo(KEY_DAYS));
  return { erased: due.length, closed, drafts };
}

async function closeAnswered(before: string, ports: IntakePorts): Promise<number> {
  const answered = await ports.store.retention.answeredBefore(before, AT_ONCE);
  for (const seen of answered) {
    const status = nextStatus(seen.status, 'sluiten', 'systeem')!;
    const input = { handeling: 'sluiten', uitkomst: 'beantwoord' } as const;
    const consultatie = applyHandeling({ ...seen, status }, input, 'systeem', HOUSEKEEPING.principal, ports);
    await ports.store.consultaties.change({
      consultatie,
      bericht: { handeling: 'sluiten', kant: 'systeem', author: consultatieTexts.systemAuthor, tekst: null },
      deliveries: deliveriesOf('sluiten', 'systeem', seen.gemeente, ports.toegangen),
      audit: auditEntry(HOUSEKEEPING, 'sluiten', seen.gemeente),
    });
  }
  return answered.length;
}

const HOUSEKEEPING: Caller = {
  principal: { key: 'regiowijzer', roles: [], gemeenten: [], functie: consultatieTexts.systemAuthor },
  origin: 'housekeeping',
  traceId: 'housekeeping',
};

function auditOf(code: 'D', action: string) {
  return { ...auditEntry(HOUSEKEEPING, 'sluiten', null), action, code };
}
