import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readChoice } from '../conversation/choice.ts';
import type { ChoiceMessage, Envelope, InboundMessage, Scope } from '../conversation/messages.ts';
import { isObject } from '../domain/is-object.ts';
import { attachmentsSchema, readText } from './read-text.ts';

const account = z.looseObject({ id: z.string().default(''), aadObjectId: z.string().optional() });

/** What every activity must have before anything is done with it. */
export const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  timestamp: z.string().optional().catch(undefined),
  text: z.string().nullish(),
  attachments: attachmentsSchema,
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  from: account.default({ id: '' }),
  recipient: account.optional(),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().optional() }))
    .nullish()
    .catch([]),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string() }).optional(), eventType: z.string().optional() })
    .nullish()
    .catch(undefined),
});

export type IncomingActivity = z.infer<typeof activitySchema>;

/** Text as it is typed, and the page of results that the client shows. */
const extensionQuerySchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.coerce.string().max(2000) })).default([]),
  queryOptions: z
    .object({ skip: z.coerce.number().int().min(0).catch(0), count: z.coerce.number().int().min(1).catch(10) })
    .default({ skip: 0, count: 10 }),
});

/** Teams sets no limit; a longer reason is cut. */
const MAX_FEEDBACK = 1000;

/** The command of the message extension in the manifest. */
const CONSULTATIE_COMMAND = 'consultatie';

/** The tenant that Teams vouches for: it stands in its channel data alone. */
export function tenantOf(activity: IncomingActivity): string | undefined {
  return activity.channelData?.tenant?.id;
}

/** Who wrote, by the object id that Teams vouches for; any other id is of a form that no role is given to. */
export function userKeyOf(activity: IncomingActivity): string {
  const { from, conversation } = activity;
  return `${tenantOf(activity) ?? '-'}:${from.aadObjectId || `kanaal:${from.id || conversation.id}`}`;
}

/** `replacesCard`: the client waits for a card in the place of the one that was pressed (Action.Execute). */
export type PressedMessage = ChoiceMessage & {
  replacesCard: boolean;
  /** The message with the card that was pressed. */
  cardId?: string | undefined;
};

/** A search from the compose box or the command box. */
export type SearchMessage = Envelope & { kind: 'search'; query: string; skip: number; count: number };

/** A message of the conversation, with what this channel adds. */
export type ConversationMessage = Exclude<InboundMessage, { kind: 'choice' }> | PressedMessage;

type Incoming = ConversationMessage | SearchMessage | (Envelope & { kind: 'ignored'; type: string });

/** An activity of the channel as a message of ours. */
export function readActivity(activity: IncomingActivity): Incoming {
  const envelope = readEnvelope(activity);
  switch (activity.type) {
    case 'message':
      return readMessage(activity, envelope);
    case 'messageUpdate':
      return readEdited(activity, envelope);
    case 'invoke':
      return readInvoke(activity, envelope);
    case 'conversationUpdate':
      return { ...envelope, ...readMembers(activity) };
    case 'installationUpdate':
      return { ...envelope, kind: activity.action?.startsWith('remove') ? 'removed' : 'installed' };
    default:
      return { ...envelope, kind: 'ignored', type: activity.type };
  }
}

function readEnvelope(activity: IncomingActivity): Envelope {
  const { conversation, from, recipient, channelId, serviceUrl } = activity;
  const scope = readScope(activity);
  return {
    key: `${conversation.id}|${activity.id ?? crypto.randomUUID()}`,
    conversationId: conversation.id,
    scope,
    userKey: userKeyOf(activity),
    reference: JSON.stringify({ channelId, serviceUrl, conversation, bot: recipient, user: from }),
    ...(scope === 'channel' && { channel: readChannel(activity) }),
  };
}

/** The channel itself, where the conversation is one thread in it: a new message there begins a thread of its own. */
function readChannel({ conversation, channelId, serviceUrl, recipient }: IncomingActivity): Envelope['channel'] {
  const id = conversation.id.split(';')[0]!;
  return {
    id,
    reference: JSON.stringify({ channelId, serviceUrl, conversation: { ...conversation, id }, bot: recipient }),
  };
}

function readScope({ conversation }: IncomingActivity): Scope {
  if (conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'personal';
}

function readMessage(activity: IncomingActivity, envelope: Envelope): Incoming {
  const { text, ...more } = readText(activity);
  if (text === '' && activity.value !== undefined && activity.value !== null) {
    const { replyToId: cardId } = activity;
    return { ...envelope, kind: 'choice', choice: readChoice(activity.value), replacesCard: false, cardId };
  }
  return { ...envelope, kind: 'text', text, ...more };
}

/** A corrected message is answered anew: it keeps its id, so each version has a key of its own, without its words. */
function readEdited(activity: IncomingActivity, envelope: Envelope): Incoming {
  if (activity.channelData?.eventType !== 'editMessage') return { ...envelope, kind: 'ignored', type: activity.type };
  const { timestamp = '', text } = activity;
  const version = createHash('sha256').update(`${timestamp}|${text}`).digest('base64url').slice(0, 12);
  return readMessage(activity, { ...envelope, key: `${envelope.key}|${version}` });
}

function readInvoke(activity: IncomingActivity, envelope: Envelope): Incoming {
  const value = isObject(activity.value) ? activity.value : {};
  if (activity.name === 'adaptiveCard/action') {
    const action = isObject(value.action) ? value.action : {};
    const { replyToId: cardId } = activity;
    return { ...envelope, kind: 'choice', choice: readChoice(action.data), replacesCard: true, cardId };
  }
  if (activity.name === 'message/submitAction') return readFeedback(activity, value, envelope);
  if (activity.name === 'task/fetch') {
    return { ...envelope, kind: 'choice', choice: readChoice(value.data), replacesCard: false, opensDialog: true };
  }
  if (activity.name === 'composeExtension/fetchTask') {
    const choice = value.commandId === CONSULTATIE_COMMAND ? { verb: 'consultatie' as const } : undefined;
    return { ...envelope, kind: 'choice', choice, replacesCard: false, opensDialog: true, fromExtension: true };
  }
  if (activity.name === 'task/submit' || activity.name === 'composeExtension/submitAction') {
    return { ...envelope, kind: 'dialog-closed' };
  }
  if (activity.name === 'composeExtension/query') return readSearch(value, envelope);
  return { ...envelope, kind: 'ignored', type: `invoke ${activity.name ?? ''}` };
}

function readSearch(value: Record<string, unknown>, envelope: Envelope): Incoming {
  const parsed = extensionQuerySchema.safeParse(value);
  if (!parsed.success) return { ...envelope, kind: 'search', query: '', skip: 0, count: 10 };
  const { parameters, queryOptions } = parsed.data;
  const query = parameters.find(({ name }) => name !== 'initialRun')?.value ?? '';
  return { ...envelope, kind: 'search', query, ...queryOptions };
}

/** `actionValue` stands in `data` in one Microsoft SDK, and beside it in the documentation. */
const feedbackSchema = z.object({
  reaction: z.enum(['like', 'dislike']),
  /** JSON in a string: {"feedbackText": "…"}. */
  feedback: z.string().max(20_000).default(''),
});

function readFeedback({ replyToId }: IncomingActivity, value: Record<string, unknown>, envelope: Envelope): Incoming {
  const parsed = feedbackSchema.safeParse((isObject(value.data) ? value.data : value).actionValue);
  if (!parsed.success) return { ...envelope, kind: 'ignored', type: 'feedback of another form' };
  const { reaction, feedback } = parsed.data;
  return { ...envelope, kind: 'feedback', reaction, remark: readRemark(feedback), messageId: replyToId };
}

function readRemark(feedback: string): string {
  try {
    const { feedbackText } = JSON.parse(feedback) as { feedbackText?: unknown };
    return typeof feedbackText === 'string' ? feedbackText.slice(0, MAX_FEEDBACK) : '';
  } catch {
    return '';
  }
}

function readMembers(
  activity: IncomingActivity,
): { kind: 'installed' | 'removed' } | { kind: 'ignored'; type: string } {
  const isBot = (member: { id: string }) => member.id === activity.recipient?.id;
  if (activity.membersAdded?.some(isBot)) return { kind: 'installed' };
  if (activity.membersRemoved?.some(isBot)) return { kind: 'removed' };
  return { kind: 'ignored', type: activity.type };
}
