import { z } from 'zod';
import { phraseRule, readRules, wordClasses } from '../rules/read-rules.ts';

export const OUT_OF_SCOPE_REASONS = [
  'off-topic',
  'treatment',
  'opinion',
  'letter',
  'adult',
  'counter',
  'greeting',
  'thanks',
  'identity',
  'confused',
  'person',
  'unknown-region',
  'instruction',
  'too-long',
] as const;
export type OutOfScopeReason = (typeof OUT_OF_SCOPE_REASONS)[number];

const scopeRule = phraseRule.extend({
  reason: z.enum(OUT_OF_SCOPE_REASONS),
  maxWords: z.number().optional(),
  unless: z.enum(['domain', 'youth', 'arrangement', 'moving', 'none']).default('domain'),
});
export type ScopeRule = z.infer<typeof scopeRule>;

const file = readRules(
  'scope.yaml',
  z.strictObject({ words: wordClasses, context: z.array(phraseRule), rules: z.array(scopeRule) }),
);
export const SCOPE_WORDS = file.words;
/** What `unless` names. */
export const SCOPE_CONTEXT = file.context;
export const SCOPE_RULES: readonly ScopeRule[] = file.rules;
