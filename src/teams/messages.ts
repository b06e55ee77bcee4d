import type { Answer, Rol } from '../question/answer.ts';
import type { Profile } from '../store/profiles.ts';

/** Our own words for what comes in and goes out: nothing outside the adapter knows the SDK. */

export type Scope = 'personal' | 'group' | 'channel';

/** Where a message came from. */
export interface Envelope {
  /** One key for one message, also when the channel sends it again. */
  key: string;
  conversationId: string;
  scope: Scope;
  /** The user within the tenant, stable over conversations. */
  userKey: string;
  /** The channel's address of this conversation, as JSON; only the adapter reads it. */
  reference: string;
}

/** What a button or form of ours sends back. The user controls it: everything in it is checked again. */
export type Choice =
  | { verb: 'save-profile'; gemeente: string; rol?: Rol | undefined; question?: string | undefined }
  | { verb: 'ask'; question: string; gemeente?: string | undefined };

export type InboundMessage = Envelope &
  /** `afterForm`: the question that the form for gemeente and role brought back. */
  (
    | { kind: 'text'; text: string; gemeente?: string; afterForm?: boolean }
    /** `replacesCard`: the channel waits for a card that takes the place of the form (Action.Execute). */
    | { kind: 'choice'; choice: Choice | undefined; replacesCard: boolean }
    | { kind: 'feedback'; reaction: string; messageId: string | undefined }
    | { kind: 'installed' }
    | { kind: 'removed' }
    | { kind: 'ignored'; type: string }
  );

export type TextMessage = Extract<InboundMessage, { kind: 'text' }>;
export type ChoiceMessage = Extract<InboundMessage, { kind: 'choice' }>;

export type OutboundMessage =
  | { kind: 'typing' }
  | { kind: 'text'; text: string }
  | { kind: 'answer'; answer: Answer; question: string }
  /** The form for gemeente and role. `question` is answered once it is filled in. */
  | { kind: 'profile-form'; text: string; profile: Profile; question?: string };

/** What the bot does with one message. */
export interface Reply {
  messages: OutboundMessage[];
  /** A question to take up after these messages, as if the user had typed it. */
  next?: TextMessage;
}
