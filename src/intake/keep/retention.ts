import { nextStatus } from '../../domain/consultatie/states.ts';
import { addDays } from '../../domain/dates.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { deliveriesOf, deliveriesTo } from '../deliver/events.ts';
import { applyHandeling } from '../handling/apply-handeling.ts';
import { auditEntry } from '../handling/audit.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';

/** What nobody closes would stay for ever: after so many days without a word, and with this outcome. */
const CLOSED_BY_ITSELF = [
  { status: 'beantwoord', days: 14, uitkomst: 'beantwoord' },
  { status: 'wedervraag', days: 28, uitkomst: 'niet-bereikt' },
  { status: 'aangevraagd', days: 90, uitkomst: 'niet-behandeld' },
  { status: 'overgedragen', days: 90, uitkomst: 'niet-behandeld' },
  { status: 'heropend', days: 90, uitkomst: 'niet-behandeld' },
  { status: 'opgepakt', days: 90, uitkomst: 'niet-behandeld' },
] as const;
const KEY_DAYS = 7;
const AT_ONCE = 200;

/** How long is kept what has no term of its own. */
export interface KeepTerms {
  /** The log of who did what. */
  logYears: number;
  correctionDays: number;
  /** After they arrived or were given up. */
  deliveryDays: number;
}

export interface RetentionPorts extends IntakePorts {
  keep: KeepTerms;
}

/**
 * Erases what has been kept for long enough: drafts after a day, content when the term of the gemeente has passed,
 * reports, deliveries and the log after the configured terms.
 * What was answered and not closed is closed after two weeks; a question back that stays without answer after four;
 * what the toegang never answers after ninety days, and then both sides are told.
 */
export async function applyRetention(
  ports: RetentionPorts,
): Promise<{ erased: number; closed: number; drafts: number }> {
  const { store, now, keep } = ports;
  const daysAgo = (days: number) => addDays(now(), -days).toISOString();
  let closed = 0;
  for (const kind of CLOSED_BY_ITSELF) closed += await closeUntouched(kind, daysAgo(kind.days), ports);
  const due = await store.retention.dueForErasing(AT_ONCE);
  for (const kenmerk of due) await store.retention.erase(kenmerk, auditOf('D', 'wissen'));
  const drafts = await store.drafts.removeExpired();
  const forgotten = await store.retention.forgetBefore({
    keys: daysAgo(KEY_DAYS),
    corrections: daysAgo(keep.correctionDays),
    deliveries: daysAgo(keep.deliveryDays),
    log: yearsAgo(now(), keep.logYears),
  });
  if (due.length + drafts + forgotten > 0) await store.retention.emptyLog();
  return { erased: due.length, closed, drafts };
}

function yearsAgo(now: Date, years: number): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then.toISOString();
}

async function closeUntouched(
  { status: before, uitkomst }: (typeof CLOSED_BY_ITSELF)[number],
  since: string,
  ports: IntakePorts,
): Promise<number> {
  const toToegang = (gemeente: string) =>
    uitkomst === 'niet-behandeld' ? deliveriesTo(gemeente, uitkomst, ports.toegangen) : [];
  const untouched = await ports.store.retention.untouchedSince(since, before, AT_ONCE);
  for (const seen of untouched) {
    const status = nextStatus(seen.status, 'sluiten', 'systeem')!;
    const input = { handeling: 'sluiten', uitkomst } as const;
    const consultatie = applyHandeling({ ...seen, status }, input, 'systeem', HOUSEKEEPING.principal, ports);
    await ports.store.consultaties.change({
      consultatie,
      bericht: { handeling: 'sluiten', kant: 'systeem', author: consultatieTexts.systemAuthor, tekst: null },
      deliveries: [...deliveriesOf('sluiten', 'systeem', seen.gemeente, ports.toegangen), ...toToegang(seen.gemeente)],
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
