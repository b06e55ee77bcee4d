import { z } from 'zod';
import { phraseRule, readRules, wordClasses } from '../rules/read-rules.ts';

const topic = z.enum(['danger', 'abuse', 'suicide', 'unattended', 'threat']);
const dangerRule = phraseRule.extend({
  topic,
  /** `danger`: somebody is in danger. `subject`: danger is spoken of, so the emergency numbers may stand beneath an answer. */
  says: z.enum(['danger', 'subject']),
});

export type DangerTopic = z.infer<typeof topic>;
export type DangerRule = z.infer<typeof dangerRule>;

const file = readRules('danger.yaml', z.strictObject({ words: wordClasses, rules: z.array(dangerRule) }));
export const DANGER_WORDS = file.words;
export const DANGER_RULES: readonly DangerRule[] = file.rules;
