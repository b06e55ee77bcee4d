import type { Bericht, Consultatie } from '../../domain/consultatie/consultatie.ts';
import type { Handeling } from '../../domain/consultatie/states.ts';
import type { Delivery } from '../../outbox/outbox.ts';
import { consultatieTexts, UITKOMST_NAMEN } from '../../texts/consultatie.ts';
import type { IntakeStore } from '../intake-store.ts';

/** A message for whoever asked. */
export interface Notice {
  /** Stable over attempts. */
  id: string;
  /** `tenant:user` of whoever asked. */
  userKey: string;
  kenmerk: string;
  handeling: Handeling;
  version: number;
  /** Dutch Markdown that says what happened. */
  text: string;
  /** What the consulent wrote, as plain text to be shown as such; null where there is none. */
  tekst: string | null;
}

/**
 * Brings a message to the chat of whoever asked. src/teams implements it; it throws DeliveryError,
 * final where the person cannot be reached (403, no chat).
 */
export type NotifyRequester = (notice: Notice) => Promise<void>;

/** Tells whoever asked; what was erased in the meantime is told no more. */
export async function deliverNotice(
  { eventId, subject: kenmerk, version }: Delivery,
  consultatie: Consultatie,
  store: IntakeStore,
  notify: NotifyRequester,
): Promise<void> {
  const bericht = (await store.consultaties.berichten(kenmerk)).find((each) => each.version === version);
  if (!bericht || consultatie.requesterKey === null) return;
  const { handeling, tekst } = bericht;
  const text = noticeText(bericht, consultatie);
  await notify({ id: eventId, userKey: consultatie.requesterKey, kenmerk, handeling, version, text, tekst });
}

function noticeText({ handeling, kenmerk, author }: Bericht, { gemeente, uitkomst }: Consultatie): string {
  const details: Partial<Record<Handeling, string>> = {
    overdragen: gemeente,
    sluiten: uitkomst ? UITKOMST_NAMEN[uitkomst] : '',
  };
  return consultatieTexts.notice[handeling](kenmerk, details[handeling] ?? author);
}
