import type { Bericht, Consultatie } from '../../domain/consultatie/consultatie.ts';
import { type Handeling, type Kant, possibleActions, type Status } from '../../domain/consultatie/states.ts';
import { findUnreached } from '../deliver/reach.ts';
import { readKenmerk } from '../form/kenmerk.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import type { WerkbakPage } from '../intake-store.ts';
import { auditEntry, denyAction, denyObject } from './audit.ts';
import { type Action, mayDo, sidesOf } from './permissions.ts';

/** One consultatie with its history, and what this principal can do with it now. */
export interface ConsultatieView {
  consultatie: Consultatie;
  berichten: Bericht[];
  actions: Handeling[];
  /** False where a message to whoever asked could not be brought: call back. */
  reached: boolean;
}

/**
 * A consultatie that this principal may do this with, and on behalf of which sides.
 * @throws Refusal niet-gevonden, alike for what is not there and what is not theirs
 */
export async function findFor(
  typed: string,
  action: Action,
  caller: Caller,
  ports: IntakePorts,
): Promise<{ consultatie: Consultatie; sides: Kant[] }> {
  const kenmerk = readKenmerk(typed);
  const consultatie = kenmerk && (await ports.store.consultaties.find(kenmerk));
  const sides = consultatie ? sidesOf(caller.principal, action, consultatie) : [];
  if (!consultatie || sides.length === 0) throw await denyObject(ports, caller, action, kenmerk ?? 'onbekend kenmerk');
  return { consultatie, sides };
}

/** Reads one consultatie; who saw it is logged. */
export async function readConsultatie(typed: string, caller: Caller, ports: IntakePorts): Promise<ConsultatieView> {
  const { consultatie, sides } = await findFor(typed, 'lezen', caller, ports);
  const { kenmerk, gemeente } = consultatie;
  const { store } = ports;
  await store.auditLog.append({ ...auditEntry(caller, 'lezen', gemeente), object: kenmerk });
  const berichten = await store.consultaties.berichten(kenmerk);
  // Whoever asked need not be told that nothing was brought.
  const unreached = sides.includes('toegang') && (await findUnreached([kenmerk], ports)).size > 0;
  return {
    consultatie,
    berichten,
    actions: actionsFor(consultatie, sides, caller),
    reached: !unreached,
  };
}

function actionsFor(consultatie: Consultatie, sides: readonly Kant[], { principal }: Caller): Handeling[] {
  const possible = sides.flatMap((kant) => possibleActions(consultatie.status, kant));
  const allowed = possible.filter((handeling) => sidesOf(principal, handeling, consultatie).length > 0);
  return consultatie.aanvraag === null ? [] : [...new Set(allowed)];
}

export interface WerkbakFilter {
  gemeenten?: readonly string[] | undefined;
  statuses?: readonly Status[] | undefined;
  /** Only what this principal took up. */
  mine?: boolean | undefined;
  overdue?: boolean | undefined;
  after?: { dueAt: string; kenmerk: string } | undefined;
  limit: number;
}

/** A part of a list, with those in it whose asker could not be told. */
export interface Listed extends WerkbakPage {
  unreached: ReadonlySet<string>;
}

/** The werkbak of the gemeenten of a consulent; a filter can only narrow it. */
export async function readWerkbak(filter: WerkbakFilter, caller: Caller, ports: IntakePorts): Promise<Listed> {
  const { principal } = caller;
  if (!mayDo(principal, 'werkbak')) throw await denyAction(ports, caller, 'werkbak');
  const gemeenten = principal.gemeenten.filter((name) => filter.gemeenten?.includes(name) ?? true);
  await ports.store.auditLog.append({ ...auditEntry(caller, 'werkbak', gemeenten.join(', ')), object: 'werkbak' });
  const page = await ports.store.werkbak.list({
    ...filter,
    gemeenten,
    takenBy: filter.mine ? principal.key : undefined,
    overdueAt: filter.overdue ? ports.now().toISOString() : undefined,
  });
  const kenmerken = page.consultaties.map(({ kenmerk }) => kenmerk);
  return { ...page, unreached: await findUnreached(kenmerken, ports) };
}

/** The requests of whoever asks. */
export async function readOwn(filter: WerkbakFilter, caller: Caller, ports: IntakePorts): Promise<Listed> {
  if (!mayDo(caller.principal, 'eigen-aanvragen')) throw await denyAction(ports, caller, 'eigen-aanvragen');
  const { statuses, after, limit } = filter;
  const page = await ports.store.werkbak.list({ requesterKey: caller.principal.key, statuses, after, limit });
  return { ...page, unreached: new Set() };
}

/** Counts by gemeente, status and outcome; no content. */
export async function readFigures(caller: Caller, ports: IntakePorts) {
  if (!mayDo(caller.principal, 'cijfers')) throw await denyAction(ports, caller, 'cijfers');
  const [consultaties, bezorging] = await Promise.all([
    ports.store.werkbak.figures(),
    ports.store.deliveries.countByState(),
  ]);
  return { consultaties, bezorging };
}
