import type { Mailer } from './mail.ts';
import type { SendHttp } from './send-http.ts';

/** A card in a channel of the toegang, without content. src/teams implements it; it throws DeliveryError. */
export type PostCard = (
  kanaal: string,
  card: { id: string; event: string; kenmerk: string; gemeente: string; version: number },
) => Promise<void>;

/** What the ways of delivery work with. */
export interface WegPorts {
  sendHttp: SendHttp;
  now: () => Date;
  /** Source of the events: urn:nld:oin:… */
  bron: string;
  /** Where this application is reached from outside, without a slash at the end. */
  publicUrl: string;
  mailer?: Mailer | undefined;
  postCard?: PostCard | undefined;
}
