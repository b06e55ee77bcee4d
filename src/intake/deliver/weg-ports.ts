import type { MailPorts } from '../../outbox/mailer.ts';

/** A card in a channel of the toegang, without content. src/teams implements it; it throws DeliveryError. */
export type PostCard = (
  kanaal: string,
  card: { id: string; event: string; kenmerk: string; gemeente: string; version: number },
) => Promise<void>;

/** What the ways of delivery work with. */
export interface WegPorts extends MailPorts {
  now: () => Date;
  /** Source of the events: urn:nld:oin:… */
  bron: string;
  postCard?: PostCard | undefined;
}
