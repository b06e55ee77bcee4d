import type { Choice } from '../../src/conversation/choice.ts';
import type { InboundMessage } from '../../src/conversation/messages.ts';
import type { Respond } from '../../src/conversation/respond.ts';
import { type Offered, writePlain } from './write-plain.ts';

/** A channel of text alone, for one user: words go in and come out; what was offered last is pressed by its name. */
export function createPlainChannel(respond: Respond, userKey: string) {
  const envelope = { conversationId: 'plain', scope: 'personal', userKey, reference: '{}' } as const;
  let offered: Offered = {};

  async function take(message: InboundMessage): Promise<string> {
    const { messages, next } = await respond(message);
    const written = messages.map(writePlain);
    offered = Object.assign({}, ...written.map(({ choices }) => choices));
    const text = written.map((each) => each.text).join('\n\n');
    return next ? `${text}\n\n${await take(next)}`.trim() : text;
  }

  return {
    type: (text: string) => take({ ...envelope, key: crypto.randomUUID(), kind: 'text', text }),
    press(name: string, filled: Record<string, string> = {}) {
      const choice = offered[name];
      if (!choice) throw new Error(`"${name}" is not among ${Object.keys(offered).join(', ')}`);
      return take({ ...envelope, key: crypto.randomUUID(), kind: 'choice', choice: fillIn(choice, filled) });
    },
  };
}

function fillIn(choice: Choice, filled: Record<string, string>): Choice {
  return choice.verb === 'formulier'
    ? { ...choice, velden: { ...choice.velden, ...filled } }
    : ({ ...choice, ...filled } as Choice);
}
