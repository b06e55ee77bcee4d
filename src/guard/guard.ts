import type { Danger } from '../domain/danger.ts';
import { cleanText, originalOffsets } from '../dutch/clean-text.ts';
import { readWords, type Words } from '../dutch/message-words.ts';
import dangerWeights from '../learned/danger-weights.json' with { type: 'json' };
import scopeWeights from '../learned/scope-weights.json' with { type: 'json' };
import { createKindTeller, createTextScore, type ScoreText, type TellKind } from '../learned/text-score.ts';
import { DANGER_RULES, type DangerRule, type DangerTopic } from './danger/danger-rules.ts';
import { createDangerReader } from './danger/read-danger.ts';
import { ENCODING_RULES } from './manipulation/encodings.ts';
import { createInstructionReader, type InstructionRules } from './manipulation/instructions.ts';
import { CONTROL_TEXT_RULES, STEERING_RULES } from './manipulation/steering-rules.ts';
import type { KnownNames } from './privacy/page.ts';
import { findPersonalData, PERSONAL_DATA_RULES, withoutPersonalData } from './privacy/personal-data.ts';
import type { Finding, PersonalDataRule } from './privacy/spans.ts';
import type { MessageKind } from './scope/message-kind.ts';
import { createScopeReader, type Scope } from './scope/read-scope.ts';
import { type OutOfScopeReason, SCOPE_RULES, type ScopeRule } from './scope/scope-rules.ts';

/** `mentioned`: speaks of danger as a subject, so the emergency numbers may stand beneath the answer. */
export type GuardVerdict =
  | { kind: 'crisis'; danger: 'acute'; topics: DangerTopic[] }
  /** `findings` are places in the message as it came in; `cleaned` is the message without them, ready to send. */
  | { kind: 'privacy'; danger: Unsure; findings: Finding[]; cleaned: string; policyQuestion: boolean }
  /** `unless`: what to search all the same, where a score and no word says that it is out of scope. */
  | { kind: 'out-of-scope'; danger: Unsure; reason: OutOfScopeReason; unless?: Passing }
  /** `text`: what is searched, without hidden characters. */
  | Passing;

/** A message that is searched. */
export interface Passing {
  kind: 'pass';
  danger: Unsure;
  text: string;
  policyQuestion: boolean;
  scope: Scope;
}

/** Danger that stops no message: with `possible` the emergency numbers stand on top, and nothing of it is stored. */
type Unsure = Exclude<Danger, 'acute'>;

export type Guard = (text: string, known?: KnownNames) => GuardVerdict;

export interface GuardRules extends InstructionRules {
  readonly dangers: readonly DangerRule[];
  readonly scoreDanger: ScoreText;
  readonly personalData: readonly PersonalDataRule[];
  readonly scope: readonly ScopeRule[];
  readonly tellKind: TellKind<MessageKind>;
}

export const ALL_RULES: GuardRules = {
  dangers: DANGER_RULES,
  scoreDanger: createTextScore(dangerWeights),
  personalData: PERSONAL_DATA_RULES,
  instructions: STEERING_RULES,
  controlTexts: CONTROL_TEXT_RULES,
  encodings: ENCODING_RULES,
  scope: SCOPE_RULES,
  tellKind: createKindTeller(scopeWeights),
};

/** A longer text is no message, and is not looked at: no danger in it is found, so none is ruled out. */
export const LONGEST_MESSAGE = 20_000;
const NONE_KNOWN: KnownNames = { names: [] };
const QUOTE_MARKS = /^[> ]+/gm;
const TOO_LONG: GuardVerdict = { kind: 'out-of-scope', danger: 'possible', reason: 'too-long' };

/** A guard that goes by these rules; tests take one away to see that it is missed. */
export function createGuard(rules: GuardRules = ALL_RULES): Guard {
  const readDanger = createDangerReader(rules.dangers, rules.scoreDanger);
  const isInstruction = createInstructionReader(rules);
  const readScope = createScopeReader(rules.scope, rules.tellKind);
  return (text, known = NONE_KNOWN) => {
    if (text.length > LONGEST_MESSAGE) return TOO_LONG;
    const clean = cleanText(text);
    const read = unquoted(clean);
    const words = readWords(read);
    const { danger, topics, mentioned } = readDanger(words);
    if (danger === 'acute') return { kind: 'crisis', danger, topics: [...topics] };
    const names = known.names.filter((name) => name.trim() !== '').map((name) => name.toLowerCase());
    const privacy = readPrivacy(text, { clean: read, words }, rules.personalData, { ...known, names });
    if (privacy !== undefined) return { ...privacy, danger, policyQuestion: mentioned };
    const isOfField =
      words.unique.some((word) => known.terms?.has(word)) || names.some((name) => clean.toLowerCase().includes(name));
    if (isInstruction(clean, words)) return { kind: 'out-of-scope', danger, reason: 'instruction' };
    const { scope, reason, isSaid } = readScope(words, isOfField);
    const passing: Passing = { kind: 'pass', danger, text: clean, policyQuestion: mentioned, scope };
    if (reason === undefined) return passing;
    return { kind: 'out-of-scope', danger, reason, ...(isSaid ? {} : { unless: passing }) };
  };
}

/** Marks of quoted and forwarded lines as spaces, so that the lines are read as one text; every place stays where it was. */
function unquoted(text: string): string {
  return text.includes('\n>') || text.startsWith('>')
    ? text.replace(QUOTE_MARKS, (marks) => ' '.repeat(marks.length))
    : text;
}

function readPrivacy(
  text: string,
  { clean, words }: { clean: string; words: Words },
  rules: readonly PersonalDataRule[],
  known: KnownNames,
): { kind: 'privacy'; findings: Finding[]; cleaned: string } | undefined {
  const found = findPersonalData(clean, words, rules, known);
  if (found.length === 0) return undefined;
  const place = originalOffsets(text, clean);
  const findings = found.map(({ type, start, end }) => ({ type, start: place(start), end: place(end - 1) + 1 }));
  return { kind: 'privacy', findings, cleaned: withoutPersonalData(clean, found, rules, known) };
}

/** The first stage of every message, on every channel: acute danger, then personal data, then what the bot is not for. */
export const guard: Guard = createGuard();
