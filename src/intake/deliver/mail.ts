import { sendMail } from '../../outbox/mailer.ts';
import type { Delivery } from '../../outbox/outbox.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import type { Weg } from '../toegang/toegang-file.ts';
import type { IntakeEvent } from './events.ts';
import type { WegPorts } from './weg-ports.ts';

/** Says by mail that there is something in the werkbak: the kenmerk, and no content. */
export async function deliverMail(
  { eventId, event, subject: kenmerk }: Delivery,
  { aan }: Extract<Weg, { soort: 'mail' }>,
  ports: WegPorts,
): Promise<void> {
  const subject = consultatieTexts.mail.subject[event as IntakeEvent](kenmerk);
  const text = consultatieTexts.mail.body(subject, `${ports.publicUrl}/werkbak/${kenmerk}`);
  await sendMail(eventId, aan, { subject, text }, ports);
}
