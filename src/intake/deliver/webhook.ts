import type { Delivery } from '../../outbox/outbox.ts';
import type { Weg } from '../toegang/toegang-file.ts';
import { cloudEvent } from './cloud-event.ts';
import { requireReceived, sendHttp } from './send-http.ts';
import { webhookHeaders } from './sign-webhook.ts';
import type { WegPorts } from './weg-ports.ts';

/** Tells the system of a gemeente. */
export async function deliverWebhook(
  delivery: Delivery,
  weg: Extract<Weg, { soort: 'webhook' }>,
  { now, ...about }: WegPorts,
  signal: AbortSignal,
): Promise<void> {
  const body = JSON.stringify(cloudEvent(delivery, about));
  const headers = {
    'Content-Type': 'application/cloudevents+json',
    ...webhookHeaders(delivery.eventId, body, weg.geheim, now()),
  };
  requireReceived(await sendHttp({ url: weg.url, method: 'POST', headers, body, signal }));
}
