import type { Activity, TurnContext } from 'botbuilder';
import type { Clock } from '../conversation/clock.ts';
import { createPace } from './pace.ts';
import { readRefusal } from './refusal.ts';

/** Sends one by one; gives the ids that the channel gave them. */
export type SendEach = (context: TurnContext, activities: readonly Partial<Activity>[]) => Promise<string[]>;

/** The SDK retries 500 to 504; these it does not. */
const RETRIED = new Set([412, 429]);
const DELAYS_MS = [500, 2000];
/** Who is asked to wait longer leaves it to what brings messages later. */
const LONGEST_WAIT_MS = 10_000;
const TOO_LARGE = 413;

/** Sends within the pace of the channel, and again what it refused for the moment; what is too large goes as text alone. */
export function createSender(clock: Clock): SendEach {
  const pace = createPace(clock);

  async function trySend(context: TurnContext, activity: Partial<Activity>, delays = DELAYS_MS): Promise<string> {
    const { conversation } = context.activity;
    await pace.slot(conversation.id, conversation.tenantId ?? '-');
    try {
      return (await context.sendActivity(activity))?.id ?? '';
    } catch (error) {
      const [delay, ...later] = delays;
      const { status = 0, retryAfterMs = 0 } = readRefusal(error);
      if (status === TOO_LARGE && activity.attachments) return trySend(context, withoutCards(activity), delays);
      if (delay === undefined || !RETRIED.has(status) || retryAfterMs > LONGEST_WAIT_MS) throw error;
      await clock.wait(Math.max(retryAfterMs, delay * (1 + Math.random() / 2)));
      return trySend(context, activity, later);
    }
  }

  // One by one, so that a retry does not send again what has arrived.
  return async (context, activities) => {
    const ids: string[] = [];
    for (const activity of activities) ids.push(await trySend(context, activity));
    return ids;
  };
}

/** The summary holds what the card says. */
function withoutCards({ attachments, summary, ...rest }: Partial<Activity>): Partial<Activity> {
  return { ...rest, text: [rest.text, summary].filter(Boolean).join('\n\n') };
}
