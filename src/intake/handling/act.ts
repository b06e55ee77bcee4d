import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import { type Handeling, nextStatus, possibleActions } from '../../domain/consultatie/states.ts';
import { consultatieTexts, HANDELING_NAMEN, STATUSSEN } from '../../texts/consultatie.ts';
import { STAND } from '../../texts/consultatie-stand.ts';
import { deliveriesOf } from '../deliver/events.ts';
import { keyOf } from '../form/submit.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import { applyHandeling, authorOf, textOf } from './apply-handeling.ts';
import { auditEntry } from './audit.ts';
import { findFor } from './read.ts';
import { readHandeling } from './read-handeling.ts';
import { Refusal } from './refusal.ts';

const { refused } = consultatieTexts;

export interface ActRequest {
  kenmerk: string;
  handeling: Handeling;
  /** The version that the user has seen. */
  version: number;
  input: unknown;
}

/**
 * Does one action to one consultatie, for who may do it, in a status that allows it, on the version that was seen.
 * @throws Refusal with nothing changed
 */
export async function act(request: ActRequest, caller: Caller, ports: IntakePorts): Promise<Consultatie> {
  const { handeling, version } = request;
  const { consultatie: seen, sides } = await findFor(request.kenmerk, handeling, caller, ports);
  const kant = sides.find((side) => possibleActions(seen.status, side).includes(handeling)) ?? sides[0]!;
  const input = readHandeling(handeling, request.input, kant, ports);
  const key = keyOf(caller, [seen.kenmerk, handeling, input]);
  const known = key && (await ports.store.consultaties.findKey(key));
  if (known === 'key-reused') throw new Refusal('sleutel-hergebruikt', refused.keyReused);
  if (known === 'repeated') return seen;
  if (seen.version !== version) throw refuseStale(seen);
  const status = nextStatus(seen.status, handeling, kant);
  if (!status)
    throw new Refusal('niet-mogelijk', refused.impossible(HANDELING_NAMEN[handeling], STATUSSEN[seen.status]));
  if (!seen.aanvraag) throw new Refusal('niet-mogelijk', refused.erased);

  const consultatie = applyHandeling({ ...seen, status }, input, kant, caller.principal, ports);
  const author = authorOf(kant, caller.principal, 'toonNaam' in input && input.toonNaam);
  const result = await ports.store.consultaties.change({
    consultatie,
    bericht: { handeling, kant, author, tekst: textOf(input) },
    deliveries: deliveriesOf(handeling, kant, consultatie.gemeente, ports.toegangen),
    audit: auditEntry(caller, handeling, consultatie.gemeente),
    key,
  });
  if (result === 'key-reused') throw new Refusal('sleutel-hergebruikt', refused.keyReused);
  const now = (await ports.store.consultaties.find(seen.kenmerk)) ?? seen;
  if (result === 'stale') throw refuseStale(now);
  ports.onQueued?.();
  return now;
}

/** Says who came first, and what it is now. */
function refuseStale({ status, takenName, updatedAt }: Consultatie): Refusal {
  const time = new Date(updatedAt).toLocaleString('nl-NL', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  return new Refusal('verouderd', refused.stale(STAND[status](takenName ?? consultatieTexts.toegang), time));
}
