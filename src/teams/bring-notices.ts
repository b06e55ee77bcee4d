import { DeliveryError } from '../intake/deliver/delivery-error.ts';
import type { NotifyRequester } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import type { ConversationAddress } from '../store/conversations.ts';
import type { Store } from '../store/open-store.ts';
import { channelCard, noticeCard, type TabLinks } from './consultatie-cards.ts';
import type { OutboundMessage } from './messages.ts';
import { readRefusal } from './refusal.ts';

export interface NoticePorts {
  conversations: Pick<Store['conversations'], 'find' | 'findByUser'>;
  links: TabLinks;
  /** Marks an address as one that takes nothing any more. */
  onDead: (conversationId: string) => Promise<void>;
  send: (reference: string, messages: readonly OutboundMessage[]) => Promise<void>;
}

/** The chat or channel is gone, or does not take the bot: trying again cannot help. */
const FINAL = new Set([403, 404, 413]);
const DEAD_CODES = new Set([
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'BlockedByUser',
]);

/** Brings the messages of the intake: to the chat of whoever asked, and as a card to the channel of the toegang. */
export function createNotices(ports: NoticePorts): { notifyRequester: NotifyRequester; postCard: PostCard } {
  const { conversations, links } = ports;
  return {
    async notifyRequester(notice) {
      const own = await conversations.findByUser(notice.userKey);
      if (!own) throw new DeliveryError('no personal chat', { isFinal: true });
      await bring(own, { kind: 'card', card: noticeCard(notice, links), text: '' }, ports);
    },
    async postCard(kanaal, card) {
      const channel = await conversations.find(kanaal);
      // Somebody may still add the bot to the team.
      if (!channel) throw new DeliveryError('the bot is not in this channel');
      await bring(channel, { kind: 'card', card: channelCard(card, links), text: '' }, ports);
    },
  };
}

async function bring(to: ConversationAddress, message: OutboundMessage, ports: NoticePorts): Promise<void> {
  try {
    await ports.send(to.reference, [message]);
  } catch (error) {
    const { status, code, retryAfterMs } = readRefusal(error);
    if (status === undefined) throw new DeliveryError('the chat cannot be reached');
    if (isDead(status, code)) await ports.onDead(to.conversationId);
    throw new DeliveryError(`the chat answered ${status}`, { isFinal: FINAL.has(status), retryAfterMs });
  }
}

/** The bot was blocked or taken away, or the chat is no more. */
function isDead(status: number, code: string): boolean {
  return status === 404 || (status === 403 && DEAD_CODES.has(code));
}
