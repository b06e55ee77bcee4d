import type { Activity, ConversationAccount } from 'botbuilder';
import type { Clock } from '../conversation/clock.ts';
import { createPace } from './pace.ts';
import { readRefusal } from './refusal.ts';

/** Posts one activity; gives its id. */
export type Post = (activity: Partial<Activity>) => Promise<string>;

/** Where activities go; `post` is looked for anew for each attempt, since a turn may end in between. */
export interface Destination {
  conversation: Pick<ConversationAccount, 'id' | 'tenantId'>;
  post: Post;
}

/** Sends one by one; gives the ids that the channel gave them. */
export type SendEach = (to: Destination, activities: readonly Partial<Activity>[]) => Promise<string[]>;

/** The SDK retries 500 to 504; these it does not. */
const RETRIED = new Set([412, 429]);
const DELAYS_MS = [500, 2000];
/** Who is asked to wait longer leaves it to what brings messages later. */
const LONGEST_WAIT_MS = 10_000;
const TOO_LARGE = 413;

/** Sends within the pace of the channel, and again what it refused for the moment; what is too large goes as text alone. */
export function createSender(clock: Clock): SendEach {
  const pace = createPace(clock);

  async function trySend(to: Destination, activity: Partial<Activity>, delays = DELAYS_MS): Promise<string> {
    const { conversation, post } = to;
    await pace.slot(conversation.id, conversation.tenantId ?? '-');
    try {
      return await post(activity);
    } catch (error) {
      const [delay, ...later] = delays;
      const { status = 0, retryAfterMs = 0 } = readRefusal(error);
      if (status === TOO_LARGE && activity.attachments) return trySend(to, withoutCards(activity), delays);
      if (delay === undefined || !RETRIED.has(status) || retryAfterMs > LONGEST_WAIT_MS) throw error;
      await clock.wait(Math.max(retryAfterMs, delay * (1 + Math.random() / 2)));
      return trySend(to, activity, later);
    }
  }

  // One by one, so that a retry does not send again what has arrived.
  return async (to, activities) => {
    const ids: string[] = [];
    for (const activity of activities) ids.push(await trySend(to, activity));
    return ids;
  };
}

/** The summary holds what the card says. */
function withoutCards({ attachments, summary, ...rest }: Partial<Activity>): Partial<Activity> {
  return { ...rest, text: [rest.text, summary].filter(Boolean).join('\n\n') };
}
