import type { ReportedThing } from '../domain/answer.ts';
import type { Rol } from '../domain/rol.ts';

/** Where a conversation can be reached later. `reference` is the channel's own address, as JSON. */
export interface ConversationAddress {
  conversationId: string;
  /** The user of a personal chat; absent in a group or channel. */
  userKey?: string;
  reference: string;
}

export interface Conversations {
  remember(address: ConversationAddress): Promise<void>;
  find(conversationId: string): Promise<ConversationAddress | undefined>;
  /** The address of the personal chat of a user. */
  findByUser(userKey: string): Promise<ConversationAddress | undefined>;
  /** True for the first caller since the bot was installed: that one introduces the bot. */
  introduce(address: ConversationAddress): Promise<boolean>;
  /** Nothing is sent there any more until it is heard of again. */
  markDead(conversationId: string): Promise<void>;
  forget(conversationId: string): Promise<void>;
}

/** What is remembered of a user. */
export interface Profile {
  gemeente?: string;
  rol?: Rol;
  roleEstablished: boolean;
}

export interface Profiles {
  /** The profile of a user; an empty one for whom nothing is known. */
  read(userKey: string): Promise<Profile>;
  save(userKey: string, profile: Profile): Promise<void>;
  remove(userKey: string): Promise<void>;
}

/** What an answer that was sent rests on, so that a thumb down reaches the owner of its source; no text, and no asker. */
export interface SentAnswers {
  remember(conversationId: string, messageId: string, thing: ReportedThing): void;
  find(conversationId: string, messageId: string): Promise<ReportedThing | undefined>;
  forgetOld(): Promise<void>;
  /** Writes what has not been written yet. */
  flush(): Promise<void>;
}

/** A claim that is not renewed for so long is free: its process is dead. Shorter than the channel waits before it sends again. */
export const CLAIM_MS = 6_000;

/** Activities already taken up, so that one the channel sends again is answered once. */
export interface Activities {
  /** `yours` for the one caller that may handle the activity, `taken` while that one does. */
  claim(key: string): Promise<'yours' | 'taken' | 'handled'>;
  /** Tells that whoever claimed it is still at it. */
  renew(key: string): Promise<void>;
  /** Remembers that the channel will not send it again, and where its answer is owed; nothing of what was asked. */
  owe(key: string, reference: string): Promise<void>;
  /** Answers that are owed by a process that is dead. */
  owed(): Promise<{ key: string; reference: string }[]>;
  /** Marks it as handled, for as long as the channel may send it again. */
  finish(key: string): Promise<void>;
  forgetOld(): Promise<void>;
  /** Writes what has not been written yet. */
  flush(): Promise<void>;
}

/** What the conversation keeps between turns. */
export interface ChatStore {
  profiles: Profiles;
  conversations: Conversations;
  answers: SentAnswers;
}
