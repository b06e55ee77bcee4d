import { isLoopback } from '../config.ts';
import { type IncomingActivity, tenantOf } from './read-activity.ts';
import type { VerifyChannel } from './verify-channel.ts';

/** The channel whose word for who a user is counts. */
const CHANNEL = 'msteams';

export type GuardRules =
  | { demo: true }
  | { demo: false; allowedTenants: readonly string[]; verifyChannel: VerifyChannel };

/** Why a request is turned away before the SDK sees it. */
export interface Refusal {
  status: 401 | 403 | 429 | 503;
  detail: string;
}

/**
 * Turns a request away before the SDK looks at it: that accepts any channel and tenant, and in demo mode would post
 * answers to any address that a request names.
 */
export async function guardRequest(
  authorization: string | undefined,
  activity: IncomingActivity,
  rules: GuardRules,
): Promise<Refusal | undefined> {
  if (rules.demo) {
    const local = isLoopback(new URL(activity.serviceUrl).hostname.replace(/^\[|\]$/g, ''));
    return local ? undefined : { status: 403, detail: 'In demo mode serviceUrl must be a loopback address.' };
  }
  const verified = await rules.verifyChannel(authorization, activity);
  if (verified === 'refused') return { status: 401, detail: 'A token of the Bot Framework channel is required.' };
  if (verified === 'keys-unreachable') return { status: 503, detail: 'The keys of the channel cannot be fetched.' };
  if (activity.channelId !== CHANNEL) return { status: 403, detail: 'Only Teams may bring messages.' };
  const tenant = tenantOf(activity);
  if (tenant === undefined || !rules.allowedTenants.includes(tenant)) {
    return { status: 403, detail: 'This tenant is not allowed to use the bot.' };
  }
  return undefined;
}
