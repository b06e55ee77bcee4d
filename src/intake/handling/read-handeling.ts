import type { Handeling, Kant } from '../../domain/consultatie/states.ts';
import type { FindingType } from '../../domain/finding.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { findPlace, TOO_MUCH, withoutEmpty } from '../form/check-aanvraag.ts';
import { fieldProblems } from '../form/field-messages.ts';
import { screenTexts, textsIn } from '../form/screen-text.ts';
import { refuseAcute, refuseWithoutToegang } from '../form/submit.ts';
import type { IntakePorts } from '../intake-ports.ts';
import { type HandelingInput, handelingSchemas } from './handelingen.ts';
import { Refusal } from './refusal.ts';

/** A consulent may say where to reach the team. */
const TOEGANG_MAY: readonly FindingType[] = ['phone', 'mail', 'address'];

/**
 * What an action needs, checked. Whoever asked gets the emergency text for acute danger; a consulent may write of it.
 * @throws Refusal
 */
export function readHandeling(handeling: Handeling, raw: unknown, kant: Kant, ports: IntakePorts): HandelingInput {
  const filled = withoutEmpty(raw ?? {});
  const screening = screenTexts(textsIn(filled), ports.guard, kant === 'toegang' ? TOEGANG_MAY : []);
  if (screening.danger === 'acute' && kant === 'aanvrager') throw refuseAcute(ports);
  if (screening.isTooMuch) throw new Refusal('ongeldig', consultatieTexts.refused.invalid, [TOO_MUCH]);
  const parsed = handelingSchemas[handeling].safeParse(filled, { reportInput: true });
  const problems = [...screening.problems, ...(parsed.success ? [] : fieldProblems(parsed.error))];
  if (problems.length > 0) throw new Refusal('ongeldig', consultatieTexts.refused.invalid, problems);
  const input = { handeling, ...parsed.data } as HandelingInput;
  return input.handeling === 'overdragen' ? { ...input, ...receiver(input, ports) } : input;
}

/** The gemeente that a consultatie is handed to, by its own name, with its region; it must take requests here. */
function receiver({ gemeente, regio }: { gemeente: string; regio?: string | undefined }, ports: IntakePorts) {
  const { found, problems } = findPlace(gemeente, regio, ports.gemeenten());
  if (!found) throw new Refusal('ongeldig', consultatieTexts.refused.invalid, problems);
  if (!ports.toegangen.find(found.gemeente)) throw refuseWithoutToegang(found.gemeente, ports);
  return found;
}
