import { auditEntry, denyAction } from '../handling/audit.ts';
import { mayDo } from '../handling/permissions.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';

/** Puts every delivery that was given up back in the queue, once its cause is gone. */
export async function repairDeliveries(caller: Caller, ports: IntakePorts): Promise<number> {
  if (!mayDo(caller.principal, 'herstellen')) throw await denyAction(ports, caller, 'herstellen');
  await ports.store.auditLog.append({ ...auditEntry(caller, 'herstellen', null), object: 'bezorging' });
  const repaired = await ports.store.deliveries.repair();
  ports.onQueued?.();
  return repaired;
}
