import type { Answer, AnswerQuestion } from '../domain/answer.ts';
import { LANDELIJK } from '../domain/regio.ts';
import { EXAMPLE_QUESTIONS, texts } from '../texts/nl.ts';
import { cardTexts } from '../texts/record-cards.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import type { ChatStore, Profile } from './conversation-store.ts';
import type { KnownGemeente } from './gemeenten.ts';
import { atOnce } from './in-danger.ts';
import { keepReport } from './keep-report.ts';
import { linkSources } from './link-sources.ts';
import type {
  ChoiceMessage,
  Envelope,
  FeedbackMessage,
  InboundMessage,
  OutboundMessage,
  Reaction,
  Reply,
  TextMessage,
} from './messages.ts';
import { applyStatement, describeProfile, saveChosenProfile } from './profile.ts';
import {
  continueKeuzehulp,
  findInDirectory,
  keepCorrection,
  listDirectory,
  type RecordPorts,
} from './respond-to-record.ts';
import { say, show } from './say.ts';
import type { TabLinks } from './tab-links.ts';
import { type Command, understandCommand } from './understand-command.ts';

export interface RespondPorts {
  answerQuestion: AnswerQuestion;
  gemeenten: () => readonly KnownGemeente[];
  store: ChatStore;
  memory: ConversationMemory;
  /** True for a message about acute danger: that one waits for nothing. */
  isAcute?: ((text: string) => boolean) | undefined;
  /** Records for commands and cards. */
  records: RecordPorts;
  links: Pick<TabLinks, 'source'>;
  countFeedback: (reaction: Reaction) => void;
}

export type Respond = (message: InboundMessage) => Promise<Reply>;

const MAX_QUESTION = 20_000;
/** A longer question does not travel in the form (messages are limited in size): the user asks it again. */
const MAX_CARRIED_QUESTION = 2000;

/** What the bot says to a message: the whole conversation, apart from how it travels. */
export function createRespond(ports: RespondPorts): Respond {
  return async (message) => {
    switch (message.kind) {
      case 'text':
        return await respondToText(message, ports);
      case 'choice':
        return await respondToChoice(message, ports);
      case 'feedback':
        return respondToFeedback(message, ports);
      case 'installed':
        return { messages: await introduce(message, ports) };
      case 'removed':
        await forget(message, ports);
        return { messages: [] };
      default:
        return { messages: [] };
    }
  };
}

async function respondToText(message: TextMessage, ports: RespondPorts): Promise<Reply> {
  if (!message.hasFile) return respondToWords(message, ports);
  const fileNotRead = { kind: 'text' as const, text: texts.fileNotRead };
  if (message.text.trim() === '') return { messages: [fileNotRead] };
  const reply = await respondToWords(message, ports);
  const isAlone = reply.messages.some((each) => each.kind === 'answer' && isPrivate(each.answer));
  return isAlone ? reply : { ...reply, messages: [fileNotRead, ...reply.messages] };
}

async function respondToWords(message: TextMessage, ports: RespondPorts): Promise<Reply> {
  const text = message.text.trim();
  if (text === '') return say(texts.emptyMessage);
  if (text.length > MAX_QUESTION) return say(texts.tooLong(MAX_QUESTION));
  const isNoCommand = message.isForwarded || ports.isAcute?.(text);
  const command = isNoCommand ? undefined : understandCommand(text);
  return command ? respondToCommand(command, message, ports) : answer({ ...message, text }, ports);
}

async function respondToCommand(command: Command, message: TextMessage, ports: RespondPorts): Promise<Reply> {
  switch (command.kind) {
    case 'keuzehulp':
    case 'directory':
      return respondToRecordCommand(command, message, ports);
    case 'ask':
      return answer({ ...message, text: command.question }, ports);
    case 'help':
      return suggestExamples(texts.help, message);
    case 'greeting':
      return greet(message, ports);
    case 'change-profile':
      return form(texts.profile.change, await ports.store.profiles.read(message.userKey));
    case 'forget':
      await ports.store.profiles.remove(message.userKey);
      ports.memory.forgetQuestion(memoryKey(message));
      return say(texts.profile.forgotten);
    case 'profile': {
      const before = await ports.store.profiles.read(message.userKey);
      const { profile, unknown } = applyStatement(command, before, ports.gemeenten());
      // "Ik zit in de problemen" is no gemeente, and may be a cry for help: only a proper name is one.
      if (unknown !== undefined && !isProperName(unknown)) return answer(message, ports);
      if (unknown !== undefined) return form(texts.profile.unknownGemeente(unknown), before);
      await ports.store.profiles.save(message.userKey, profile);
      // With a question behind it the answer shows the region: no separate confirmation, no delay.
      if (command.rest !== '') return answer({ ...message, text: command.rest }, ports);
      return confirmProfile(profile, message, ports);
    }
  }
}

/** What is remembered now; then the question that waited for it. */
function confirmProfile(profile: Profile, message: TextMessage, ports: RespondPorts): Reply {
  const text = texts.profile.saved(describeProfile(profile, ports.gemeenten()));
  const waited = profile.gemeente && ports.memory.takeWaiting(memoryKey(message));
  if (!waited) return suggestExamples(text, message);
  return { ...say(text), next: { ...message, text: waited, afterForm: true } };
}

/** Commands over the records of the asker's region; without a gemeente the form comes first. */
async function respondToRecordCommand(
  command: Extract<Command, { kind: 'keuzehulp' | 'directory' }>,
  message: TextMessage,
  ports: RespondPorts,
): Promise<Reply> {
  const { records } = ports;
  if (records.guard(message.text).kind !== 'pass') return answer(message, ports);
  const profile = await ports.store.profiles.read(message.userKey);
  const regio = profile.gemeente && records.browse.regioOf(profile.gemeente);
  if (!regio) {
    ports.memory.keepWaiting(memoryKey(message), message.text);
    return form(texts.profile.askForQuestion, profile, message.text);
  }
  if (command.kind === 'keuzehulp') return continueKeuzehulp(regio, [], records);
  const found = findInDirectory(command.word, profile, records);
  const only = found.length === 1 ? found[0] : undefined;
  if (only) return answer({ ...message, text: cardTexts.directory.ask(only.name) }, ports);
  return listDirectory(command.word, regio, found);
}

async function greet(message: TextMessage, ports: RespondPorts): Promise<Reply> {
  const introduction = await introduce(message, ports);
  return introduction.length > 0 ? { messages: introduction } : suggestExamples(texts.greeting, message);
}

async function respondToChoice(message: ChoiceMessage, ports: RespondPorts): Promise<Reply> {
  const { choice } = message;
  if (choice === undefined) return say(texts.choiceOutdated);
  if (choice.verb === 'ask') {
    const { question: text, gemeente } = choice;
    return { messages: [], next: asText(message, text, gemeente) };
  }
  if (choice.verb === 'keuzehulp' || choice.verb === 'correct') {
    const { records } = ports;
    if (choice.verb === 'keuzehulp') return continueKeuzehulp(choice.regio, choice.path, records);
    return keepCorrection(choice, await ports.store.profiles.read(message.userKey), records);
  }
  if (choice.verb !== 'save-profile') return say(texts.choiceOutdated);
  const profile = await saveChosenProfile(choice, message.userKey, ports.store.profiles, ports.gemeenten());
  const confirmation = texts.profile.saved(describeProfile(profile, ports.gemeenten()));
  const waited = ports.memory.takeWaiting(memoryKey(message));
  const question = choice.question ?? waited;
  return {
    ...show({ kind: 'in-place', text: confirmation }),
    ...(question && { next: { ...asText(message, question), afterForm: true } }),
  };
}

/** Keeps a thumb down for the owner of the source. The question is not kept; the reason is, where it names nobody. */
async function respondToFeedback(message: FeedbackMessage, ports: RespondPorts): Promise<Reply> {
  const { reaction, remark, messageId = '', conversationId, userKey } = message;
  ports.countFeedback(reaction);
  if (reaction === 'like') return { messages: [] };
  const profile = await ports.store.profiles.read(userKey);
  const regio = profile.gemeente && ports.records.browse.regioOf(profile.gemeente);
  const unknown = { kind: 'answer', regio: regio || LANDELIJK, id: '' } as const;
  const thing = (await ports.store.answers.find(conversationId, messageId)) ?? unknown;
  const refused = await keepReport(thing, remark, profile, ports.records);
  if (!refused) return { messages: [] };
  if (refused.kind === 'privacy') await keepReport(thing, '', profile, ports.records);
  return say(refused.text);
}

function asText(message: ChoiceMessage, text: string, gemeente?: string): TextMessage {
  const { key, conversationId, scope, userKey, reference, channel } = message;
  const envelope = { key, conversationId, scope, userKey, reference, channel };
  return { kind: 'text', ...envelope, text, ...(gemeente && { gemeente }) };
}

async function answer(message: TextMessage, ports: RespondPorts): Promise<Reply> {
  const profile = await profileFor(message, ports);
  const previous = ports.memory.previousQuestion(memoryKey(message));
  const gemeente = message.gemeente ?? profile.gemeente;
  const answered = await ports.answerQuestion({
    text: message.text,
    ...(gemeente && { gemeente }),
    ...(profile.rol && { rol: profile.rol, roleEstablished: profile.roleEstablished }),
    ...(previous && { previous }),
    ...(message.follower && { follower: message.follower }),
  });
  const found = linkSources(answered, (place) => ports.links.source(place, message.userKey));
  // Of a message about danger, or with personal data in it, nothing is kept and nothing else is said.
  if (isPrivate(found)) return show({ kind: 'answer', answer: found, question: message.text });
  ports.memory.takeWaiting(memoryKey(message));
  if (found.danger === 'none') ports.memory.rememberQuestion(memoryKey(message), message.text);
  return { messages: await withIntroduction(message, found, profile, ports) };
}

/** Of who is in danger no more is asked than is known at once. */
async function profileFor({ userKey, text }: TextMessage, { store, isAcute }: RespondPorts): Promise<Profile> {
  const read = store.profiles.read(userKey);
  return isAcute?.(text) ? ((await atOnce(read)) ?? { roleEstablished: false }) : read;
}

function isPrivate({ kind }: Answer): boolean {
  return kind === 'crisis' || kind === 'privacy';
}

/** The answer, after the introduction of the bot where that still has to be made. */
async function withIntroduction(
  message: TextMessage,
  found: Answer,
  profile: Profile,
  ports: RespondPorts,
): Promise<OutboundMessage[]> {
  const mustChoose = found.kind === 'clarify' && found.intent === 'region' && !profile.gemeente && !message.gemeente;
  // Whoever filled in that the gemeente is not in the list need not fill it in again.
  if (mustChoose && message.afterForm) return [{ kind: 'text', text: texts.profile.noSources }];
  if (!mustChoose)
    return [...(await introduce(message, ports)), { kind: 'answer', answer: found, question: message.text }];
  const carried = message.text.length <= MAX_CARRIED_QUESTION;
  if (carried) ports.memory.keepWaiting(memoryKey(message), message.text);
  const ask = carried ? texts.profile.askForQuestion : `${texts.profile.ask} ${texts.profile.askAgain}`;
  const text = (await isFirstContact(message, ports)) ? `${texts.introduction}\n\n${ask}` : ask;
  return [{ kind: 'profile-form', text, profile, ...(carried && { question: message.text }) }];
}

/** Who the bot is, once per installation; in a personal chat with the question for gemeente and role. */
async function introduce(message: Envelope, ports: RespondPorts): Promise<OutboundMessage[]> {
  if (!(await isFirstContact(message, ports))) return [];
  const profile = await ports.store.profiles.read(message.userKey);
  if (message.scope !== 'personal' || profile.gemeente) return [{ kind: 'text', text: texts.introduction }];
  return [{ kind: 'profile-form', text: `${texts.introduction}\n\n${texts.profile.ask}`, profile }];
}

/** True once per installation. Keeps the address of the conversation up to date on the way. */
async function isFirstContact(message: Envelope, { store, memory }: RespondPorts): Promise<boolean> {
  const { scope, userKey } = message;
  const { id, reference } = addressOf(message);
  if (memory.knowsAddress(id, reference)) return false;
  const first = await store.conversations.introduce({
    conversationId: id,
    reference,
    ...(scope === 'personal' && { userKey }),
  });
  memory.rememberAddress(id, reference);
  return first;
}

/** The bot was removed: what it knew of the chat goes, and in a personal chat what it knew of the user. */
async function forget(message: Envelope, ports: RespondPorts): Promise<void> {
  const { id } = addressOf(message);
  await ports.store.conversations.forget(id);
  if (message.scope === 'personal') await ports.store.profiles.remove(message.userKey);
  ports.memory.forgetQuestion(memoryKey(message));
  ports.memory.forgetAddress(id);
}

/** Of a channel the whole, and not one thread in it. */
function addressOf({ channel, conversationId: id, reference }: Envelope): { id: string; reference: string } {
  return channel ?? { id, reference };
}

function isProperName(name: string): boolean {
  return /^('s-)?\p{Lu}/u.test(name);
}

function memoryKey({ conversationId, userKey }: Envelope): string {
  return `${conversationId}|${userKey}`;
}

function suggestExamples(text: string, { scope }: Envelope): Reply {
  return show({ kind: 'text', text, ...(scope === 'personal' && { suggestions: EXAMPLE_QUESTIONS }) });
}

function form(text: string, profile: Profile, question?: string): Reply {
  return show({ kind: 'profile-form', text, profile, ...(question && { question }) });
}
