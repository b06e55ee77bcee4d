import { consultatieTexts } from '../texts/consultatie.ts';
import { applyHandeling } from './apply-handeling.ts';
import { auditEntry } from './audit.ts';
import { deliveriesOf } from './events.ts';
import type { Caller, IntakePorts } from './intake-ports.ts';
import { nextStatus } from './states.ts';

const DAY_MS = 86_400_000;
/** What nobody closes would stay for ever: after so many days without a word, and with this outcome. */
const CLOSED_BY_ITSELF = [
  { status: 'beantwoord', days: 14, uitkomst: 'beantwoord' },
  { status: 'wedervraag', days: 28, uitkomst: 'niet-bereikt' },
] as const;
const KEY_DAYS = 7;
const AT_ONCE = 200;

/**
 * Erases what has been kept for long enough: drafts after a day, content when the term of the gemeente has passed.
 * What was answered and not closed is closed after two weeks; a question back that stays without answer after four.
 */
export async function applyRetention(ports: IntakePorts): Promise<{ erased: number; closed: number; drafts: number }> {
  const { store, now } = ports;
  const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS).toISOString();
  let closed = 0;
  for (const kind of CLOSED_BY_ITSELF) closed += await closeUntouched(kind, daysAgo(kind.days), ports);
  const due = await store.retention.dueForErasing(AT_ONCE);
  for (const kenmerk of due) await store.retention.erase(kenmerk, auditOf('D', 'wissen'));
  const drafts = await store.drafts.removeExpired();
  await store.retention.forgetKeys(daysAgo(KEY_DAYS));
  if (due.length + drafts > 0) await store.retention.emptyLog();
  return { erased: due.length, closed, drafts };
}

async function closeUntouched(
  { status: before, uitkomst }: (typeof CLOSED_BY_ITSELF)[number],
  since: string,
  ports: IntakePorts,
): Promise<number> {
  const untouched = await ports.store.retention.untouchedSince(since, before, AT_ONCE);
  for (const seen of untouched) {
    const status = nextStatus(seen.status, 'sluiten', 'systeem')!;
    const input = { handeling: 'sluiten', uitkomst } as const;
    const consultatie = applyHandeling({ ...seen, status }, input, 'systeem', HOUSEKEEPING.principal, ports);
    await ports.store.consultaties.change({
      consultatie,
      bericht: { handeling: 'sluiten', kant: 'systeem', author: consultatieTexts.systemAuthor, tekst: null },
      deliveries: deliveriesOf('sluiten', 'systeem', seen.gemeente, ports.toegangen),
      audit: auditEntry(HOUSEKEEPING, 'sluiten', seen.gemeente),
    });
  }
  return untouched.length;
}

const HOUSEKEEPING: Caller = {
  principal: { key: 'regiowijzer', roles: [], gemeenten: [], functie: consultatieTexts.systemAuthor },
  origin: 'housekeeping',
  traceId: 'housekeeping',
};

function auditOf(code: 'D', action: string) {
  return { ...auditEntry(HOUSEKEEPING, 'sluiten', null), action, code };
}
