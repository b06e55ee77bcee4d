import type { NotifyRequester } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import type { TellOwner } from '../kennis/deliver-reports.ts';
import { DeliveryError } from '../outbox/delivery-error.ts';
import { ChatGone } from './chat-gone.ts';
import { channelNews, noticeNews } from './consultatie-messages.ts';
import type { ConversationAddress, Conversations } from './conversation-store.ts';
import type { OutboundMessage } from './messages.ts';
import type { TabLinks } from './tab-links.ts';

export interface NoticePorts {
  conversations: Pick<Conversations, 'find' | 'findByUser'>;
  links: TabLinks;
  /** Marks an address as one that takes nothing any more. */
  onDead: (conversationId: string) => Promise<void>;
  /** Throws DeliveryError for what the chat refuses, ChatGone where it is no more. */
  send: (reference: string, messages: readonly OutboundMessage[]) => Promise<void>;
}

export interface Notices {
  notifyRequester: NotifyRequester;
  postCard: PostCard;
  tellOwner: TellOwner;
}

/** Brings messages to the chat of whoever asked, to the channel of a toegang, and to who looks after the knowledge. */
export function createNotices(ports: NoticePorts): Notices {
  const { links } = ports;
  return {
    notifyRequester: async (notice) => bring(await chatOf(notice.userKey, ports), noticeNews(notice, links), ports),
    postCard: async (kanaal, event) => bring(await channelOf(kanaal, ports), channelNews(event, links), ports),
    async tellOwner(weg, notice) {
      if (weg.soort === 'teams-kanaal')
        return bring(await channelOf(weg.kanaal, ports), { kind: 'reports', notice, page: links.kennis() }, ports);
      const page = links.kennis(weg.userKey);
      await bring(await chatOf(weg.userKey, ports), { kind: 'reports', notice, page }, ports);
    },
  };
}

async function chatOf(userKey: string, { conversations }: NoticePorts): Promise<ConversationAddress> {
  const own = await conversations.findByUser(userKey);
  if (!own) throw new DeliveryError('no personal chat', { isFinal: true });
  return own;
}

async function channelOf(kanaal: string, { conversations }: NoticePorts): Promise<ConversationAddress> {
  const channel = await conversations.find(kanaal);
  // Somebody may still add the bot to the team.
  if (!channel) throw new DeliveryError('the bot is not in this channel');
  return channel;
}

async function bring(to: ConversationAddress, message: OutboundMessage, ports: NoticePorts): Promise<void> {
  try {
    await ports.send(to.reference, [message]);
  } catch (error) {
    if (error instanceof ChatGone) await ports.onDead(to.conversationId);
    throw error instanceof DeliveryError ? error : new DeliveryError('the chat cannot be reached');
  }
}
