import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { IncomingActivity } from './read-activity.ts';

/** The only issuer whose tokens the channel uses (public cloud). */
const ISSUER = 'https://api.botframework.com';
const METADATA_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const CLOCK_TOLERANCE_S = 300;
const FETCH_MS = 3_000;
const KEEP_KEYS_MS = 24 * 3_600_000;

/** The claims of a token of the channel that is good for this activity; why not, for any other. */
export type VerifyChannel = (
  authorization: string | undefined,
  activity: IncomingActivity,
) => Promise<JWTPayload | 'refused' | 'keys-unreachable'>;

/**
 * Checks the token of a request before the SDK sees it: the SDK takes one without an end, waits for the keys without
 * a limit, keeps every issuer that is forged, and writes its own stack for what it does not understand.
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createVerifyChannel(appId: string, metadataUrl = METADATA_URL): VerifyChannel {
  const keys = createKeys(metadataUrl);
  return async (authorization, { channelId, serviceUrl }) => {
    const token = /^Bearer (\S{1,8192})$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return 'refused';
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
        algorithms: ['RS256'],
        issuer: ISSUER,
        audience: appId,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      if (protectedHeader.kid === undefined) return 'refused';
      const isForActivity = payload.serviceurl === serviceUrl && keys.endorses(protectedHeader.kid, channelId);
      return isForActivity ? payload : 'refused';
    } catch (error) {
      return error instanceof KeysUnreachable ? 'keys-unreachable' : 'refused';
    }
  };
}

class KeysUnreachable extends Error {}

const metadataSchema = z.object({ jwks_uri: z.url() });
const endorsedSchema = z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) });

/** The keys that the channel publishes, with the channels that each may sign for. */
function createKeys(metadataUrl: string) {
  let known: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const open = async () => {
    const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'error' });
    const { jwks_uri } = metadataSchema.parse(await response.json());
    return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: FETCH_MS, cacheMaxAge: KEEP_KEYS_MS });
  };
  let published: unknown[] = [];
  const find: JWTVerifyGetKey = async (header, token) => {
    known ??= open();
    try {
      const remote = await known;
      const key = await remote(header, token);
      published = remote.jwks()?.keys ?? [];
      return key;
    } catch (error) {
      if (isOfToken(error)) throw error;
      known = undefined;
      throw new KeysUnreachable();
    }
  };
  const endorses = (kid: string | undefined, channelId: string) => {
    const endorsements = published.flatMap((key) => {
      const parsed = endorsedSchema.safeParse(key).data;
      return parsed?.kid === kid ? parsed!.endorsements : [];
    });
    return endorsements.length === 0 || endorsements.includes(channelId);
  };
  return { find, endorses };
}

/** The token names no key that is there; all else is about fetching the keys. */
function isOfToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) return false;
  return error.code !== 'ERR_JOSE_GENERIC';
}
