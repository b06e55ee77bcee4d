import { createTransport } from 'nodemailer';
import { DeliveryError } from './delivery-error.ts';

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  /** The same in every attempt, so that a mail box can drop what came twice. */
  messageId: string;
}

export type Mailer = (mail: Mail) => Promise<void>;

export interface MailPorts {
  /** Absent where no SMTP server is configured. */
  mailer?: Mailer | undefined;
  /** Where this application is reached from outside, without a slash at the end. */
  publicUrl: string;
}

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

/** Sends a mail about an event; in every attempt with the same id. */
export async function sendMail(
  eventId: string,
  to: string[],
  about: Pick<Mail, 'subject' | 'text'>,
  { mailer }: MailPorts,
): Promise<void> {
  if (!mailer) throw new DeliveryError('smtp is not configured in toegang.yaml', { isFinal: true });
  await mailer({ to, ...about, messageId: `<${eventId}@regiowijzer>` });
}
