import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Clock } from '../conversation/clock.ts';
import { RegiowijzerError } from '../errors.ts';
import { CALL_MS, withCallDeadline } from './call-deadline.ts';

type Credentials = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>;

/** A request that takes as long as this gets no answer any more. */
const TIMEOUT_MS = 10_000;
/** A token is not used to its very end: clocks differ, and a request takes time. */
const MARGIN_MS = 5 * 60_000;

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const refusalSchema = z.object({ error_description: z.string() });

/** Who the bot is to the channel. In demo mode nobody is asked: config.ts allows that on loopback alone. */
export function createAuthentication(
  config: Config,
  clock: Clock,
  callMs = CALL_MS,
): ConfigurationBotFrameworkAuthentication {
  const { TEAMS_APP_ID, TEAMS_APP_TYPE, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID } = config;
  const identity = {
    ...(TEAMS_APP_ID && { MicrosoftAppId: TEAMS_APP_ID, MicrosoftAppType: TEAMS_APP_TYPE }),
    ...(TEAMS_TENANT_ID && { MicrosoftAppTenantId: TEAMS_TENANT_ID }),
  };
  const secret = TEAMS_APP_PASSWORD && { MicrosoftAppPassword: TEAMS_APP_PASSWORD };
  const factory = new ConfigurationServiceClientCredentialFactory({ ...identity, ...secret });
  // A managed identity gets its token from the machine it runs on.
  if (secret) factory.createCredentials = createSecretCredentials(config, clock);
  const options = withCallDeadline(callMs);
  return new ConfigurationBotFrameworkAuthentication(identity, factory, undefined, undefined, options);
}

/**
 * The SDK itself would ask a token at login.microsoftonline.com wherever LOGIN_URL points: it takes another address
 * with a whole cloud around it only, and its token library refuses an address it does not know.
 */
function createSecretCredentials(config: Config, clock: Clock) {
  const known = new Map<string, Credentials>();
  return async (_appId: string, audience: string): Promise<Credentials> => {
    const credentials = known.get(audience) ?? signWith(keepToken(() => requestToken(config, audience), clock));
    known.set(audience, credentials);
    return credentials;
  };
}

function signWith(token: () => Promise<string>): Credentials {
  return {
    async signRequest(request) {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  };
}

interface Token {
  value: string;
  lifetimeMs: number;
}

/** Asks once for all who need a token at the same time, and again when it is nearly over or was refused. */
function keepToken(request: () => Promise<Token>, clock: Clock): () => Promise<string> {
  let current: Promise<{ value: string; until: number }> | undefined;
  const renew = async () => {
    const { value, lifetimeMs } = await request();
    return { value, until: clock.now() + lifetimeMs - MARGIN_MS };
  };
  return async () => {
    const seen = current;
    const kept = await seen?.catch(() => undefined);
    if (kept && clock.now() < kept.until) return kept.value;
    if (current === seen) current = renew();
    return (await current!).value;
  };
}

/** Client credentials of OAuth 2.0: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function requestToken(config: Config, audience: string): Promise<Token> {
  const url = `${config.LOGIN_URL}/${config.TEAMS_TENANT_ID}/oauth2/v2.0/token`;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: config.TEAMS_APP_ID ?? '',
    client_secret: config.TEAMS_APP_PASSWORD ?? '',
    scope: `${audience}/.default`,
  });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { method: 'POST', body, signal, redirect: 'error' }).catch((cause: unknown) => {
    throw new RegiowijzerError('TOKEN_REFUSED', 'No token for the bot: no answer', { where: url, cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const token = tokenSchema.safeParse(answer);
  if (response.ok && token.success) return { value: token.data.access_token, lifetimeMs: token.data.expires_in * 1000 };
  throw new RegiowijzerError('TOKEN_REFUSED', `No token for the bot: ${codeOf(answer, response.status)}`, {
    where: url,
  });
}

/** The code alone: the rest of the description names ids. */
function codeOf(answer: unknown, status: number): string {
  const description = refusalSchema.safeParse(answer).data?.error_description;
  return /AADSTS\d+/.exec(description ?? '')?.[0] ?? `status ${status}`;
}
