import type { Handeling } from '../domain/consultatie/states.ts';
import { Refusal } from '../intake/handling/refusal.ts';
import { doneCard, wayInCard } from '../teams/consultatie-cards.ts';
import { receiptCard } from '../teams/form-card.ts';
import { confirmationCard } from '../teams/profile-card.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import type { ConsultatieChoice } from './consultatie-choice.ts';
import type { ConsultatiePorts } from './consultatie-ports.ts';
import type { Envelope, InboundMessage, OutboundMessage, Reply } from './messages.ts';
import type { Respond } from './respond.ts';
import { respondToForm } from './respond-to-form.ts';

const COMMAND = /^\/?(?:nieuwe |mijn )?consultaties?(?: aanvragen| vragen| starten)?[\s!.?]*$/i;

/** Answers what is about consultaties, and leaves the rest to the conversation. */
export function withConsultaties(respond: Respond, ports: ConsultatiePorts): Respond {
  return async (message) => {
    const work = workFor(message, ports);
    return work ? refusable(message, work) : respond(message);
  };
}

function workFor(message: InboundMessage, ports: ConsultatiePorts): (() => Promise<Reply>) | undefined {
  if (message.kind === 'text' && COMMAND.test(message.text.trim())) return () => begin(message, undefined, ports);
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

type Aanleiding = Extract<ConsultatieChoice, { verb: 'consultatie' }>['aanleiding'];

/** The way to the form; out of sight of others, in the personal chat. The answer comes there too. */
async function begin(message: InboundMessage, aanleiding: Aanleiding, ports: ConsultatiePorts): Promise<Reply> {
  const { desk, links, conversations, send } = ports;
  const { userKey, conversationId, reference } = message;
  const { opensDialog, fromExtension } = message.kind === 'choice' ? message : {};
  // Without a question behind it a draft that was begun goes on.
  if (aanleiding) await desk.prepare(userKey, aanleiding);
  const card: OutboundMessage = { kind: 'card', card: wayInCard(userKey, await desk.draft(userKey), links), text: '' };
  const open: Reply = { messages: [], dialog: { title: chatTexts.dialogTitle, url: links.form(userKey) } };
  if (message.scope === 'personal' && !fromExtension) {
    await conversations.remember({ conversationId, reference, userKey });
    return opensDialog ? open : { messages: [card] };
  }
  const own = await conversations.findByUser(userKey);
  if (!own) return say(chatTexts.openPersonal);
  if (fromExtension) return open;
  await send(own.reference, [card]);
  return say(chatTexts.moved);
}

async function actOn(
  message: Envelope,
  choice: Extract<ConsultatieChoice, { verb: 'handeling' }>,
  { desk, links }: ConsultatiePorts,
): Promise<Reply> {
  const { kenmerk, handeling, versie: version, tekst } = choice;
  const request = { kenmerk, handeling, version, input: inputOf(handeling, tekst) };
  const consultatie = await desk.act(message.userKey, request, message.key);
  const text = chatTexts.done[handeling](kenmerk, consultatie.takenName ?? consultatieTexts.toegang);
  const card = doneCard(text, consultatie, message.userKey, links);
  return { messages: [{ kind: 'card', card, text: '' }], forAll: true };
}

/** The receipt of what was sent in the dialog, in the chat where the answer will come. */
async function confirm(
  { userKey, kenmerk }: Extract<InboundMessage, { kind: 'dialog-closed' }>,
  { desk, links, conversations, send }: ConsultatiePorts,
): Promise<Reply> {
  const own = kenmerk === undefined ? undefined : await conversations.findByUser(userKey);
  if (!own) return { messages: [] };
  const card = receiptCard(await desk.receipt(userKey, kenmerk!), userKey, links);
  await send(own.reference, [{ kind: 'card', card, text: '' }]);
  return { messages: [] };
}

function inputOf(handeling: Handeling, tekst: string): Record<string, unknown> {
  if (handeling === 'oppakken') return {};
  if (handeling === 'sluiten') return { uitkomst: 'beantwoord' };
  return handeling === 'heropenen' || handeling === 'intrekken' ? { reden: tekst } : { tekst };
}

/** A refusal is said in words, each fault with what to do about it. Danger takes the place of the card. */
async function refusable(message: InboundMessage, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, fields } = error;
    const replacesCard = message.kind === 'choice' && message.replacesCard;
    if (reason === 'acuut' && replacesCard) {
      return { messages: [{ kind: 'card', card: confirmationCard(error.message), text: '' }], forAll: true };
    }
    return say(fields.length > 0 ? fields.map(({ melding }) => melding).join('\n\n') : error.message);
  }
}

function say(text: string): Reply {
  return { messages: [{ kind: 'text', text }] };
}
