import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import { ENDED, type Kant } from '../../domain/consultatie/states.ts';
import { addDays } from '../../domain/dates.ts';
import type { Principal } from '../../domain/principal.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import type { IntakePorts } from '../intake-ports.ts';
import type { HandelingInput } from './handelingen.ts';

const NOBODY = { takenBy: null, takenName: null, takenAt: null } as const;

/** The consultatie as an action makes it; its status is already the next one. */
export function applyHandeling(
  consultatie: Consultatie,
  input: HandelingInput,
  kant: Kant,
  principal: Principal,
  ports: Pick<IntakePorts, 'now' | 'toegangen'>,
): Consultatie {
  const changed = { ...consultatie, ...fieldsOf(consultatie, input, kant, principal, ports) };
  return { ...changed, ...endOf(changed, ports) };
}

function fieldsOf(
  consultatie: Consultatie,
  input: HandelingInput,
  kant: Kant,
  principal: Principal,
  ports: Pick<IntakePorts, 'now' | 'toegangen'>,
): Partial<Consultatie> {
  const now = ports.now();
  switch (input.handeling) {
    case 'oppakken':
      return {
        takenBy: principal.key,
        takenName: authorOf(kant, principal, input.toonNaam),
        takenAt: now.toISOString(),
      };
    case 'antwoord':
      return kant === 'toegang' ? { answeredAt: now.toISOString() } : {};
    case 'overdragen': {
      const { gemeente, regio = consultatie.regio, team = null } = input;
      return { ...NOBODY, gemeente, regio, team };
    }
    case 'sluiten':
      return { uitkomst: input.uitkomst };
    case 'heropenen': {
      const days = ports.toegangen.find(consultatie.gemeente)?.antwoordtermijnWerkdagen ?? 5;
      return { ...NOBODY, uitkomst: null, answeredAt: null, dueAt: addWorkingDays(now, days).toISOString() };
    }
    default:
      return {};
  }
}

/** An ended consultatie is erased after the term of its gemeente; an open one is not. */
function endOf(
  { status, gemeente }: Consultatie,
  { now, toegangen }: Pick<IntakePorts, 'now' | 'toegangen'>,
): Pick<Consultatie, 'closedAt' | 'eraseAt'> {
  if (!ENDED.has(status)) return { closedAt: null, eraseAt: null };
  const days = toegangen.find(gemeente)?.bewaartermijnDagen ?? 30;
  const eraseAt = addDays(now(), days);
  return { closedAt: now().toISOString(), eraseAt: eraseAt.toISOString() };
}

/** How the other side sees who did something: the function, and the name where its owner chose so. */
export function authorOf(kant: Kant, { functie, naam }: Principal, toonNaam: boolean): string {
  if (kant === 'aanvrager') return consultatieTexts.requester;
  if (kant === 'systeem') return consultatieTexts.systemAuthor;
  return toonNaam && naam ? `${naam}, ${functie}` : functie;
}

/** The free text of an action, for the history. */
export function textOf(input: HandelingInput): string | null {
  if ('tekst' in input && input.tekst) return input.tekst;
  return 'reden' in input && input.reden ? input.reden : null;
}
