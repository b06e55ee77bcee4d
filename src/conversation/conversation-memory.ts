/** What the bot keeps of conversations while it runs: in memory only, never stored. */
export interface ConversationMemory {
  /** The last question, for follow-ups such as "en in Deventer?"; undefined once it is old. */
  previousQuestion(key: string): string | undefined;
  rememberQuestion(key: string, question: string): void;
  forgetQuestion(key: string): void;
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
  const addresses = new Map<string, { reference: string; at: number }>();
  return {
    previousQuestion(key) {
      const found = questions.get(key);
      return found && now() - found.at < QUESTION_MS ? found.question : undefined;
    },
    rememberQuestion: (key, question) => setBounded(questions, key, { question, at: now() }),
    forgetQuestion: (key) => void questions.delete(key),
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
