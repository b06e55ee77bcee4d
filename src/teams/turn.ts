import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Clock } from '../conversation/clock.ts';
import type { Activities, SentAnswers } from '../conversation/conversation-store.ts';
import { reportedThing } from '../conversation/keep-report.ts';
import type { ChoiceMessage, InboundMessage, OutboundMessage, Reply } from '../conversation/messages.ts';
import { createQueues } from '../conversation/queues.ts';
import type { Respond } from '../conversation/respond.ts';
import { describeError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { texts } from '../texts/nl.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { type AnswerStream, createAnswerStream } from './answer-stream.ts';
import { cardResponse, dialogResponse, invokeResponse, messageResponse } from './invoke-response.ts';
import { createOutlet, type Send } from './outlet.ts';
import { confirmationCard } from './profile-card.ts';
import { type IncomingActivity, readActivity } from './read-activity.ts';
import type { ExtensionQuery } from './search-extension.ts';
import type { SendEach } from './send.ts';
import { type Shown, toActivity } from './to-activity.ts';

/** The channel gives a request up after 15 seconds; a slower answer comes by itself. */
const ACKNOWLEDGE_MS = 10_000;

export interface TurnPorts {
  respond: Respond;
  /** What messages show besides their text. */
  shown: () => Shown;
  /** What the message extension finds, in the form that the channel asks. */
  search: (query: ExtensionQuery) => Promise<object>;
  store: { activities: Activities; answers: SentAnswers };
  log: Logger;
  /** Sends outside a turn, to the address of a conversation. */
  sendLater: (reference: Partial<ConversationReference>, activities: Partial<Activity>[]) => Promise<string[]>;
  sendEach: SendEach;
  /** True for a message about acute danger: that one waits for nothing. */
  isAcute?: ((text: string) => boolean) | undefined;
  /** Logs a failure under a number, and gives the text for the user that names it. */
  reportFailure: (error: unknown) => string;
  clock: Clock;
  acknowledgeMs?: number | undefined;
}

export interface Turns {
  run(context: TurnContext, activity: IncomingActivity): Promise<void>;
  /** Resolves when the work that outlived its turn is done, or after `graceMs`. */
  settle(graceMs: number): Promise<void>;
}

/** One activity from reading to answering: taken up once, in order within its conversation, acknowledged in time. */
export function createTurns(ports: TurnPorts): Turns {
  const { store, log, respond, shown, reportFailure, clock, acknowledgeMs = ACKNOWLEDGE_MS } = ports;
  const queues = createQueues();
  const running = new Set<Promise<void>>();

  async function run(context: TurnContext, activity: IncomingActivity): Promise<void> {
    const message = readActivity(activity);
    if (message.kind === 'ignored') return log.debug({ type: message.type }, 'Activity ignored');
    if (message.kind === 'dialog-closed' || message.kind === 'feedback') await sendInvoke(context, invokeResponse({}));
    if (message.kind === 'choice' && message.opensDialog) return openDialog(context, message);
    if (message.kind === 'search') return sendInvoke(context, invokeResponse(await ports.search(message)));
    const isButton = message.kind === 'choice' && message.replacesCard;
    // A part of a form may come again: it does the same once more, and whoever lost the answer gets it.
    if (isButton && message.choice?.verb === 'formulier') return pressButton(context, message);
    if (!(await store.activities.claim(message.key))) {
      log.info({ key: message.key }, 'Activity came again; it was taken up before');
      return isButton ? sendInvoke(context, messageResponse(texts.alreadyHandled)) : undefined;
    }
    await (isButton ? pressButton(context, message) : converse(context, message));
  }

  async function converse(context: TurnContext, message: InboundMessage): Promise<void> {
    const outlet = createOutlet(context, ports.sendEach, laterTo(message));
    const replace: Replace = (id, card) => replaceMessage(context, id, card);
    await within(acknowledgeMs, track(handle(message, outlet.send, replace)));
    await outlet.close();
  }

  /** The client waits for the page that it shows over the chat, or for words where there is none. */
  async function openDialog(context: TurnContext, message: ChoiceMessage): Promise<void> {
    const { dialog, messages } = await respond(message);
    const text = messages.find((candidate) => candidate.kind === 'text')?.text ?? texts.choiceOutdated;
    await sendInvoke(context, dialogResponse(dialog ?? text));
  }

  /** The client waits for the card that replaces the form; the answer to a question in it follows by itself. */
  async function pressButton(context: TurnContext, message: ChoiceMessage): Promise<void> {
    const { messages, next, forAll } = await respond(message);
    const text = messages.find((candidate) => candidate.kind === 'text')?.text ?? texts.lookingUp;
    const card = messages.find((candidate) => candidate.kind === 'card')?.card;
    const replaces = card ?? (message.choice?.verb === 'save-profile' ? confirmationCard(text) : undefined);
    await sendInvoke(context, replaces ? cardResponse(replaces) : messageResponse(text));
    if (card && forAll && message.cardId) await replaceMessage(context, message.cardId, card);
    if (next) track(handle(next, laterTo(message)));
    else await store.activities.finish(message.key);
  }

  /** What the client is answered shows to who pressed, and the message itself stays as it was. */
  async function replaceMessage(context: TurnContext, id: string, card: AdaptiveCard): Promise<boolean> {
    try {
      await context.updateActivity({ ...toActivity({ kind: 'card', card, text: '' }), id });
      return true;
    } catch (error) {
      log.warn({ error: describeError(error) }, 'A card could not be replaced for everybody');
      return false;
    }
  }

  async function handle(message: InboundMessage, send: Send, replace?: Replace): Promise<void> {
    // At once, also while an earlier message of this conversation is being answered.
    const typing = showTyping(message, send);
    try {
      const work = () => answer(message, typing, send, replace);
      await (mustWait(message) ? queues.run(message.conversationId, work) : work());
    } catch (error) {
      const failed = toActivity({ kind: 'text', text: reportFailure(error) });
      await send([failed]).catch(reportFailure);
    }
    await store.activities.finish(message.key).catch(reportFailure);
  }

  /** Answers keep the order of the questions, but nobody in danger waits for somebody else's question. */
  function mustWait(message: InboundMessage): boolean {
    if (message.kind !== 'text' || !queues.isBusy(message.conversationId)) return true;
    return !ports.isAcute?.(message.text);
  }

  async function answer(message: InboundMessage, typing: Promise<void>, send: Send, replace?: Replace): Promise<void> {
    const stream = createAnswerStream({ send, clock, log });
    const mayGrow = message.kind === 'text' && message.scope === 'personal';
    const reply = await respondSafely(mayGrow ? { ...message, follower: stream.follower } : message);
    const { messages, next } = reply;
    await typing;
    if (replace && (await isReplaced(message, reply, replace))) return;
    const last = messages.at(-1);
    const final = last && (await stream.finish(toActivity(inTextAfter(stream, last), shown())));
    const rest = final === undefined ? messages : messages.slice(0, -1);
    const ids = await send(rest.map((out) => toActivity(out, shown())));
    rememberAnswers(
      message,
      [...rest, ...messages.slice(rest.length)],
      [...ids, ...(final === undefined ? [] : [final])],
    );
    if (next) await answer(next, showTyping(next, send), send);
  }

  /** A client without Action.Execute sends a message, which names the one with the card. */
  async function isReplaced(message: InboundMessage, { messages, forAll }: Reply, replace: Replace): Promise<boolean> {
    const card = messages.find((candidate) => candidate.kind === 'card')?.card;
    return message.kind === 'choice' && forAll && message.cardId && card ? replace(message.cardId, card) : false;
  }

  /** Who presses a thumb says of which message, and no more. */
  function rememberAnswers(
    { conversationId }: InboundMessage,
    messages: readonly OutboundMessage[],
    ids: readonly string[],
  ): void {
    for (const [at, message] of messages.entries())
      if (message.kind === 'answer' && ids[at])
        store.answers.remember(conversationId, ids[at], reportedThing(message.answer));
  }

  /** What fails while an answer grows must end it too. */
  async function respondSafely(message: InboundMessage): Promise<Reply> {
    return respond(message).catch((error: unknown) => ({
      messages: [{ kind: 'text' as const, text: reportFailure(error) }],
    }));
  }

  async function showTyping(message: InboundMessage, send: Send): Promise<void> {
    if (message.kind !== 'text') return;
    await send([toActivity({ kind: 'typing' })]).catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'Typing could not be shown');
    });
  }

  function laterTo({ reference }: InboundMessage): Send {
    return (activities) => ports.sendLater(JSON.parse(reference), activities);
  }

  function track(work: Promise<void>): Promise<void> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  return { run, settle: (graceMs) => within(graceMs, Promise.all(running)) };
}

/** Puts a card in the place of a message that was sent before; false where that fails. */
type Replace = (id: string, card: AdaptiveCard) => Promise<boolean>;

/** Words that were seen to grow stay where they are. */
function inTextAfter(stream: AnswerStream, message: OutboundMessage): OutboundMessage {
  return message.kind === 'answer' && stream.shown() !== '' ? { ...message, inText: true } : message;
}

async function sendInvoke(context: TurnContext, response: Partial<Activity>): Promise<void> {
  await context.sendActivity(response);
}

/** Waits for work, but no longer than this. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
