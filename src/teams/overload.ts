import { createLimiter } from '../waits/limiter.ts';
import type { Refusal } from './guard-request.ts';
import { type IncomingActivity, tenantOf, userKeyOf } from './read-activity.ts';

const BURST_SECONDS = 3;
const SMALLEST_BURST = 10;
/** Of one conversation that wait for each other. */
const MOST_IN_CONVERSATION = 20;
/** Over all; beyond this an answer would come too late to be of use. */
const MOST_AT_ONCE = 500;

/** Refuses early what could not be answered in time, so that what is taken up is answered. */
export interface Overload {
  refuse(activity: IncomingActivity): Refusal | undefined;
  /** Counts an activity as under way until the work is done. */
  count(conversationId: string, work: Promise<unknown>): void;
}

/** @param rate messages a second; a tenant has half of it, and a user a tenth */
export function createOverload(rate: number): Overload {
  const limit = (perSecond: number) =>
    createLimiter({ perSecond, burst: Math.max(SMALLEST_BURST, perSecond * BURST_SECONDS) });
  const mayTenant = limit(rate / 2);
  const mayUser = limit(rate / 10);
  const underWay = new Map<string, number>();
  let all = 0;
  return {
    refuse(activity) {
      if (all >= MOST_AT_ONCE) return { status: 503, detail: 'Too much is under way.' };
      const inConversation = underWay.get(activity.conversation.id) ?? 0;
      const mayCome = inConversation < MOST_IN_CONVERSATION && mayUser(userKeyOf(activity));
      if (mayCome && mayTenant(tenantOf(activity) ?? '-')) return undefined;
      return { status: 429, detail: 'Too many messages of one user, conversation or tenant.' };
    },
    count(conversationId, work) {
      const add = (by: number) => {
        all += by;
        const count = (underWay.get(conversationId) ?? 0) + by;
        if (count === 0) underWay.delete(conversationId);
        else underWay.set(conversationId, count);
      };
      add(1);
      const done = () => add(-1);
      work.then(done, done);
    },
  };
}
