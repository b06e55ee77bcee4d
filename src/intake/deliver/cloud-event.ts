import type { Delivery } from '../../outbox/outbox.ts';

const TYPES: Record<string, string> = {
  aangevraagd: 'nl.jeugdhulp.consultatie-aangevraagd.v1',
  ingetrokken: 'nl.jeugdhulp.consultatie-ingetrokken.v1',
  beantwoord: 'nl.jeugdhulp.consultatie-beantwoord.v1',
};

/**
 * The event by the NL GOV profile for CloudEvents, without data: who may see the content fetches it at `dataref`.
 * Alike in every attempt, so that a receiver knows it again by its id.
 */
export function cloudEvent(
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
