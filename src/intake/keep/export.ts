import { deliveriesTo } from '../deliver/events.ts';
import { readKenmerk } from '../form/kenmerk.ts';
import type { IntakePorts } from '../intake-ports.ts';
import type { IntakeStore } from '../intake-store.ts';

/** By whom, for the log: the command line knows no sign-in but that of the machine. */
function auditOf(operator: string, action: string, code: 'R' | 'D') {
  const who = { actor: operator, role: 'operator', origin: 'cli', traceId: `cli-${process.pid}` };
  return { ...who, action, code, gemeente: null, result: 'gelukt' as const };
}

/** Everything kept under a kenmerk, for someone who asks what is kept; undefined for an unknown one. */
export async function exportConsultatie(typed: string, operator: string, store: IntakeStore) {
  const kenmerk = readKenmerk(typed);
  const consultatie = kenmerk && (await store.consultaties.find(kenmerk));
  if (!kenmerk || !consultatie) return undefined;
  await store.auditLog.append({ ...auditOf(operator, 'uitvoeren', 'R'), object: kenmerk });
  const [berichten, bezorgingen, logboek] = await Promise.all([
    store.consultaties.berichten(kenmerk),
    store.deliveries.of(kenmerk),
    store.auditLog.read(kenmerk),
  ]);
  return { consultatie, berichten, bezorgingen, logboek };
}

/**
 * Erases content and persons at once, for someone who asks to be forgotten; the toegang is told that an open one is
 * withdrawn. False for an unknown kenmerk.
 */
export async function eraseConsultatie(
  typed: string,
  operator: string,
  { store, toegangen }: Pick<IntakePorts, 'store' | 'toegangen'>,
): Promise<boolean> {
  const kenmerk = readKenmerk(typed);
  const telling = (gemeente: string) => deliveriesTo(gemeente, 'ingetrokken', toegangen);
  if (!kenmerk || !(await store.retention.erase(kenmerk, auditOf(operator, 'wissen', 'D'), telling))) return false;
  await store.retention.emptyLog();
  return true;
}
