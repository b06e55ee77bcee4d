import { chatTexts } from '../texts/consultatie-chat.ts';
import type { ConsultatiePorts } from './consultatie-ports.ts';
import type { Envelope, OutboundMessage, Reply } from './messages.ts';
import { say, show } from './say.ts';

/** What is not for everybody in the chat, in the chat with the bot alone. */
export async function showInPersonal(
  { scope, userKey }: Envelope,
  make: () => Promise<OutboundMessage>,
  { conversations, send }: Pick<ConsultatiePorts, 'conversations' | 'send'>,
): Promise<Reply> {
  if (scope === 'personal') return show(await make());
  const own = await conversations.findByUser(userKey);
  if (!own) return say(chatTexts.openPersonal);
  await send(own.reference, [await make()]);
  return say(chatTexts.moved);
}
