import type { Activity, TurnContext } from 'botbuilder';
import { withRetry } from './with-retry.ts';

export type Send = (activities: Partial<Activity>[]) => Promise<void>;

/** Sends to one conversation: within the turn while it is open, and on its own after that. */
export interface Outlet {
  send: Send;
  /** Ends the turn; waits for what is being sent in it. */
  close(): Promise<void>;
}

export function createOutlet(context: TurnContext, sendLater: Send): Outlet {
  let isOpen = true;
  let sending: Promise<unknown> = Promise.resolve();
  return {
    async send(activities) {
      if (activities.length === 0) return;
      if (!isOpen) return sendLater(activities);
      const sent = sendEach(context, activities);
      // The sender sees a failure; whoever closes the turn only waits.
      sending = Promise.all([sending, sent.catch(() => {})]);
      await sent;
    },
    async close() {
      isOpen = false;
      await sending;
    },
  };
}

/** One by one, so that a retry does not send again what has arrived. */
export async function sendEach(context: TurnContext, activities: Partial<Activity>[]): Promise<void> {
  for (const activity of activities) await withRetry(() => context.sendActivity(activity));
}
