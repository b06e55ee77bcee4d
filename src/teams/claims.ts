import { setTimeout as wait } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Activities, CLAIM_MS } from '../conversation/conversation-store.ts';

/** Who may handle an activity, held for as long as it is being handled. */
export interface Claims {
  /** True for the one that handles it: at once, or once the process that had it is dead. False where it was handled. */
  take(key: string): Promise<boolean>;
  /** The same without the database, for what may wait for nothing: another process may then handle it as well. */
  takeAtOnce(key: string): boolean;
  /** The channel will not send it again: should this process die, another tells who waits at this address. */
  owe(key: string, reference: string): Promise<void>;
  /** Addresses at which an answer is owed by a process that died, each to one caller. */
  takeOwed(): Promise<{ key: string; reference: string }[]>;
  /** It was handled; resolves once that is stored. */
  finish(key: string): Promise<void>;
}

const RENEW_MS = CLAIM_MS / 3;
const ASK_AGAIN_MS = 200;
const MOST_REMEMBERED = 5000;

export function createClaims(activities: Activities, onError: (error: unknown) => void): Claims {
  const held = new Map<string, NodeJS.Timeout>();
  const takenAtOnce = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const renew = (key: string) => void activities.renew(key).catch(onError);
  const release = (key: string) => {
    clearInterval(held.get(key));
    held.delete(key);
  };
  return {
    async take(key) {
      for (;;) {
        const claim = await activities.claim(key);
        if (claim === 'handled') return false;
        if (claim === 'yours') break;
        // Whoever has it may have died: then this one, sent again, is all that is left of it.
        await wait(ASK_AGAIN_MS, undefined, { ref: false });
      }
      held.set(key, setInterval(renew, RENEW_MS, key).unref());
      return true;
    },
    takeAtOnce(key) {
      const isFirst = !takenAtOnce.has(key);
      takenAtOnce.set(key, true);
      return isFirst;
    },
    async owe(key, reference) {
      if (held.has(key)) await activities.owe(key, reference);
    },
    async takeOwed() {
      const owed = await activities.owed();
      const mine = await Promise.all(owed.map(({ key }) => activities.claim(key)));
      return owed.filter((_, at) => mine[at] === 'yours');
    },
    async finish(key) {
      if (takenAtOnce.has(key)) return;
      release(key);
      await activities.finish(key);
    },
  };
}
