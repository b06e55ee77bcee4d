import type { Principal } from '../domain/principal.ts';
import type { KnownGemeente } from '../domain/regio.ts';
import type { Deliver } from '../outbox/deliverer.ts';
import { deliverReports, type ReportDeliveryPorts } from './deliver-reports.ts';
import type { Corrections } from './kennis-store.ts';
import { ownersOf } from './owners.ts';
import { createReport, type Report, type ReportPorts } from './report.ts';
import type { Kennisbeheer } from './ways.ts';

export interface KennisOptions extends Omit<ReportDeliveryPorts, 'owners' | 'corrections'> {
  corrections: Corrections;
  conversations: ReportPorts['conversations'];
  /** Who looks after the knowledge by roles.yaml… */
  kennisbeheerders: readonly Principal[];
  /** … and by toegang.yaml. */
  kennisbeheer: readonly Kennisbeheer[];
  gemeenten: readonly KnownGemeente[];
}

/** The learning job at work. */
export interface Kennis {
  report: Report;
  /** For the topic `meldingen` of the outbox. */
  deliver: Deliver;
}

/**
 * The learning job: owners of the knowledge see what it lacks and what is wrong in it.
 *
 * | what | comes in by | an owner sees it |
 * |---|---|---|
 * | a question the sources did not answer | `recordUnanswered`, around the answering; only what passes the guard | in a list, the most asked first |
 * | a thumb down, "klopt niet" on a source or record | `report` | in a list, and once an hour in the chat, a channel or a mail |
 * | a source that is out of date | `listSources`, from the index | in a list with date, validity and owner |
 *
 * kennis-store.ts says what is kept: never who asked or reported, and days instead of moments for questions. Owners
 * come from roles.yaml and toegang.yaml (owners.ts), each for their regions (look-after.ts). src/server/api/kennis-routes.ts shows
 * the lists, src/store/kennis keeps them, and the outbox brings word of reports.
 */
export function openKennis(options: KennisOptions): Kennis {
  const { corrections, conversations, kennisbeheerders, gemeenten } = options;
  const owners = ownersOf(kennisbeheerders, options, gemeenten);
  return {
    report: createReport({ corrections, conversations, owners }),
    deliver: (delivery) => deliverReports(delivery, { ...options, owners }),
  };
}
