import { z } from 'zod';
import { phraseRule, readRules, wordClasses } from '../rules/read-rules.ts';
import { SCOPE_WORDS } from '../scope/scope-rules.ts';

const steeringRule = phraseRule.extend({
  /** Whether the attempt takes up its whole sentence; else a question about the work may stand in the same one. */
  wholeSentence: z.boolean(),
});

/** An attempt to steer the bot. */
export type SteeringRule = z.infer<typeof steeringRule>;

const file = readRules('steering.yaml', z.strictObject({ words: wordClasses, rules: z.array(steeringRule) }));
/** The words of the work are those of the scope. */
export const STEERING_WORDS = { ...file.words, domain: SCOPE_WORDS.domain! };
export const STEERING_RULES: readonly SteeringRule[] = file.rules;

/** Text in the shape of a model's own control text; one pattern a rule. */
export const CONTROL_TEXT_RULES: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: 'control-tags',
    pattern:
      /<\/?\s?(?:system|systeem|assistant|user|instructions?|prompt|admin|im_start|im_end)[^>]{0,40}>|<\|[^|]{1,40}\|>|\[\/?(?:INST|SYS|SYSTEM|ADMIN)\]/i,
  },
  {
    id: 'control-roles',
    pattern:
      /^\s*(?:#{1,4}\s?)?(?:system(?:eem)?|assistant|developer|instruction|admin|root|override|sudo)\b[^\n]{0,20}:|"role"\s?:|\b(?:developer|debug|god|admin|root|jailbreak|beheer)[- ]?(?:mode|modus)\b|\b(?:admin|begin|system) override\b/i,
  },
];
