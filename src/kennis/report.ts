import type { Correction, Corrections, Span } from './kennis-store.ts';
import type { Owner } from './owners.ts';

/** What an owner is told of: the reports of an hour. */
const TOPIC = 'meldingen';

export interface ReportPorts {
  corrections: Pick<Corrections, 'add'>;
  /** Knows the personal chat of a user. */
  conversations: { findByUser(userKey: string): Promise<object | undefined> };
  owners: readonly Owner[];
}

export type Report = (correction: Omit<Correction, 'id' | 'createdAt'>) => Promise<void>;

const HOUR_MS = 3_600_000;
/** Another process may still be storing a report of the hour that has just passed. */
const SETTLE_MS = 60_000;

/** The hour that a moment is in: whatever comes in it goes to an owner in one message. */
export function hourOf(moment: string): Span {
  const from = Math.floor(new Date(moment).getTime() / HOUR_MS) * HOUR_MS;
  return { from: new Date(from).toISOString(), until: new Date(from + HOUR_MS).toISOString() };
}

/** Keeps what somebody says is wrong, and queues word of it for the owners that can be reached, or does neither. */
export function createReport(ports: ReportPorts): Report {
  return async (correction) => {
    const owners = ports.owners.filter(({ looksAfter }) => looksAfter(correction.regio));
    const reached = await Promise.all(owners.map(({ weg }) => isReachable(weg, ports)));
    const deliveries = owners.filter((_, at) => reached[at]).map(({ target }) => ({ event: TOPIC, target }));
    await ports.corrections.add(correction, (createdAt) => {
      const { from, until } = hourOf(createdAt);
      const dueAt = new Date(Date.parse(until) + SETTLE_MS).toISOString();
      return { topic: TOPIC, subject: from, dueAt, deliveries };
    });
  };
}

/** Whoever never spoke with the bot has no chat to bring it to, and finds the list in the tab. */
async function isReachable(weg: Owner['weg'], { conversations }: ReportPorts): Promise<boolean> {
  return weg.soort !== 'chat' || (await conversations.findByUser(weg.userKey)) !== undefined;
}
