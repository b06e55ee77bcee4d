import { DeliveryError } from '../outbox/delivery-error.ts';
import { type MailPorts, sendMail } from '../outbox/mailer.ts';
import type { Delivery } from '../outbox/outbox.ts';
import { KEUZES } from '../texts/consultatie.ts';
import { kennisTexts } from '../texts/kennis.ts';
import type { DescribeThing } from './describe-thing.ts';
import type { Correction, Corrections } from './kennis-store.ts';
import type { Owner } from './owners.ts';
import { hourOf } from './report.ts';

/** What an owner reads: which sources, and why. Plain text; never a question that was asked, nor who asked it. */
export interface ReportNotice {
  title: string;
  items: { heading: string; details: string; remark: string }[];
  /** What comes behind the items; empty where that is nothing. */
  more: string;
}

type ChatWay = Exclude<Owner['weg'], { soort: 'mail' }>;

/** Brings word of reports to a chat or channel. src/teams implements it; it throws DeliveryError. */
export type TellOwner = (weg: ChatWay, notice: ReportNotice) => Promise<void>;

export interface ReportDeliveryPorts extends MailPorts {
  owners: readonly Owner[];
  corrections: Pick<Corrections, 'listOpen'>;
  describeThing: DescribeThing;
  /** Absent until the chat is there: messages then wait. */
  tellOwner?: TellOwner | undefined;
}

const MOST_ITEMS = 10;
const { notice: texts, corrections: labels } = kennisTexts;

/** Tells an owner what was reported in an hour, as far as nobody has handled it since. */
export async function deliverReports(
  { subject, target, eventId }: Delivery,
  ports: ReportDeliveryPorts,
): Promise<void> {
  const owner = ports.owners.find((each) => each.target === target);
  if (!owner) throw new DeliveryError('this owner is no longer in roles.yaml or toegang.yaml', { isFinal: true });
  const reports = await ports.corrections.listOpen(hourOf(subject));
  const own = reports.filter(({ regio }) => owner.looksAfter(regio));
  if (own.length === 0) return;
  const notice = noticeOf(own, ports.describeThing);
  if (owner.weg.soort === 'mail') return sendMail(eventId, owner.weg.aan, mailOf(notice, ports.publicUrl), ports);
  if (!ports.tellOwner) throw new DeliveryError('no chat is connected');
  await ports.tellOwner(owner.weg, notice);
}

function noticeOf(reports: readonly Correction[], describeThing: DescribeThing): ReportNotice {
  const items = reports.slice(0, MOST_ITEMS).map((report) => itemOf(report, describeThing));
  const rest = reports.length - items.length;
  return { title: texts.title(reports.length), items, more: rest > 0 ? texts.more(rest) : '' };
}

function itemOf({ kind, regio, recordId, section, remark, gemeente, rol }: Correction, describeThing: DescribeThing) {
  const { title, place } = describeThing({ kind, regio, id: recordId, section });
  const by = texts.by(rol && KEUZES.rol[rol], gemeente);
  return {
    heading: [labels.kinds[kind], title].filter(Boolean).join(': '),
    details: [place, texts.regio(regio), by].filter(Boolean).join(' · '),
    remark: remark || labels.thumbsDown,
  };
}

function mailOf({ title, items, more }: ReportNotice, publicUrl: string): { subject: string; text: string } {
  const blocks = items.map(({ heading, details, remark }) => `${heading}\n${details}\n${remark}`);
  const text = [title, ...blocks, more, texts.mail(`${publicUrl}/tab/kennis`)].filter(Boolean).join('\n\n');
  return { subject: texts.subject, text: `${text}\n` };
}
