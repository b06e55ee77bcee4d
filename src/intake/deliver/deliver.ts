import type { Deliver } from '../../outbox/deliverer.ts';
import { DeliveryError } from '../../outbox/delivery-error.ts';
import type { IntakeStore } from '../intake-store.ts';
import type { Toegangen } from '../toegang/toegangen.ts';
import { isPast, REQUESTER_TARGET } from './events.ts';
import { deliverMail } from './mail.ts';
import { deliverNotice, type NotifyRequester } from './notify.ts';
import { deliverWebhook } from './webhook.ts';
import type { WegPorts } from './weg-ports.ts';
import { deliverZaak } from './zaak.ts';

export interface DeliverPorts extends WegPorts {
  store: IntakeStore;
  toegangen: Toegangen;
  /** Absent until the chat is there: messages then wait. */
  notifyRequester?: NotifyRequester | undefined;
}

/** Delivers what is about a consultatie, by the way that the target names. */
export function createDeliver(ports: DeliverPorts): Deliver {
  return async (delivery, signal) => {
    const consultatie = await ports.store.consultaties.find(delivery.subject);
    if (!consultatie) throw new DeliveryError('the consultatie is gone', { isFinal: true });
    if (delivery.target === REQUESTER_TARGET) {
      if (!ports.notifyRequester) throw new DeliveryError('no chat is connected');
      return deliverNotice(delivery, consultatie, ports.store, ports.notifyRequester);
    }
    if (isPast(delivery.event, consultatie.status)) return;
    const weg = ports.toegangen.findWeg(delivery.target);
    switch (weg?.soort) {
      case 'webhook':
        return deliverWebhook(delivery, weg, ports, signal);
      case 'mail':
        return deliverMail(delivery, weg, ports);
      case 'zaak':
        return deliverZaak(delivery, consultatie, weg, ports, signal);
      case 'teams-kanaal': {
        if (!ports.postCard) throw new DeliveryError('no chat is connected');
        const { eventId: id, event, subject: kenmerk, version } = delivery;
        return ports.postCard(weg.kanaal, { id, event, kenmerk, version, gemeente: consultatie.gemeente });
      }
      default:
        // Somebody may put the way back in toegang.yaml: that is what repair is for.
        throw new DeliveryError('this way is no longer in toegang.yaml', { isFinal: true });
    }
  };
}
