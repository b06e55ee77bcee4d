import type { Activity, TurnContext } from 'botbuilder';
import type { Post, SendEach } from './send.ts';

/** Sends to one conversation; gives the ids of what arrived. */
export type Send = (activities: Partial<Activity>[]) => Promise<string[]>;

/** The way from one turn to its conversation: within the turn while it is open, and on its own after that. */
export interface Outlet {
  send: Send;
  /** Answers an invoke: the first counts. False where the turn had ended, so that nobody saw it. */
  acknowledge(response: Partial<Activity>): Promise<boolean>;
  /** Ends the turn; waits for what is being posted in it, which has a deadline of its own. */
  close(): Promise<void>;
}

export function createOutlet(context: TurnContext, sendEach: SendEach, postLater: Post): Outlet {
  const { conversation } = context.activity;
  let isOpen = true;
  let posting: Promise<unknown> = Promise.resolve();
  const postNow: Post = (activity) => {
    const posted = context.sendActivity(activity).then((response) => response?.id ?? '');
    // The sender sees a failure; whoever closes the turn only waits.
    posting = Promise.all([posting, posted.catch(() => {})]);
    return posted;
  };
  const post: Post = (activity) => (isOpen ? postNow : postLater)(activity);
  return {
    send: (activities) => sendEach({ conversation, post }, activities),
    async acknowledge(response) {
      if (isOpen) await postNow(response);
      return isOpen;
    },
    async close() {
      isOpen = false;
      await posting;
    },
  };
}
