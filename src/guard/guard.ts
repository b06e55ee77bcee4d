import { cleanText, originalOffsets } from '../dutch/clean-text.ts';
import { readWords, type Words } from '../dutch/message-words.ts';
import dangerWeights from '../learned/danger-weights.json' with { type: 'json' };
import type { TextWeights } from '../learned/text-score.ts';
import { createDangerReader } from './danger/acute-danger.ts';
import { FRAME_RULES, type FrameRule } from './danger/danger-frames.ts';
import type { DangerRule, DangerTopic } from './danger/danger-rule.ts';
import { DANGER_RULES } from './danger/danger-rules.ts';
import { ENCODING_RULES } from './manipulation/encodings.ts';
import { CONTROL_TEXT_RULES, INSTRUCTION_RULES } from './manipulation/instruction-rules.ts';
import { createInstructionReader, type InstructionRules } from './manipulation/instructions.ts';
import { findPersonalData, PERSONAL_DATA_RULES, withoutPersonalData } from './privacy/personal-data.ts';
import type { Finding, PersonalDataRule } from './privacy/spans.ts';
import { createScopeReader } from './scope/scope.ts';
import { type OutOfScopeReason, SCOPE_RULES, type ScopeRule } from './scope/scope-rules.ts';

export type GuardVerdict =
  /** `text`: what is searched, without hidden characters. `policyQuestion`: speaks of danger as a subject, so the emergency numbers may stand beneath the answer. */
  | { kind: 'pass'; text: string; policyQuestion: boolean }
  | { kind: 'crisis'; topics: DangerTopic[] }
  /** `findings` are places in the message as it came in; `cleaned` is the message without them, ready to send. */
  | { kind: 'privacy'; findings: Finding[]; cleaned: string; policyQuestion: boolean }
  | { kind: 'out-of-scope'; reason: OutOfScopeReason };

export interface KnownNames {
  /** Names of teams, organisations and gemeenten, which are nobody's personal data. */
  readonly names: readonly string[];
}

export type Guard = (text: string, known?: KnownNames) => GuardVerdict;

export interface GuardRules extends InstructionRules {
  readonly dangers: readonly DangerRule[];
  readonly frames: readonly FrameRule[];
  /** What is learned from examples, beside the rules; absent when the rules are tried alone. */
  readonly dangerWeights?: TextWeights;
  readonly personalData: readonly PersonalDataRule[];
  readonly scope: readonly ScopeRule[];
}

export const ALL_RULES: GuardRules = {
  dangers: DANGER_RULES,
  frames: FRAME_RULES,
  dangerWeights,
  personalData: PERSONAL_DATA_RULES,
  instructions: INSTRUCTION_RULES,
  controlTexts: CONTROL_TEXT_RULES,
  encodings: ENCODING_RULES,
  scope: SCOPE_RULES,
};

/** A guard that goes by these rules; tests take one away to see that it is missed. */
export function createGuard(rules: GuardRules = ALL_RULES): Guard {
  const readDanger = createDangerReader(rules.dangers, rules.frames, rules.dangerWeights);
  const isInstruction = createInstructionReader(rules);
  const readScope = createScopeReader(rules.scope);
  return (text, known) => {
    const clean = cleanText(text);
    const words = readWords(clean);
    const danger = readDanger(words);
    const crisis: GuardVerdict = { kind: 'crisis', topics: [...danger.topics] };
    if (crisis.topics.length > 0 && !danger.unsure) return crisis;
    const privacy = readPrivacy(text, { clean, words }, rules.personalData, known);
    if (privacy !== undefined) return { ...privacy, policyQuestion: danger.unsure || danger.mentioned };
    if (danger.unsure) return crisis;
    const reason = isInstruction(clean, words) ? 'instruction' : readScope(words);
    if (reason !== undefined) return { kind: 'out-of-scope', reason };
    return { kind: 'pass', text: clean, policyQuestion: danger.mentioned };
  };
}

function readPrivacy(
  text: string,
  { clean, words }: { clean: string; words: Words },
  rules: readonly PersonalDataRule[],
  known?: KnownNames,
): { kind: 'privacy'; findings: Finding[]; cleaned: string } | undefined {
  const names = (known?.names ?? []).filter((name) => name.trim() !== '').map((name) => name.toLowerCase());
  const found = findPersonalData(clean, words, rules, names);
  if (found.length === 0) return undefined;
  const place = originalOffsets(text, clean);
  const findings = found.map(({ type, start, end }) => ({ type, start: place(start), end: place(end - 1) + 1 }));
  return { kind: 'privacy', findings, cleaned: withoutPersonalData(clean, found, rules, names) };
}

/** The first stage of every message, on every channel: acute danger, then personal data, then what the bot is not for. */
export const guard: Guard = createGuard();
