import type { Handeling } from '../domain/consultatie/states.ts';
import { Refusal } from '../intake/handling/refusal.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import type { ChoiceOf } from './choice.ts';
import { doneNews, sentReceipt, wayIn } from './consultatie-messages.ts';
import type { ConsultatiePorts } from './consultatie-ports.ts';
import type { Envelope, InboundMessage, Reply } from './messages.ts';
import type { Respond } from './respond.ts';
import { respondToForm } from './respond-to-form.ts';
import { say, show } from './say.ts';

const COMMAND = /^\/?(?:nieuwe |mijn )?consultaties?(?: aanvragen| vragen| starten)?[\s!.?]*$/i;

/** Answers what is about consultaties, and leaves the rest to the conversation. */
export function withConsultaties(respond: Respond, ports: ConsultatiePorts): Respond {
  return async (message) => {
    const work = workFor(message, ports);
    return work ? refusable(work) : respond(message);
  };
}

function workFor(message: InboundMessage, ports: ConsultatiePorts): (() => Promise<Reply>) | undefined {
  if (message.kind === 'text' && !message.isForwarded && COMMAND.test(message.text.trim()))
    return () => begin(message, undefined, ports);
  if (message.kind === 'dialog-closed') return () => confirm(message, ports);
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

type Aanleiding = ChoiceOf<'consultatie'>['aanleiding'];

/** The way to the form; out of sight of others, in the personal chat. The answer comes there too. */
async function begin(message: InboundMessage, aanleiding: Aanleiding, ports: ConsultatiePorts): Promise<Reply> {
  const { desk, links, conversations, send } = ports;
  const { userKey, conversationId, reference } = message;
  const { opensDialog, fromExtension } = message.kind === 'choice' ? message : {};
  // Without a question behind it a draft that was begun goes on.
  if (aanleiding) await desk.prepare(userKey, aanleiding);
  const way = wayIn(userKey, await desk.draft(userKey), links);
  const open: Reply = { messages: [], dialog: { title: chatTexts.dialogTitle, url: links.form(userKey) } };
  if (message.scope === 'personal' && !fromExtension) {
    await conversations.remember({ conversationId, reference, userKey });
    return opensDialog ? open : show(way);
  }
  const own = await conversations.findByUser(userKey);
  if (!own) return say(chatTexts.openPersonal);
  if (fromExtension) return open;
  await send(own.reference, [way]);
  return say(chatTexts.moved);
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

/** The receipt of what was sent in the dialog, in the chat where the answer will come. */
async function confirm(
  { userKey, kenmerk }: Extract<InboundMessage, { kind: 'dialog-closed' }>,
  { desk, links, conversations, send }: ConsultatiePorts,
): Promise<Reply> {
  const own = kenmerk === undefined ? undefined : await conversations.findByUser(userKey);
  if (!own) return { messages: [] };
  await send(own.reference, [sentReceipt(await desk.receipt(userKey, kenmerk!), userKey, links)]);
  return { messages: [] };
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
