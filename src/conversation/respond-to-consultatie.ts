import type { Handeling } from '../domain/consultatie/states.ts';
import type { Receipt } from '../intake/form/receipt.ts';
import { Refusal } from '../intake/handling/refusal.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import type { ChoiceOf } from './choice.ts';
import { doneNews, ownRequests, sentReceipt, wayIn } from './consultatie-messages.ts';
import type { ConsultatiePorts } from './consultatie-ports.ts';
import type { Envelope, InboundMessage, Reply, TextMessage } from './messages.ts';
import type { Respond } from './respond.ts';
import { respondToForm } from './respond-to-form.ts';
import { workForKenmerk } from './respond-to-kenmerk.ts';
import { say, show } from './say.ts';
import { showInPersonal } from './show-in-personal.ts';

const MINE = /^\/?mijn (?:consultaties?|aanvra(?:ag|gen))[\s!.?]*$/i;
const COMMAND = /^\/?(?:nieuwe )?consultaties?(?: aanvragen| vragen| starten)?[\s!.?]*$/i;

/** Answers what is about consultaties, and leaves the rest to the conversation. */
export function withConsultaties(respond: Respond, ports: ConsultatiePorts): Respond {
  return async (message) => {
    const work = workFor(message, ports);
    return work ? refusable(work) : respond(message);
  };
}

function workFor(message: InboundMessage, ports: ConsultatiePorts): (() => Promise<Reply>) | undefined {
  if (message.kind === 'text') return workForText(message, ports);
  if (message.kind !== 'choice') return undefined;
  const { choice } = message;
  switch (choice?.verb) {
    case 'consultatie':
      return () => begin(message, choice.aanleiding, ports);
    case 'formulier':
      return () =>
        message.scope === 'personal' ? respondToForm(message, choice, ports) : begin(message, undefined, ports);
    case 'handeling':
      return () => actOn(message, choice, ports);
    default:
      return undefined;
  }
}

function workForText(message: TextMessage, ports: ConsultatiePorts): (() => Promise<Reply>) | undefined {
  const text = message.isForwarded ? '' : message.text.trim();
  if (COMMAND.test(text)) return () => begin(message, undefined, ports);
  if (MINE.test(text)) return () => showInPersonal(message, () => showOwn(message, ports), ports);
  return workForKenmerk(message, ports);
}

async function showOwn({ userKey }: TextMessage, { desk, links }: ConsultatiePorts) {
  return ownRequests(await desk.own(userKey), userKey, links);
}

type Aanleiding = ChoiceOf<'consultatie'>['aanleiding'];

/** The way to the form; out of sight of others, in the personal chat. The answer comes there too. */
async function begin(message: InboundMessage, aanleiding: Aanleiding, ports: ConsultatiePorts): Promise<Reply> {
  const { desk, links, conversations } = ports;
  const { userKey, conversationId, reference } = message;
  const { opensDialog, fromExtension } = message.kind === 'choice' ? message : {};
  // Without a question behind it a draft that was begun goes on.
  if (aanleiding) await desk.prepare(userKey, aanleiding);
  if (message.kind === 'choice' && message.choice?.verb === 'consultatie' && message.choice.opnieuw)
    await desk.startAnew(userKey);
  const way = wayIn(userKey, await desk.draft(userKey), links);
  const open: Reply = { messages: [], dialog: { title: chatTexts.dialogTitle, url: links.form(userKey) } };
  if (message.scope === 'personal' && !fromExtension) {
    await conversations.remember({ conversationId, reference, userKey });
    return opensDialog ? open : show(way);
  }
  if (fromExtension) return (await conversations.findByUser(userKey)) ? open : say(chatTexts.openPersonal);
  return showInPersonal(message, async () => way, ports);
}

async function actOn(
  message: Envelope,
  choice: ChoiceOf<'handeling'>,
  { desk, links }: ConsultatiePorts,
): Promise<Reply> {
  const { kenmerk, handeling, versie: version, tekst } = choice;
  const request = { kenmerk, handeling, version, input: inputOf(handeling, tekst) };
  const consultatie = await desk.act(message.userKey, request, message.key);
  const text = chatTexts.done[handeling](kenmerk, consultatie.takenName ?? consultatieTexts.toegang);
  return { ...show(doneNews(text, consultatie, message.userKey, links)), forAll: true };
}

/** The receipt of what was sent elsewhere, in the chat where the answer will come; nothing for who has none. */
export async function confirmInChat(
  userKey: string,
  receipt: Receipt,
  { conversations, links, send }: Pick<ConsultatiePorts, 'conversations' | 'links' | 'send'>,
): Promise<void> {
  const own = await conversations.findByUser(userKey);
  if (own) await send(own.reference, [sentReceipt(receipt, userKey, links)]);
}

function inputOf(handeling: Handeling, tekst: string): Record<string, unknown> {
  if (handeling === 'oppakken') return {};
  if (handeling === 'sluiten') return { uitkomst: 'beantwoord' };
  return handeling === 'heropenen' || handeling === 'intrekken' ? { reden: tekst } : { tekst };
}

/** A refusal is said in words, each fault with what to do about it. Danger takes the place of the form. */
async function refusable(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, fields } = error;
    if (reason === 'acuut')
      return { ...show({ kind: 'in-place', text: error.message }), forAll: true, answersDanger: true };
    return say(fields.length > 0 ? fields.map(({ melding }) => melding).join('\n\n') : error.message);
  }
}
