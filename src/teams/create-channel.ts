import { CloudAdapter } from 'botbuilder';
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
import { toDeliveryError } from './refusal.ts';
import { createSender } from './send.ts';
import { toActivity } from './to-activity.ts';
import { createTurns } from './turn.ts';
import type { TurnPorts } from './turn-ports.ts';

/** The way in and out of Teams. */
export interface Channel {
  /** One request of the channel, with a body that is already read as JSON. */
  receive(request: ChannelRequest): Promise<ChannelResponse>;
  /** Sends to a conversation at another moment than its own, by its stored address. */
  send(reference: string, messages: readonly OutboundMessage[]): Promise<void>;
  /** Resolves when answers that outlived their request have been sent, or after `graceMs`. */
  settle(graceMs: number): Promise<void>;
}

export interface ChannelRequest {
  authorization: string | undefined;
  body: unknown;
}

/** `detail` explains a refusal, `body` is what the protocol asks for. */
export interface ChannelResponse {
  status: number;
  body?: unknown;
  detail?: string;
}

export interface ChannelPorts extends Omit<TurnPorts, 'sendLater' | 'sendEach' | 'reportFailure' | 'clock' | 'shown'> {
  config: Config;
  clock?: Clock | undefined;
  gemeenten: () => readonly KnownGemeente[];
}

/** Builds the adapter of the SDK and everything around it. */
export function createChannel(ports: ChannelPorts): Channel {
  const { config, log, clock = SYSTEM_CLOCK } = ports;
  const adapter = new CloudAdapter(createAuthentication(config, clock));
  const rules: GuardRules = config.demo
    ? { demo: true }
    : { demo: false, allowedTenants: config.TEAMS_ALLOWED_TENANTS };
  const { SENSITIVITY_LABEL: name, SENSITIVITY_DESCRIPTION: description } = config;
  const sensitivity = name === undefined ? undefined : { name, ...(description && { description }) };
  const shown = () => ({ gemeenten: ports.gemeenten(), sensitivity });
  const sendEach = createSender(clock);
  const reportFailure = (error: unknown) => logFailure(error, log);
  const sendLater: TurnPorts['sendLater'] = async (reference, activities) => {
    let failure: unknown;
    let ids: string[] = [];
    await adapter.continueConversationAsync(config.TEAMS_APP_ID ?? '', reference, async (context) => {
      // The SDK invents an id for this turn; what is sent would be a reply to a message that does not exist.
      Object.assign(context.activity, { id: undefined });
      // Thrown here it would end in a message to the same conversation, and the caller would know nothing of it.
      ids = await sendEach(context, activities).catch((error: unknown) => {
        failure = error;
        return [];
      });
    });
    if (failure) throw failure;
    return ids;
  };
  const turns = createTurns({ ...ports, shown, clock, reportFailure, sendEach, sendLater });
  adapter.onTurnError = async (context, error) => {
    const failed = toActivity({ kind: 'text', text: reportFailure(error) });
    await sendEach(context, [failed]).catch(reportFailure);
  };

  return {
    settle: turns.settle,
    async send(reference, messages) {
      const activities = messages.map((message) => toActivity(message, shown()));
      await sendLater(JSON.parse(reference), activities).catch((error: unknown) => {
        throw toDeliveryError(error);
      });
    },
    async receive({ authorization, body }) {
      const activity = activitySchema.safeParse(body);
      if (!activity.success) return { status: 400, detail: describeIssue(activity.error) };
      const refusal = guardRequest(authorization, activity.data, rules);
      if (refusal) {
        log.warn({ status: refusal.status, reason: refusal.detail }, 'Request refused');
        return refusal;
      }
      const recorder = createRecorder();
      const headers = authorization === undefined ? {} : { authorization };
      const request = { method: 'POST', headers, body: body as Record<string, unknown> };
      await adapter.process(request, recorder.response, (context) => turns.run(context, activity.data));
      return recorder.read();
    },
  };
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

/** Stands in for the response of a web server: keeps what the SDK answers, for the server layer to send. */
function createRecorder() {
  const recorded: { status: number; body?: unknown } = { status: 500 };
  const response = {
    socket: undefined,
    header: () => response,
    end: () => response,
    status(code: number) {
      recorded.status = code;
      return response;
    },
    send(body: unknown) {
      recorded.body = body;
      return response;
    },
  };
  return {
    response,
    /** The SDK puts its own error messages in the body of a refusal: those stay inside. */
    read: (): ChannelResponse =>
      recorded.status >= 400 ? { status: recorded.status, detail: 'The request was refused.' } : recorded,
  };
}
