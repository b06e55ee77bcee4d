import type { NewDelivery } from '../store/intake/deliveries.ts';
import type { Handeling, Kant } from './states.ts';
import type { Toegangen } from './toegang/toegangen.ts';

/** What a toegang is told of. The first three are events of the contract; a reaction goes to people only. */
export const EVENTS = ['aangevraagd', 'ingetrokken', 'beantwoord', 'reactie'] as const;
export type IntakeEvent = (typeof EVENTS)[number];

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

/** One row for each way of the toegang that is told of this; the werkbak needs none. */
export function deliveriesTo(gemeente: string, event: IntakeEvent, toegangen: Toegangen): NewDelivery[] {
  const wegen = toegangen.find(gemeente)?.wegen ?? [];
  return wegen.flatMap((weg) => {
    const isTold =
      weg.soort !== 'werkbak' && !(event === 'reactie' && (weg.soort === 'webhook' || weg.soort === 'zaak'));
    return isTold ? [{ event, target: weg.naam }] : [];
  });
}
