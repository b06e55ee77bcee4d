import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { describeError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { demoTexts } from '../../texts/server.ts';
import { DEMO_TENANT, DEMO_USERS, type DemoUser } from './demo-users.ts';
import { forWebChat } from './for-web-chat.ts';
import type { WireActivity } from './wire-activity.ts';

/** A small Direct Line: keeps the chats of the demo page, and talks to the bot the way Teams does. */
export interface Bridge {
  /** A new chat of a demo user, with the bot just installed. */
  open(userId: string, origin: string): string | undefined;
  /** From the page to the bot. */
  post(conversationId: string, activity: WireActivity, origin: string): string | undefined;
  /** From the bot to the page. */
  deliver(conversationId: string, activity: WireActivity): string | undefined;
  /** What the page has not seen yet. */
  read(conversationId: string, watermark: number): { activities: WireActivity[]; watermark: string } | undefined;
}

interface Chat {
  user: DemoUser;
  userId: string;
  activities: WireActivity[];
}

const BOT = { id: '28:regiowijzer', name: 'Regiowijzer' };
const MAX_CHATS = 200;

export function createBridge(log: Logger): Bridge {
  const chats = new LRUCache<string, Chat>({ max: MAX_CHATS });

  function start(conversationId: string): Chat | undefined {
    const [id, unique] = conversationId.split('.');
    const user = DEMO_USERS.find((candidate) => candidate.id === id);
    if (user === undefined || unique === undefined) return undefined;
    // Each new user is another one, so that each is asked for a gemeente.
    const chat: Chat = { user, userId: user.gemeente ? user.id : `${user.id}-${unique}`, activities: [] };
    chats.set(conversationId, chat);
    return chat;
  }

  /** After a restart of the server a page that is still open goes on with an empty chat. */
  const find = (conversationId: string) => chats.get(conversationId) ?? start(conversationId);

  async function sendToBot(conversationId: string, activity: WireActivity, origin: string): Promise<void> {
    const { user, userId } = find(conversationId)!;
    const body = JSON.stringify({ ...activity, ...addressing(conversationId, user, userId, origin) });
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${origin}/api/messages`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`The bot answered ${response.status}`);
  }

  function send(conversationId: string, activity: WireActivity, origin: string): void {
    sendToBot(conversationId, activity, origin).catch((error: unknown) => {
      log.error({ error: describeError(error) }, 'The demo page could not reach the bot');
      append(conversationId, { type: 'message', text: demoTexts.noAnswer, from: BOT });
    });
  }

  function append(conversationId: string, activity: WireActivity): string | undefined {
    const chat = find(conversationId);
    if (chat === undefined) return undefined;
    const id = `${conversationId}|${String(chat.activities.length).padStart(7, '0')}`;
    const conversation = { id: conversationId };
    chat.activities.push({
      ...activity,
      id,
      conversation,
      channelId: 'directline',
      timestamp: new Date().toISOString(),
    });
    return id;
  }

  return {
    open(userId, origin) {
      const conversationId = `${userId}.${randomUUID()}`;
      if (start(conversationId) === undefined) return undefined;
      send(conversationId, { type: 'conversationUpdate', id: randomUUID(), membersAdded: [BOT] }, origin);
      return conversationId;
    },
    post(conversationId, activity, origin) {
      const id = append(conversationId, activity);
      if (id !== undefined) send(conversationId, { ...activity, id }, origin);
      return id;
    },
    deliver: (conversationId, activity) => append(conversationId, { ...forWebChat(activity), from: BOT }),
    read(conversationId, watermark) {
      const chat = find(conversationId);
      return chat && { activities: chat.activities.slice(watermark), watermark: String(chat.activities.length) };
    },
  };
}

/** The fields that Teams adds to what a user sends. */
function addressing(conversationId: string, user: DemoUser, userId: string, origin: string) {
  return {
    channelId: 'msteams',
    serviceUrl: `${origin}/demo/connector`,
    from: { id: `29:${userId}`, aadObjectId: userId, name: user.name },
    recipient: BOT,
    conversation: { id: conversationId, conversationType: 'personal', tenantId: DEMO_TENANT },
    channelData: { tenant: { id: DEMO_TENANT } },
    locale: 'nl-NL',
  };
}
