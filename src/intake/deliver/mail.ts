import { createTransport } from 'nodemailer';
import type { Delivery } from '../../store/intake/deliveries.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import type { IntakeEvent } from '../events.ts';
import type { Weg } from '../toegang/toegang-file.ts';
import { DeliveryError } from './delivery-error.ts';
import type { WegPorts } from './weg-ports.ts';

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  /** The same in every attempt, so that a mail box can drop what came twice. */
  messageId: string;
}

export type Mailer = (mail: Mail) => Promise<void>;

const TIMEOUT_MS = 15_000;

/** Sends by SMTP: smtp:// or smtps://, with name and password in the address where needed. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const times = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport(smtpUrl, { from });
  Object.assign(transport.options, times);
  return async (mail) => {
    try {
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
      throw new DeliveryError(`SMTP ${code}`);
    }
  };
}

/** Says by mail that there is something in the werkbak: the kenmerk, and no content. */
export async function deliverMail(
  { eventId, event, kenmerk }: Delivery,
  { aan }: Extract<Weg, { soort: 'mail' }>,
  ports: WegPorts,
): Promise<void> {
  const subject = consultatieTexts.mail.subject[event as IntakeEvent](kenmerk);
  const text = consultatieTexts.mail.body(subject, `${ports.publicUrl}/werkbak/${kenmerk}`);
  await sendMail(eventId, aan, { subject, text }, ports);
}

/** Sends a mail about an event; in every attempt with the same id. */
export async function sendMail(
  eventId: string,
  to: string[],
  about: Pick<Mail, 'subject' | 'text'>,
  { mailer }: Pick<WegPorts, 'mailer'>,
): Promise<void> {
  if (!mailer) throw new DeliveryError('smtp is not configured in toegang.yaml', { isFinal: true });
  await mailer({ to, ...about, messageId: `<${eventId}@regiowijzer>` });
}
