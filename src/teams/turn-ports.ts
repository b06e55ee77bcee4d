import type { ConversationReference } from 'botbuilder';
import type { Clock } from '../conversation/clock.ts';
import type { Activities, SentAnswers } from '../conversation/conversation-store.ts';
import type { Respond } from '../conversation/respond.ts';
import type { Search } from '../conversation/search.ts';
import type { Logger } from '../log.ts';
import type { Post, SendEach } from './send.ts';
import type { Shown } from './to-activity.ts';

/** What one activity is handled with. */
export interface TurnPorts {
  respond: Respond;
  /** What messages show besides their text. */
  shown: () => Shown;
  /** What the message extension finds. */
  search: Search;
  store: { activities: Activities; answers: SentAnswers };
  log: Logger;
  /** Posts outside a turn, to the address of a conversation. */
  postLater: (reference: Partial<ConversationReference>) => Post;
  sendEach: SendEach;
  /** True for a message about acute danger: that one waits for nothing. */
  isAcute?: ((text: string) => boolean) | undefined;
  /** Logs a failure under a number, and gives the text for the user that names it. */
  reportFailure: (error: unknown) => string;
  clock: Clock;
  /** Messages a second of one address; a tenant has half of it, and a user a tenth. */
  rate: number;
  acknowledgeMs?: number | undefined;
}
