import { isLoopback } from '../config.ts';
import { type IncomingActivity, tenantOf } from './read-activity.ts';

/** The only issuer whose tokens the channel uses (public cloud). */
const CHANNEL_ISSUER = 'https://api.botframework.com';

export type GuardRules = { demo: true } | { demo: false; allowedTenants: readonly string[] };

/** Why a request is turned away before the SDK sees it. */
export interface Refusal {
  status: 401 | 403;
  detail: string;
}

/**
 * Turns a request away before the SDK looks at it.
 * The SDK adds issuers to a list that lives as long as the process for every token it is shown, forged ones too,
 * accepts any tenant, and in demo mode would post answers to any address that a request names.
 */
export function guardRequest(
  authorization: string | undefined,
  activity: IncomingActivity,
  rules: GuardRules,
): Refusal | undefined {
  if (rules.demo) {
    const local = isLoopback(new URL(activity.serviceUrl).hostname.replace(/^\[|\]$/g, ''));
    return local ? undefined : { status: 403, detail: 'In demo mode serviceUrl must be a loopback address.' };
  }
  if (readIssuer(authorization) !== CHANNEL_ISSUER) {
    return { status: 401, detail: 'A token of the Bot Framework channel is required.' };
  }
  const tenant = tenantOf(activity);
  if (tenant === undefined || !rules.allowedTenants.includes(tenant)) {
    return { status: 403, detail: 'This tenant is not allowed to use the bot.' };
  }
  return undefined;
}

/** The issuer a token claims; the SDK checks the signature afterwards. */
function readIssuer(authorization: string | undefined): unknown {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '')?.[1];
  if (payload === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))?.iss;
  } catch {
    return undefined;
  }
}
