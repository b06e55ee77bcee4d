import type { Answer, Follower } from '../domain/answer.ts';
import type { ReportNotice } from '../kennis/deliver-reports.ts';
import type { Choice } from './choice.ts';
import type { ConsultatieMessage } from './consultatie-messages.ts';
import type { Profile } from './conversation-store.ts';
import type { KeuzehulpStep } from './keuzehulp.ts';

/** What comes in and goes out, whatever the channel: each renders the messages in a form of its own. */

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

interface Said {
  kind: 'text';
  text: string;
  gemeente?: string;
  /** The question that the form for gemeente and role brought back. */
  afterForm?: boolean;
  /** The words of somebody else: a question, and never a command. */
  isForwarded?: boolean;
  /** A file came along, which nobody reads. */
  hasFile?: boolean;
  /** Sees the answer grow. */
  follower?: Follower;
}

export type InboundMessage = Envelope &
  (
    | Said
    /** `opensDialog`: the channel waits for a page. `fromExtension`: the bot need not be in that chat. */
    | { kind: 'choice'; choice: Choice | undefined; opensDialog?: boolean; fromExtension?: boolean }
    | { kind: 'feedback'; reaction: Reaction; remark: string; messageId: string | undefined }
    | { kind: 'dialog-closed' }
    | { kind: 'installed' }
    | { kind: 'removed' }
  );

export type TextMessage = Extract<InboundMessage, { kind: 'text' }>;
export type FeedbackMessage = Extract<InboundMessage, { kind: 'feedback' }>;
export type ChoiceMessage = Extract<InboundMessage, { kind: 'choice' }>;

export type OutboundMessage =
  /** `suggestions`: at most three things to say next. */
  | { kind: 'text'; text: string; suggestions?: readonly string[] }
  /** `inText`: the open parts stand in the message, and the card below them has the rest. */
  | { kind: 'answer'; answer: Answer; question: string; inText?: boolean }
  /** The form for gemeente and role. `question` is answered once it is filled in. */
  | { kind: 'profile-form'; text: string; profile: Profile; question?: string }
  /** What takes the place of the form that was filled in, where the channel can do that; words elsewhere. */
  | { kind: 'in-place'; text: string }
  /** Entries of the sociale kaart to choose from: all of the region, or those with a word. */
  | { kind: 'directory'; regio: string; word: string; names: readonly string[] }
  | KeuzehulpStep
  | ConsultatieMessage
  /** What was reported, for who looks after the knowledge. `page`: where that is done. */
  | { kind: 'reports'; notice: ReportNotice; page: string };

export type MessageOf<Kind extends OutboundMessage['kind']> = Extract<OutboundMessage, { kind: Kind }>;

/** What the bot does with one message. */
export interface Reply {
  messages: OutboundMessage[];
  /** A question to take up after these messages, as if the user had typed it. */
  next?: TextMessage;
  /** True where the message takes the place of the one with the button for good, and for everybody in the chat. */
  forAll?: boolean;
  /** A page over the chat, for a button that opens one. */
  dialog?: { title: string; url: string };
  /** True where the messages say whom to call now. */
  answersDanger?: boolean;
}
