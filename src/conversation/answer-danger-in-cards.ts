import { type GuardText, screenTexts, textsIn } from '../intake/form/screen-text.ts';
import { guardTexts } from '../texts/guarded.ts';
import type { InboundMessage, Reply } from './messages.ts';

type Respond = (message: InboundMessage) => Promise<Reply>;

export interface DangerPorts {
  guard: GuardText;
  crisisNumber?: string | undefined;
}

/** The national number that every text about danger holds. */
const SAID = '0800-2000';

/** Whatever a card was refused for (outdated, unknown, not allowed), danger that was typed into it is answered. */
export function answerDangerInCards(respond: Respond, { guard, crisisNumber }: DangerPorts): Respond {
  return async (message) => {
    const reply = await respond(message);
    if (message.kind !== 'choice' || reply.next || JSON.stringify(reply.messages).includes(SAID)) return reply;
    if (!screenTexts(textsIn(message.choice), guard).acute) return reply;
    return { messages: [{ kind: 'text', text: guardTexts.crisis([], crisisNumber) }] };
  };
}
