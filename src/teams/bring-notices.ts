import { DeliveryError } from '../intake/deliver/delivery-error.ts';
import type { NotifyRequester } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import type { Store } from '../store/open-store.ts';
import { channelCard, noticeCard, type TabLinks } from './consultatie-cards.ts';
import type { OutboundMessage } from './messages.ts';

export interface NoticePorts {
  conversations: Pick<Store['conversations'], 'find' | 'findByUser'>;
  links: TabLinks;
  send: (reference: string, messages: readonly OutboundMessage[]) => Promise<void>;
}

/** The chat or channel is gone, or does not take the bot: trying again cannot help. */
const FINAL = new Set([403, 404, 413]);

/** Brings the messages of the intake: to the chat of whoever asked, and as a card to the channel of the toegang. */
export function createNotices(ports: NoticePorts): { notifyRequester: NotifyRequester; postCard: PostCard } {
  const { conversations, links } = ports;
  return {
    async notifyRequester(notice) {
      const own = await conversations.findByUser(notice.userKey);
      if (!own) throw new DeliveryError('no personal chat', { isFinal: true });
      await bring(own.reference, { kind: 'card', card: noticeCard(notice, links), text: '' }, ports);
    },
    async postCard(kanaal, card) {
      const channel = await conversations.find(kanaal);
      // Somebody may still add the bot to the team.
      if (!channel) throw new DeliveryError('the bot is not in this channel');
      await bring(channel.reference, { kind: 'card', card: channelCard(card, links), text: '' }, ports);
    },
  };
}

async function bring(reference: string, message: OutboundMessage, { send }: NoticePorts): Promise<void> {
  try {
    await send(reference, [message]);
  } catch (error) {
    const { statusCode, response } = error as { statusCode?: unknown; response?: { headers?: Headers } };
    if (typeof statusCode !== 'number') throw new DeliveryError('the chat cannot be reached');
    const seconds = Number(response?.headers?.get?.('retry-after'));
    const retryAfterMs = seconds > 0 ? seconds * 1000 : undefined;
    throw new DeliveryError(`the chat answered ${statusCode}`, { isFinal: FINAL.has(statusCode), retryAfterMs });
  }
}
