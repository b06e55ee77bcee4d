import type { Answer, Follower, ReportedThing } from '../domain/answer.ts';
import type { Rol } from '../domain/rol.ts';
import type { FoundRecord } from '../question/browse/browse.ts';
import type { AdaptiveCard } from '../teams/adaptive-card.ts';
import type { ConsultatieChoice } from './consultatie-choice.ts';
import type { Profile } from './conversation-store.ts';

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
  /** The channel around a thread, with its own address. */
  channel?: { id: string; reference: string } | undefined;
}

export type Reaction = 'like' | 'dislike';

/** What a button or form of ours sends back. The user controls it: everything in it is checked again. */
export type Choice =
  | ConsultatieChoice
  | { verb: 'save-profile'; gemeente: string; rol?: Rol | undefined; question?: string | undefined }
  | { verb: 'ask'; question: string; gemeente?: string | undefined }
  | { verb: 'keuzehulp'; regio: string; path: string[] }
  | { verb: 'correct'; record: ReportedThing; remark: string };

export type InboundMessage = Envelope &
  /** `afterForm`: the question that the form for gemeente and role brought back. `follower`: sees the answer grow. */
  (
    | { kind: 'text'; text: string; gemeente?: string; afterForm?: boolean; follower?: Follower }
    /** `replacesCard`: the channel waits for a card that takes the place of the form (Action.Execute). */
    | {
        kind: 'choice';
        choice: Choice | undefined;
        replacesCard: boolean;
        opensDialog?: boolean;
        /** True for a command of the message extension: the bot need not be in that chat. */
        fromExtension?: boolean;
        /** The message with the card that was pressed. */
        cardId?: string | undefined;
      }
    | { kind: 'feedback'; reaction: Reaction; remark: string; messageId: string | undefined }
    | { kind: 'search'; query: string; skip: number; count: number }
    /** `kenmerk`: of what was sent in it; the user controls it. */
    | { kind: 'dialog-closed'; kenmerk?: string | undefined }
    | { kind: 'installed' }
    | { kind: 'removed' }
    | { kind: 'ignored'; type: string }
  );

export type TextMessage = Extract<InboundMessage, { kind: 'text' }>;
export type FeedbackMessage = Extract<InboundMessage, { kind: 'feedback' }>;
export type ChoiceMessage = Extract<InboundMessage, { kind: 'choice' }>;

export type OutboundMessage =
  | { kind: 'typing' }
  /** `suggestions`: at most three things to say next. */
  | { kind: 'text'; text: string; suggestions?: readonly string[] }
  /** `record`: the record that the answer rests on, for a card of its own. `inText`: the words stand in the message, and the card below them has the sources. */
  | { kind: 'answer'; answer: Answer; question: string; record?: FoundRecord; inText?: boolean }
  | { kind: 'card'; card: AdaptiveCard; text: string }
  /** The form for gemeente and role. `question` is answered once it is filled in. */
  | { kind: 'profile-form'; text: string; profile: Profile; question?: string };

/** What the bot does with one message. */
export interface Reply {
  messages: OutboundMessage[];
  /** A question to take up after these messages, as if the user had typed it. */
  next?: TextMessage;
  /** True where the card takes the place of the pressed one for good, and for everybody in the chat. */
  forAll?: boolean;
  /** A page over the chat, for a button that opens one. */
  dialog?: { title: string; url: string };
}
