import type { CloudAdapter } from 'botbuilder';
import type { SendEach } from './send.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Sends to the address of a conversation, outside the turn in which it was heard of. */
export function createSendLater(adapter: CloudAdapter, appId: string, sendEach: SendEach): TurnPorts['sendLater'] {
  return async (reference, activities) => {
    let failure: unknown;
    let ids: string[] = [];
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      // The SDK invents an id for this turn; what is sent would be a reply to a message that does not exist.
      Object.assign(context.activity, { id: undefined });
      // Thrown here it would end in a message to the same conversation, and the caller would know nothing of it.
      ids = await sendEach(context, activities).catch((error: unknown) => {
        failure = error;
        return [];
      });
    });
    if (failure) throw failure;
    return ids;
  };
}
