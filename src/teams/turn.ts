import type { TurnContext } from 'botbuilder';
import type { InboundMessage } from '../conversation/messages.ts';
import { textsIn, withinBudget } from '../intake/form/screen-text.ts';
import { texts } from '../texts/nl.ts';
import { createLimiter } from '../waits/limiter.ts';
import { within } from '../waits/within.ts';
import { createAnswerMessage, type Replace } from './answer-message.ts';
import { createClaims } from './claims.ts';
import type { Refusal } from './guard-request.ts';
import { dialogResponse, invokeResponse, messageResponse } from './invoke-response.ts';
import { createOutlet, type Outlet } from './outlet.ts';
import { createOverload, type Overload } from './overload.ts';
import { createOwedAnswers } from './owed-answers.ts';
import { openDialog, pressButton, replaceCard } from './press-button.ts';
import {
  type ConversationMessage,
  type IncomingActivity,
  type PressedMessage,
  readActivity,
  type SearchMessage,
} from './read-activity.ts';
import { createRunning } from './running.ts';
import { searchExtension } from './search-extension.ts';
import { sendLater } from './send-later.ts';
import { toActivity } from './to-activity.ts';
import type { TurnPorts } from './turn-ports.ts';

/** The channel gives a request up after 15 seconds, and what is then being posted has its own deadline: a slower answer comes by itself. */
const ACKNOWLEDGE_MS = 5_500;

export interface Turns {
  run(context: TurnContext, activity: IncomingActivity): Promise<void>;
  /** Why an activity is not taken up now; danger always is. */
  refuse(activity: IncomingActivity): Refusal | undefined;
  /** Resolves when the work that outlived its turn is done, or after `graceMs`. */
  settle(graceMs: number): Promise<void>;
}

type Handled = ConversationMessage | SearchMessage;

/** One activity from reading to answering: taken up once, in order within its conversation, acknowledged in time. */
export function createTurns(ports: TurnPorts): Turns {
  const { log, reportFailure, acknowledgeMs = ACKNOWLEDGE_MS } = ports;
  const { track, settle } = createRunning();
  const overload = createOverload(ports.rate);
  const claims = createClaims(ports.store.activities, reportFailure);
  const owed = createOwedAnswers(claims, ports);
  const isUrgent = (message: InboundMessage) => isAboutDanger(message, ports);
  const answerMessage = createAnswerMessage({ ...ports, isUrgent, finish: claims.finish });

  async function run(context: TurnContext, activity: IncomingActivity): Promise<void> {
    const message = readActivity(activity);
    if (message.kind === 'ignored') return log.debug({ type: message.type }, 'Activity ignored');
    const outlet = createOutlet(context, ports.sendEach, ports.postLater(JSON.parse(message.reference)));
    const work = track(handle(context, outlet, message));
    overload.count(message.conversationId, work);
    if (!(await within(acknowledgeMs, work))) {
      work.catch(reportFailure);
      await owed.owe(message);
      const late = lateResponse(message);
      if (late) await outlet.acknowledge(late);
    }
    await outlet.close();
  }

  async function handle(context: TurnContext, outlet: Outlet, message: Handled): Promise<void> {
    if (message.kind === 'search') return answerSearch(outlet, message, ports);
    if (message.kind === 'dialog-closed' || message.kind === 'feedback') await outlet.acknowledge(invokeResponse({}));
    if (message.kind === 'choice' && message.opensDialog) return openDialog(outlet, message, ports);
    const isButton = message.kind === 'choice' && message.replacesCard;
    // A part of a form may come again: it does the same once more, and whoever lost the answer gets it.
    if (isButton && message.choice?.verb === 'formulier') return press(context, outlet, message);
    if (!(await takeUp(message))) {
      log.info({ key: message.key }, 'Activity came again; it was taken up before');
      if (isButton) await outlet.acknowledge(messageResponse(texts.alreadyHandled));
      return;
    }
    await (isButton ? press(context, outlet, message) : converse(context, outlet, message));
  }

  async function takeUp(message: ConversationMessage): Promise<boolean> {
    return isUrgent(message) ? claims.takeAtOnce(message.key) : claims.take(message.key);
  }

  async function converse(context: TurnContext, outlet: Outlet, message: ConversationMessage): Promise<void> {
    const cardId = message.kind === 'choice' ? message.cardId : undefined;
    const replace: Replace | undefined = cardId ? (card) => replaceCard(context, cardId, card, ports) : undefined;
    await answerMessage(message, outlet.send, replace);
  }

  async function press(context: TurnContext, outlet: Outlet, message: PressedMessage): Promise<void> {
    const next = await pressButton(context, outlet, message, ports);
    if (!next) return claims.finish(message.key);
    // The client has its answer: what follows comes by itself.
    void track(answerMessage(next, (activities) => sendLater(message, activities, ports)));
  }

  return {
    run,
    refuse: createRefuse(overload, ports),
    settle(graceMs) {
      owed.stop();
      return settle(graceMs);
    },
  };
}

/** What is refused is told in the chat, but not every time. */
function createRefuse(overload: Overload, ports: TurnPorts): Turns['refuse'] {
  const mayTell = createLimiter({ perSecond: 1 / 30, burst: 1 });
  return (activity) => {
    const refusal = overload.refuse(activity);
    if (!refusal) return undefined;
    const message = readActivity(activity);
    if (message.kind !== 'text') return refusal;
    if (isAboutDanger(message, ports)) return undefined;
    if (mayTell(message.conversationId)) {
      const busy = toActivity({ kind: 'text', text: texts.busy });
      sendLater(message, [busy], ports).catch(ports.reportFailure);
    }
    return refusal;
  };
}

/** Whether a message, or what was typed into a form, tells of acute danger. */
function isAboutDanger(message: InboundMessage, { isAcute }: TurnPorts): boolean {
  if (!isAcute || (message.kind !== 'text' && message.kind !== 'choice')) return false;
  const written = textsIn(message.kind === 'text' ? message.text : message.choice);
  return [...withinBudget(written)].some(([, text]) => isAcute(text));
}

/** What the client is told that waits for an answer: the answer itself comes in the chat. */
function lateResponse(message: Handled) {
  if (message.kind !== 'choice') return undefined;
  if (message.opensDialog) return dialogResponse(texts.slow);
  return message.replacesCard ? messageResponse(texts.slow) : undefined;
}

async function answerSearch(outlet: Outlet, message: SearchMessage, { search }: TurnPorts): Promise<void> {
  await outlet.acknowledge(invokeResponse(await searchExtension(message, search)));
}
