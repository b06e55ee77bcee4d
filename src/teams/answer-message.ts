import { reportedThing } from '../conversation/keep-report.ts';
import type { InboundMessage, OutboundMessage, Reply } from '../conversation/messages.ts';
import { createQueues } from '../conversation/queues.ts';
import { describeError } from '../errors.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { type AnswerStream, createAnswerStream } from './answer-stream.ts';
import { cardOf, isCard } from './message-card.ts';
import type { Send } from './outlet.ts';
import { toActivity } from './to-activity.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Puts a card in the place of the message with the button; false where that fails. */
export type Replace = (card: AdaptiveCard) => Promise<boolean>;

/** Answers one message; never throws. */
export type AnswerMessage = (message: InboundMessage, send: Send, replace?: Replace) => Promise<void>;

/** What an answer is made with: `isUrgent` for a message about acute danger, which waits for nothing. */
export interface AnswerPorts extends TurnPorts {
  isUrgent(message: InboundMessage): boolean;
  finish(key: string): Promise<void>;
}

/** In the order of the questions within a conversation, growing where it can, and with a failure said in words. */
export function createAnswerMessage(ports: AnswerPorts): AnswerMessage {
  const { finish, isUrgent, reportFailure } = ports;
  const queues = createQueues();
  return async (message, send, replace) => {
    // At once, also while an earlier message of this conversation is being answered.
    const typing = showTyping(message, send, ports);
    try {
      const work = () => answer(message, { typing, send, replace }, ports);
      // Answers keep the order of the questions, but nobody in danger waits for somebody else's question.
      await (isUrgent(message) ? work() : queues.run(message.conversationId, work));
    } catch (error) {
      const failed = toActivity({ kind: 'text', text: reportFailure(error) });
      await send([failed]).catch(reportFailure);
    }
    await finish(message.key).catch(reportFailure);
  };
}

async function showTyping(message: InboundMessage, send: Send, { isUrgent, log }: AnswerPorts): Promise<void> {
  if (message.kind !== 'text' || isUrgent(message)) return;
  await send([{ type: 'typing' }]).catch((error: unknown) => {
    log.warn({ error: describeError(error) }, 'Typing could not be shown');
  });
}

interface Exchange {
  typing: Promise<void>;
  send: Send;
  replace?: Replace | undefined;
}

async function answer(message: InboundMessage, { typing, send, replace }: Exchange, ports: AnswerPorts): Promise<void> {
  const stream = createAnswerStream({ ...ports, send });
  const mayGrow = message.kind === 'text' && message.scope === 'personal';
  const reply = await respondSafely(mayGrow ? { ...message, follower: stream.follower } : message, ports);
  await typing;
  if (replace && (await isReplaced(reply, replace))) return;
  await sendAnswer(message, reply.messages, stream, send, ports);
  const { next } = reply;
  if (next) await answer(next, { typing: showTyping(next, send, ports), send }, ports);
}

/** What fails while an answer grows must end it too. */
async function respondSafely(message: InboundMessage, { respond, reportFailure }: TurnPorts): Promise<Reply> {
  return respond(message).catch((error: unknown) => ({
    messages: [{ kind: 'text' as const, text: reportFailure(error) }],
  }));
}

/** A client without Action.Execute sends a message, which names the one with the card. */
async function isReplaced({ messages, forAll }: Reply, replace: Replace): Promise<boolean> {
  const message = messages.find(isCard);
  return forAll && message ? replace(cardOf(message)) : false;
}

/** The last message ends what grew; the others go before it. */
async function sendAnswer(
  message: InboundMessage,
  messages: readonly OutboundMessage[],
  stream: AnswerStream,
  send: Send,
  { shown, store }: TurnPorts,
): Promise<void> {
  const last = messages.at(-1);
  const final = last && (await stream.finish(toActivity(inTextAfter(stream, last), shown())));
  const rest = final === undefined ? messages : messages.slice(0, -1);
  const ids = await send(rest.map((out) => toActivity(out, shown())));
  const sent = final === undefined ? ids : [...ids, final];
  // Who presses a thumb says of which message, and no more.
  for (const [at, out] of messages.entries())
    if (out.kind === 'answer' && sent[at])
      store.answers.remember(message.conversationId, sent[at], reportedThing(out.answer));
}

/** Words that were seen to grow stay where they are. */
function inTextAfter(stream: AnswerStream, message: OutboundMessage): OutboundMessage {
  return message.kind === 'answer' && stream.shown() !== '' ? { ...message, inText: true } : message;
}
