import { type Handeling, type Kant, type Status, WAITS_FOR_TOEGANG } from '../../domain/consultatie/states.ts';
import type { NewDelivery } from '../../outbox/outbox.ts';
import type { Toegangen } from '../toegang/toegangen.ts';

/** What a toegang is reminded of: that the term of a request comes, and that it has come. */
export const REMINDERS = ['termijn-nadert', 'termijn-verstreken'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** What a toegang is told of. The first three are events of the contract; the rest goes to people only. */
export type IntakeEvent = 'aangevraagd' | 'ingetrokken' | 'beantwoord' | 'reactie' | 'niet-behandeld' | Reminder;
const FOR_PEOPLE: ReadonlySet<string> = new Set<IntakeEvent>(['reactie', 'niet-behandeld', ...REMINDERS]);

/** The target of a message to whoever asked; other targets are names of ways in toegang.yaml. */
export const REQUESTER_TARGET = 'aanvrager';

const TOLD_TO_TOEGANG: Partial<Record<`${Handeling}/${Kant}`, IntakeEvent>> = {
  'intrekken/aanvrager': 'ingetrokken',
  'antwoord/toegang': 'beantwoord',
  'antwoord/aanvrager': 'reactie',
  'wedervraag/aanvrager': 'reactie',
  'overdragen/toegang': 'aangevraagd',
  'heropenen/aanvrager': 'aangevraagd',
};

/** Who is to be told of an action, as rows for the outbox. `gemeente` is the one that has it from now on. */
export function deliveriesOf(handeling: Handeling, kant: Kant, gemeente: string, toegangen: Toegangen): NewDelivery[] {
  const event = TOLD_TO_TOEGANG[`${handeling}/${kant}`];
  const toToegang = event ? deliveriesTo(gemeente, event, toegangen) : [];
  const toRequester = kant === 'aanvrager' ? [] : [{ event: handeling, target: REQUESTER_TARGET }];
  return [...toToegang, ...toRequester];
}

/** Whether an event need be told no more: nobody is reminded of what the toegang has done by now. */
export function isPast(event: string, status: Status): boolean {
  return (REMINDERS as readonly string[]).includes(event) && !WAITS_FOR_TOEGANG.has(status);
}

/** One row for each way of the toegang that is told of this; the werkbak needs none. */
export function deliveriesTo(gemeente: string, event: IntakeEvent, toegangen: Toegangen): NewDelivery[] {
  const wegen = toegangen.find(gemeente)?.wegen ?? [];
  return wegen.flatMap((weg) => {
    const isSystem = weg.soort === 'webhook' || weg.soort === 'zaak';
    const isTold = weg.soort !== 'werkbak' && !(isSystem && FOR_PEOPLE.has(event));
    return isTold ? [{ event, target: weg.naam }] : [];
  });
}
