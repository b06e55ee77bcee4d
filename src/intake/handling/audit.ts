import { consultatieTexts } from '../../texts/consultatie.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import type { AuditEntry } from '../keep/audit-log.ts';
import type { Action } from './permissions.ts';
import { Refusal } from './refusal.ts';

const CODES: Partial<Record<Action, AuditEntry['code']>> = {
  aanvragen: 'C',
  lezen: 'R',
  werkbak: 'R',
  'eigen-aanvragen': 'R',
  cijfers: 'R',
  herstellen: 'E',
  bronnen: 'R',
};

type LogPorts = Pick<IntakePorts, 'store'>;

/** A line for the log of who did what. */
export function auditEntry(
  { principal, origin, traceId }: Caller,
  action: Action,
  gemeente: string | null,
): Omit<AuditEntry, 'object'> {
  const role = principal.roles.join('+') || 'geen';
  return {
    actor: principal.key,
    role,
    action,
    code: CODES[action] ?? 'U',
    gemeente,
    result: 'gelukt',
    origin,
    traceId,
  };
}

/** Logs and gives the refusal of something that this principal may not do at all. */
export async function denyAction(ports: LogPorts, caller: Caller, action: Action): Promise<Refusal> {
  await logDenial(ports, caller, action, action);
  return new Refusal('niet-toegestaan', consultatieTexts.refused.notAllowed);
}

/** Logs and gives the refusal about one consultatie: whether it exists is for those who may see it. */
export async function denyObject(ports: LogPorts, caller: Caller, action: Action, kenmerk: string): Promise<Refusal> {
  await logDenial(ports, caller, action, kenmerk);
  return new Refusal('niet-gevonden', consultatieTexts.refused.notFound);
}

function logDenial(ports: LogPorts, caller: Caller, action: Action, object: string): Promise<void> {
  return ports.store.auditLog.append({ ...auditEntry(caller, action, null), object, result: 'geweigerd' });
}
