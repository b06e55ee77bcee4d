import { createHmac } from 'node:crypto';
import type { Delivery } from '../../outbox/outbox.ts';
import type { Weg } from '../toegang/toegang-file.ts';
import { requireReceived, sendHttp } from './send-http.ts';
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

const TYPES: Record<string, string> = {
  aangevraagd: 'nl.jeugdhulp.consultatie-aangevraagd.v1',
  ingetrokken: 'nl.jeugdhulp.consultatie-ingetrokken.v1',
  beantwoord: 'nl.jeugdhulp.consultatie-beantwoord.v1',
};

/**
 * The event by the NL GOV profile for CloudEvents, without data: who may see the content fetches it at `dataref`.
 * Alike in every attempt, so that a receiver knows it again by its id.
 */
function cloudEvent(
  { eventId, event, subject, createdAt }: Pick<Delivery, 'eventId' | 'event' | 'subject' | 'createdAt'>,
  { bron, publicUrl }: { bron: string; publicUrl: string },
): Record<string, string> {
  return {
    specversion: '1.0',
    id: eventId,
    source: bron,
    type: TYPES[event]!,
    subject,
    time: createdAt,
    datacontenttype: 'application/json',
    dataschema: `${publicUrl}/api/openapi.json#/components/schemas/Consultatie`,
    dataref: `${publicUrl}/api/consultaties/${subject}`,
  };
}

/** The headers of Standard Webhooks: the receiver checks sender and moment, and knows a message again by its id. */
function webhookHeaders(id: string, body: string, secret: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
