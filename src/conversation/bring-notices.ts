import type { NotifyRequester } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import type { TellOwner } from '../kennis/deliver-reports.ts';
import { DeliveryError } from '../outbox/delivery-error.ts';
import type { AdaptiveCard } from '../teams/adaptive-card.ts';
import { channelCard, noticeCard, type TabLinks } from '../teams/consultatie-cards.ts';
import { readRefusal } from '../teams/refusal.ts';
import { reportsCard } from '../teams/reports-card.ts';
import type { ConversationAddress, Conversations } from './conversation-store.ts';
import type { OutboundMessage } from './messages.ts';

export interface NoticePorts {
  conversations: Pick<Conversations, 'find' | 'findByUser'>;
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

export interface Notices {
  notifyRequester: NotifyRequester;
  postCard: PostCard;
  tellOwner: TellOwner;
}

/** Brings messages to the chat of whoever asked, to the channel of a toegang, and to who looks after the knowledge. */
export function createNotices(ports: NoticePorts): Notices {
  const { links } = ports;
  return {
    notifyRequester: async (notice) => bring(await chatOf(notice.userKey, ports), noticeCard(notice, links), ports),
    postCard: async (kanaal, card) => bring(await channelOf(kanaal, ports), channelCard(card, links), ports),
    async tellOwner(weg, notice) {
      if (weg.soort === 'teams-kanaal')
        return bring(await channelOf(weg.kanaal, ports), reportsCard(notice, links.kennis()), ports);
      await bring(await chatOf(weg.userKey, ports), reportsCard(notice, links.kennis(weg.userKey)), ports);
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

async function bring(to: ConversationAddress, card: AdaptiveCard, ports: NoticePorts): Promise<void> {
  try {
    await ports.send(to.reference, [{ kind: 'card', card, text: '' }]);
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
