import { addWorkingDays } from '../../domain/working-days.ts';
import type { IntakePorts } from '../intake-ports.ts';
import type { TermQuery } from '../intake-store.ts';
import { deliveriesTo, type Reminder } from './events.ts';

const AT_ONCE = 200;
/** Who has just been told of a request, or has just worked at it, needs no reminder of its term. */
const QUIET_MS = 4 * 3_600_000;

/**
 * Reminds the toegang of what waits for it: a working day before the term, and when the term has come.
 * Once for each term, by the ways that people read, with the kenmerk alone. What nobody was reminded of before
 * its term, since the program stood still, gets the second reminder only.
 */
export async function sendReminders(ports: IntakePorts): Promise<number> {
  const now = ports.now();
  const untouchedSince = new Date(now.getTime() - QUIET_MS);
  const late = await remind('termijn-verstreken', { until: now }, ports);
  const near = await remind('termijn-nadert', { after: now, until: addWorkingDays(now, 1), untouchedSince }, ports);
  if (late + near > 0) ports.onQueued?.();
  return late + near;
}

async function remind(event: Reminder, span: Omit<TermQuery, 'event' | 'limit'>, ports: IntakePorts): Promise<number> {
  const { reminders } = ports.store;
  const due = await reminders.due({ ...span, event, limit: AT_ONCE });
  let sent = 0;
  for (const each of due) {
    const isFirst = await reminders.queue(each, event, deliveriesTo(each.gemeente, event, ports.toegangen));
    if (isFirst) sent += 1;
  }
  return sent;
}
