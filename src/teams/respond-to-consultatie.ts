import type { ChatDesk } from '../intake/chat-desk.ts';
import { Refusal } from '../intake/refusal.ts';
import type { Handeling } from '../intake/states.ts';
import type { Store } from '../store/open-store.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import { type TabLinks, wayInCard } from './consultatie-cards.ts';
import type { ConsultatieChoice } from './consultatie-choice.ts';
import type { Envelope, InboundMessage, OutboundMessage, Reply } from './messages.ts';
import { confirmationCard } from './profile-card.ts';
import type { Respond } from './respond.ts';

export interface ConsultatiePorts {
  desk: ChatDesk;
  links: TabLinks;
  conversations: Pick<Store['conversations'], 'findByUser'>;
  /** Sends to another conversation than the one that is answered. */
  send: (reference: string, messages: readonly OutboundMessage[]) => Promise<void>;
}

const COMMAND = /^\/?(?:nieuwe |mijn )?consultaties?(?: aanvragen| vragen| starten)?[\s!.?]*$/i;

/** Answers what is about consultaties, and leaves the rest to the conversation. */
export function withConsultaties(respond: Respond, ports: ConsultatiePorts): Respond {
  return async (message) => {
    if (message.kind === 'text' && COMMAND.test(message.text.trim()))
      return refusable(() => begin(message, undefined, ports));
    if (message.kind !== 'choice' || !message.choice) return respond(message);
    const { choice } = message;
    if (choice.verb === 'consultatie') return refusable(() => begin(message, choice.aanleiding, ports));
    if (choice.verb === 'handeling') return refusable(() => actOn(message, choice, ports));
    return respond(message);
  };
}

type Aanleiding = Extract<ConsultatieChoice, { verb: 'consultatie' }>['aanleiding'];

/** The way to the form; out of sight of others, in the personal chat. */
async function begin(message: InboundMessage, aanleiding: Aanleiding, ports: ConsultatiePorts): Promise<Reply> {
  const { desk, links, conversations, send } = ports;
  // Without a question behind it a draft that was begun goes on.
  if (aanleiding) await desk.prepare(message.userKey, aanleiding);
  const card: OutboundMessage = {
    kind: 'card',
    card: wayInCard(message.userKey, aanleiding !== undefined, links),
    text: '',
  };
  if (message.scope === 'personal') {
    const isDialog = message.kind === 'choice' && message.opensDialog;
    const dialog = { title: chatTexts.dialogTitle, url: links.form(message.userKey) };
    return isDialog ? { messages: [], dialog } : { messages: [card] };
  }
  const own = await conversations.findByUser(message.userKey);
  if (!own) return say(chatTexts.openPersonal);
  await send(own.reference, [card]);
  return say(chatTexts.moved);
}

async function actOn(
  message: Envelope,
  choice: Extract<ConsultatieChoice, { verb: 'handeling' }>,
  { desk }: ConsultatiePorts,
): Promise<Reply> {
  const { kenmerk, handeling, versie: version, tekst } = choice;
  const request = { kenmerk, handeling, version, input: inputOf(handeling, tekst) };
  const { takenName } = await desk.act(message.userKey, request, message.key);
  const text = chatTexts.done[handeling](kenmerk, takenName ?? consultatieTexts.toegang);
  return { messages: [{ kind: 'card', card: confirmationCard(text), text: '' }] };
}

function inputOf(handeling: Handeling, tekst: string): Record<string, unknown> {
  if (handeling === 'oppakken') return {};
  if (handeling === 'sluiten') return { uitkomst: 'beantwoord' };
  return handeling === 'heropenen' || handeling === 'intrekken' ? { reden: tekst } : { tekst };
}

/** A refusal is said in words, each fault with what to do about it. */
async function refusable(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(error.fields.length > 0 ? error.fields.map(({ melding }) => melding).join('\n\n') : error.message);
  }
}

function say(text: string): Reply {
  return { messages: [{ kind: 'text', text }] };
}
