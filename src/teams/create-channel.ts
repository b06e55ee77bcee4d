import { CloudAdapter, type ConfigurationBotFrameworkAuthentication, type ConversationReference } from 'botbuilder';
import type { Config } from '../config.ts';
import { type Clock, SYSTEM_CLOCK } from '../conversation/clock.ts';
import { newErrorNumber } from '../conversation/error-number.ts';
import type { KnownGemeente } from '../conversation/gemeenten.ts';
import type { OutboundMessage } from '../conversation/messages.ts';
import { describeError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { texts } from '../texts/nl.ts';
import { createAuthentication } from './bot-credentials.ts';
import { type GuardRules, guardRequest } from './guard-request.ts';
import { activitySchema } from './read-activity.ts';
import { type ChannelResponse, createRecorder } from './recorder.ts';
import { toDeliveryError } from './refusal.ts';
import { createSender, type Post } from './send.ts';
import { createPostLater } from './send-later.ts';
import { toActivity } from './to-activity.ts';
import { createTurns, type Turns } from './turn.ts';
import type { TurnPorts } from './turn-ports.ts';
import { createVerifyChannel } from './verify-channel.ts';

/** The way in and out of Teams. */
export interface Channel {
  /** One request of the channel, with a body that is already read as JSON. */
  receive(request: ChannelRequest): Promise<ChannelResponse>;
  /** Sends to a conversation at another moment than its own, by its stored address; throws DeliveryError where it is refused. */
  send(reference: string, messages: readonly OutboundMessage[]): Promise<void>;
  /** Resolves when answers that outlived their request have been sent, or after `graceMs`. */
  settle(graceMs: number): Promise<void>;
}

export interface ChannelRequest {
  authorization: string | undefined;
  body: unknown;
}

export interface ChannelPorts
  extends Omit<TurnPorts, 'postLater' | 'rate' | 'sendEach' | 'reportFailure' | 'clock' | 'shown'> {
  config: Config;
  clock?: Clock | undefined;
  /** For one call to the channel. */
  callMs?: number | undefined;
  /** Where the channel says which keys it signs with. */
  channelMetadataUrl?: string | undefined;
  gemeenten: () => readonly KnownGemeente[];
}

/** Builds the adapter of the SDK and everything around it. */
export function createChannel(ports: ChannelPorts): Channel {
  const { config, log, clock = SYSTEM_CLOCK } = ports;
  const authentication = createAuthentication(config, clock, ports.callMs);
  const adapter = new CloudAdapter(authentication);
  const rules = rulesOf(config, ports.channelMetadataUrl);
  // The token was verified before, and no request gets here but that way.
  if (!config.demo) authentication.authenticateRequest = async () => identityOf(authentication, config);
  const shown = () => ({ gemeenten: ports.gemeenten(), sensitivity: sensitivityOf(config) });
  const sendEach = createSender(clock);
  const postLater = createPostLater(adapter, config.TEAMS_APP_ID ?? '');
  const reportFailure = (error: unknown) => logFailure(error, log);
  const rate = config.RATE_LIMIT;
  const turns = createTurns({ ...ports, rate, shown, clock, reportFailure, sendEach, postLater });
  adapter.onTurnError = async (context, error) => {
    const failed = toActivity({ kind: 'text', text: reportFailure(error) });
    const { conversation } = context.activity;
    const post: Post = async (activity) => (await context.sendActivity(activity))?.id ?? '';
    await sendEach({ conversation, post }, [failed]).catch(reportFailure);
  };
  return {
    settle: turns.settle,
    async send(reference, messages) {
      const activities = messages.map((message) => toActivity(message, shown()));
      const to: ConversationReference = JSON.parse(reference);
      await sendEach({ conversation: to.conversation, post: postLater(to) }, activities).catch((error: unknown) => {
        throw toDeliveryError(error);
      });
    },
    receive: (request) => receive(request, rules, adapter, turns, ports),
  };
}

function sensitivityOf({ SENSITIVITY_LABEL: name, SENSITIVITY_DESCRIPTION: description }: Config) {
  return name === undefined ? undefined : { name, ...(description && { description }) };
}

async function receive(
  { authorization, body }: ChannelRequest,
  rules: GuardRules,
  adapter: CloudAdapter,
  turns: Turns,
  { log }: ChannelPorts,
): Promise<ChannelResponse> {
  const activity = activitySchema.safeParse(body);
  if (!activity.success) return { status: 400, detail: describeIssue(activity.error) };
  const refusal = await guardRequest(authorization, activity.data, rules);
  if (refusal) {
    log.warn({ status: refusal.status, reason: refusal.detail }, 'Request refused');
    return refusal;
  }
  const busy = turns.refuse(activity.data);
  if (busy) {
    log.warn({ status: busy.status, reason: busy.detail }, 'Request refused');
    return busy;
  }
  const recorder = createRecorder();
  const headers = authorization === undefined ? {} : { authorization };
  const request = { method: 'POST', headers, body: body as Record<string, unknown> };
  await adapter.process(request, recorder.response, (context) => turns.run(context, activity.data));
  return recorder.read();
}

function rulesOf({ demo, TEAMS_ALLOWED_TENANTS, TEAMS_APP_ID = '' }: Config, metadataUrl?: string): GuardRules {
  if (demo) return { demo };
  const verifyChannel = createVerifyChannel(TEAMS_APP_ID, metadataUrl);
  return { demo, allowedTenants: TEAMS_ALLOWED_TENANTS, verifyChannel };
}

/** Of what the bot sends to the channel (public cloud). */
const AUDIENCE = 'https://api.botframework.com';

/** What the SDK makes of a good token of the channel. */
function identityOf(authentication: ConfigurationBotFrameworkAuthentication, { TEAMS_APP_ID = '' }: Config) {
  const claims = [{ type: 'aud', value: TEAMS_APP_ID }];
  const getClaimValue = (type: string) => claims.find((claim) => claim.type === type)?.value ?? null;
  const claimsIdentity = { claims, isAuthenticated: true, getClaimValue };
  const connectorFactory = authentication.createConnectorFactory(claimsIdentity);
  return { audience: AUDIENCE, claimsIdentity, connectorFactory };
}

/** Logs a failure under a number, and gives the text for the user that names it. */
function logFailure(error: unknown, log: Logger): string {
  const errorNumber = newErrorNumber();
  const stack = error instanceof Error ? error.stack : undefined;
  log.error({ errorNumber, error: describeError(error), stack }, 'Turn failed');
  return texts.failed(errorNumber);
}

function describeIssue(error: { issues: { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0]!;
  return `The body is no activity: ${issue.path.join('.') || 'body'}: ${issue.message}`;
}
