import type { CloudAdapter, ConversationReference } from 'botbuilder';
import type { Send } from './outlet.ts';
import type { Post } from './send.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Posts to the address of a conversation, outside the turn in which it was heard of. */
export function createPostLater(adapter: CloudAdapter, appId: string): (to: Partial<ConversationReference>) => Post {
  return (reference) => async (activity) => {
    let failure: unknown;
    let id = '';
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      // The SDK invents an id for this turn; what is sent would be a reply to a message that does not exist.
      Object.assign(context.activity, { id: undefined });
      try {
        id = (await context.sendActivity(activity))?.id ?? '';
      } catch (error) {
        // Thrown here it would end in a message to the same conversation, and the caller would know nothing of it.
        failure = error;
      }
    });
    if (failure) throw failure;
    return id;
  };
}

/** Sends to a conversation of which only the address is left: its turn has ended. */
export function sendLater({ reference }: { reference: string }, activities: Parameters<Send>[0], ports: TurnPorts) {
  const to = JSON.parse(reference);
  return ports.sendEach({ conversation: to.conversation, post: ports.postLater(to) }, activities);
}
