import type { TurnContext } from 'botbuilder';
import type { InboundMessage } from '../conversation/messages.ts';
import { texts } from '../texts/nl.ts';
import { createAnswerMessage, type Replace } from './answer-message.ts';
import { invokeResponse, messageResponse, sendInvoke } from './invoke-response.ts';
import { createOutlet, type Send } from './outlet.ts';
import { openDialog, pressButton, replaceCard } from './press-button.ts';
import {
  type ConversationMessage,
  type IncomingActivity,
  type PressedMessage,
  readActivity,
  type SearchMessage,
} from './read-activity.ts';
import { createRunning, within } from './running.ts';
import { searchExtension } from './search-extension.ts';
import type { TurnPorts } from './turn-ports.ts';

/** The channel gives a request up after 15 seconds; a slower answer comes by itself. */
const ACKNOWLEDGE_MS = 10_000;

export interface Turns {
  run(context: TurnContext, activity: IncomingActivity): Promise<void>;
  /** Resolves when the work that outlived its turn is done, or after `graceMs`. */
  settle(graceMs: number): Promise<void>;
}

/** One activity from reading to answering: taken up once, in order within its conversation, acknowledged in time. */
export function createTurns(ports: TurnPorts): Turns {
  const { store, log, acknowledgeMs = ACKNOWLEDGE_MS } = ports;
  const { track, settle } = createRunning();
  const answerMessage = createAnswerMessage(ports);

  async function run(context: TurnContext, activity: IncomingActivity): Promise<void> {
    const message = readActivity(activity);
    if (message.kind === 'ignored') return log.debug({ type: message.type }, 'Activity ignored');
    if (message.kind === 'dialog-closed' || message.kind === 'feedback') await sendInvoke(context, invokeResponse({}));
    if (message.kind === 'choice' && message.opensDialog) return openDialog(context, message, ports);
    if (message.kind === 'search') return answerSearch(context, message, ports);
    const isButton = message.kind === 'choice' && message.replacesCard;
    // A part of a form may come again: it does the same once more, and whoever lost the answer gets it.
    if (isButton && message.choice?.verb === 'formulier') return press(context, message);
    if (!(await store.activities.claim(message.key))) {
      log.info({ key: message.key }, 'Activity came again; it was taken up before');
      return isButton ? sendInvoke(context, messageResponse(texts.alreadyHandled)) : undefined;
    }
    await (isButton ? press(context, message) : converse(context, message));
  }

  async function converse(context: TurnContext, message: ConversationMessage): Promise<void> {
    const outlet = createOutlet(context, ports.sendEach, laterTo(message));
    const cardId = message.kind === 'choice' ? message.cardId : undefined;
    const replace: Replace | undefined = cardId ? (card) => replaceCard(context, cardId, card, ports) : undefined;
    await within(acknowledgeMs, track(answerMessage(message, outlet.send, replace)));
    await outlet.close();
  }

  async function press(context: TurnContext, message: PressedMessage): Promise<void> {
    const next = await pressButton(context, message, ports);
    if (next) track(answerMessage(next, laterTo(message)));
    else await store.activities.finish(message.key);
  }

  function laterTo({ reference }: InboundMessage): Send {
    return (activities) => ports.sendLater(JSON.parse(reference), activities);
  }

  return { run, settle };
}

async function answerSearch(context: TurnContext, message: SearchMessage, { search }: TurnPorts): Promise<void> {
  await sendInvoke(context, invokeResponse(await searchExtension(message, search)));
}
