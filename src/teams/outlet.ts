import type { Activity, TurnContext } from 'botbuilder';
import type { SendEach } from './send.ts';

/** Sends to one conversation; gives the ids of what arrived. */
export type Send = (activities: Partial<Activity>[]) => Promise<string[]>;

/** Sends to one conversation: within the turn while it is open, and on its own after that. */
export interface Outlet {
  send: Send;
  /** Ends the turn; waits for what is being sent in it. */
  close(): Promise<void>;
}

export function createOutlet(context: TurnContext, sendEach: SendEach, sendLater: Send): Outlet {
  let isOpen = true;
  let sending: Promise<unknown> = Promise.resolve();
  return {
    async send(activities) {
      if (activities.length === 0) return [];
      if (!isOpen) return sendLater(activities);
      const sent = sendEach(context, activities);
      // The sender sees a failure; whoever closes the turn only waits.
      sending = Promise.all([sending, sent.catch(() => {})]);
      return sent;
    },
    async close() {
      isOpen = false;
      await sending;
    },
  };
}
