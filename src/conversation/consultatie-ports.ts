import type { KnownGemeente } from '../domain/regio.ts';
import type { GuardMessage } from '../guard/guard-message.ts';
import type { ChatDesk } from '../intake/handling/chat-desk.ts';
import type { Conversations, Profiles } from './conversation-store.ts';
import type { OutboundMessage } from './messages.ts';
import type { TabLinks } from './tab-links.ts';

/** What the conversation about consultaties works with. */
export interface ConsultatiePorts {
  desk: ChatDesk;
  links: TabLinks;
  conversations: Pick<Conversations, 'findByUser' | 'remember'>;
  guard: GuardMessage;
  profiles: Pick<Profiles, 'read'>;
  gemeenten: () => readonly KnownGemeente[];
  /** Sends to another conversation than the one that is answered. */
  send: (reference: string, messages: readonly OutboundMessage[]) => Promise<void>;
}
