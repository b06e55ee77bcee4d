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

export function createConversationMemory(now: () => number = Date.now): ConversationMemory {
  const questions = new Map<string, { question: string; at: number }>();
  const waiting: typeof questions = new Map();
  const addresses = new Map<string, { reference: string; at: number }>();
  const fresh = (found: { question: string; at: number } | undefined) =>
    found && now() - found.at < QUESTION_MS ? found.question : undefined;
  return {
    previousQuestion: (key) => fresh(questions.get(key)),
    rememberQuestion: (key, question) => setBounded(questions, key, { question, at: now() }),
    forgetQuestion(key) {
      questions.delete(key);
      waiting.delete(key);
    },
    keepWaiting: (key, question) => setBounded(waiting, key, { question, at: now() }),
    takeWaiting(key) {
      const found = fresh(waiting.get(key));
      waiting.delete(key);
      return found;
    },
    knowsAddress(conversationId, reference) {
      const found = addresses.get(conversationId);
      return found?.reference === reference && now() - found.at < ADDRESS_MS;
    },
    rememberAddress: (conversationId, reference) => setBounded(addresses, conversationId, { reference, at: now() }),
    forgetAddress: (conversationId) => void addresses.delete(conversationId),
  };
}

/** Sets a key as the newest, and lets the oldest go when the map is full. */
function setBounded<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MAX_CONVERSATIONS) map.delete(map.keys().next().value!);
}
