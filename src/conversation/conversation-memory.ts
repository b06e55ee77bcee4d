import { LRUCache } from 'lru-cache';

/** What the bot keeps of conversations while it runs: in memory only, never stored. */
export interface ConversationMemory {
  /** The last question, for follow-ups such as "en in Deventer?"; undefined once it is old. */
  previousQuestion(key: string): string | undefined;
  rememberQuestion(key: string, question: string): void;
  forgetQuestion(key: string): void;
  /** A question that waits for the gemeente of who asked it. */
  keepWaiting(key: string, question: string): void;
  /** The question that waited, once; undefined once it is old. */
  takeWaiting(key: string): string | undefined;
  /** Whether this address is stored already: spares a write for each message. */
  knowsAddress(conversationId: string, reference: string): boolean;
  rememberAddress(conversationId: string, reference: string): void;
  forgetAddress(conversationId: string): void;
}

const MAX_CONVERSATIONS = 5000;
const QUESTION_MS = 30 * 60_000;
/** Another process may have found an address dead; who writes within the hour is reachable again. */
const ADDRESS_MS = 60 * 60_000;

export function createConversationMemory(): ConversationMemory {
  const max = MAX_CONVERSATIONS;
  const questions = new LRUCache<string, string>({ max, ttl: QUESTION_MS });
  const waiting = new LRUCache<string, string>({ max, ttl: QUESTION_MS });
  const addresses = new LRUCache<string, string>({ max, ttl: ADDRESS_MS });
  return {
    previousQuestion: (key) => questions.get(key),
    rememberQuestion: (key, question) => void questions.set(key, question),
    forgetQuestion(key) {
      questions.delete(key);
      waiting.delete(key);
    },
    keepWaiting: (key, question) => void waiting.set(key, question),
    takeWaiting(key) {
      const found = waiting.get(key);
      waiting.delete(key);
      return found;
    },
    knowsAddress: (conversationId, reference) => addresses.get(conversationId) === reference,
    rememberAddress: (conversationId, reference) => void addresses.set(conversationId, reference),
    forgetAddress: (conversationId) => void addresses.delete(conversationId),
  };
}
