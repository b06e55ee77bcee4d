import type { TurnContext } from 'botbuilder';
import type { TextMessage } from '../conversation/messages.ts';
import { describeError } from '../errors.ts';
import { texts } from '../texts/nl.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { cardResponse, dialogResponse, messageResponse } from './invoke-response.ts';
import { replacementIn, wordsIn } from './message-card.ts';
import type { Outlet } from './outlet.ts';
import type { PressedMessage } from './read-activity.ts';
import { cardActivity, toActivity } from './to-activity.ts';
import type { TurnPorts } from './turn-ports.ts';

/**
 * Answers a button whose client waits for the card that takes the place of the pressed one; too late for that, the
 * answer comes as a message.
 * @returns the question that was in the form; its answer follows by itself
 */
export async function pressButton(
  context: TurnContext,
  outlet: Outlet,
  message: PressedMessage,
  ports: TurnPorts,
): Promise<TextMessage | undefined> {
  const { messages, next, forAll } = await ports.respond(message);
  const card = replacementIn(messages);
  const response = card ? cardResponse(card) : messageResponse(wordsIn(messages) ?? texts.lookingUp);
  if (!(await outlet.acknowledge(response))) await outlet.send(messages.map((out) => toActivity(out, ports.shown())));
  else if (card && forAll && message.cardId) await replaceCard(context, message.cardId, card, ports);
  return next;
}

/** The client waits for the page that it shows over the chat, or for words where there is none. */
export async function openDialog(outlet: Outlet, message: PressedMessage, { respond }: TurnPorts): Promise<void> {
  const { dialog, messages } = await respond(message);
  await outlet.acknowledge(dialogResponse(dialog ?? wordsIn(messages) ?? texts.choiceOutdated));
}

/** What the client is answered shows to who pressed, and the message itself stays as it was; false where this fails. */
export async function replaceCard(
  context: TurnContext,
  id: string,
  card: AdaptiveCard,
  { log }: TurnPorts,
): Promise<boolean> {
  try {
    await context.updateActivity({ ...cardActivity(card), id });
    return true;
  } catch (error) {
    log.warn({ error: describeError(error) }, 'A card could not be replaced for everybody');
    return false;
  }
}
