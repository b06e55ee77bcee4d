import { readWords, type Words } from '../../dutch/message-words.ts';
import { compilePhrases, type FindPhrases, type Hit } from '../../dutch/phrases/phrases.ts';
import type { EncodingRule } from './encodings.ts';
import { STEERING_WORDS, type SteeringRule } from './steering-rules.ts';

export interface InstructionRules {
  readonly instructions: readonly SteeringRule[];
  readonly controlTexts: readonly { readonly id: string; readonly pattern: RegExp }[];
  readonly encodings: readonly EncodingRule[];
}

const DOMAIN = 'domain';
/** Beyond so many words a message is a document, and holds more than an instruction. */
const LONGEST = 500;

/** Whether a message only tries to steer the bot; one that also asks about the work is an ordinary question, since messages are data anyway. */
export function createInstructionReader(rules: InstructionRules): (text: string, words: Words) => boolean {
  const find = compilePhrases([...rules.instructions, { id: DOMAIN, phrases: ['<domain>'] }], {
    classes: STEERING_WORDS,
  });
  return (text, words) => {
    if (words.word.length > LONGEST) return false;
    const hits = find(words);
    const steering = rules.instructions.some((rule) => hits.has(rule.id));
    if (steering) return !asksBeside(rules.instructions, hits, words);
    if (hits.has(DOMAIN)) return false;
    return rules.controlTexts.some((rule) => rule.pattern.test(text)) || isEncoded(text, rules, find);
  };
}

/** Whether a word of the work stands outside the sentences that the attempts take up. */
function asksBeside(rules: readonly SteeringRule[], hits: ReadonlyMap<string, Hit[]>, words: Words): boolean {
  const whole = rules.filter((rule) => rule.wholeSentence).flatMap((rule) => hits.get(rule.id) ?? []);
  const taken = new Set(whole.map((hit) => words.sentence[hit.start]!));
  return (hits.get(DOMAIN) ?? []).some((hit) => !taken.has(words.sentence[hit.start]!));
}

function isEncoded(text: string, rules: InstructionRules, find: FindPhrases): boolean {
  return rules.encodings.some((encoding) => {
    const decoded = encoding.decode(text);
    if (decoded === undefined) return false;
    if (!encoding.mustInstruct) return true;
    const hits = find(readWords(decoded));
    return rules.instructions.some((rule) => hits.has(rule.id));
  });
}
