import type { Answer, AnswerAction } from '../../domain/answer.ts';
import type { Danger } from '../../domain/danger.ts';
import type { GuardVerdict } from '../../guard/guard.ts';
import type { OutOfScopeReason } from '../../guard/scope/scope-rules.ts';
import { answerTexts } from '../../texts/answers.ts';
import { guardTexts } from '../../texts/guarded.ts';

/** To a person: through the toegang, or by a consultatie. */
const TO_PERSON: AnswerAction[] = [
  { kind: 'ask', ...guardTexts.askToegang },
  { kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' },
];

/** The fixed answer to a message that the guard stops: nothing of the message is searched, stored or repeated but what is safe. */
export function answerGuarded(
  verdict: Exclude<GuardVerdict, { kind: 'pass' }>,
  crisisNumber: string | undefined,
): Partial<Answer> {
  if (verdict.kind === 'crisis')
    return { kind: 'crisis', danger: 'acute', intent: 'crisis', text: guardTexts.crisis(verdict.topics, crisisNumber) };
  const { danger } = verdict;
  if (verdict.kind === 'out-of-scope') return withNumbers(decline(verdict.reason), { danger, crisisNumber });
  const types = [...new Set(verdict.findings.map((finding) => finding.type))];
  const { cleaned, policyQuestion } = verdict;
  const actions: AnswerAction[] = cleaned ? [{ kind: 'ask', title: guardTexts.askCleaned, value: cleaned }] : [];
  const text = guardTexts.privacy(types, cleaned);
  return withNumbers({ kind: 'privacy', intent: 'privacy', text, actions }, { danger, crisisNumber, policyQuestion });
}

/** What a colleague would say to what is no question for this bot. */
export function decline(reason: OutOfScopeReason): Partial<Answer> {
  if (reason === 'too-long') return { kind: 'clarify', intent: reason, text: answerTexts.tooLong };
  const actions = reason === 'person' ? TO_PERSON : [];
  return { kind: 'out-of-scope', intent: reason, text: guardTexts.outOfScope[reason], actions };
}

export interface NumbersNeeded {
  readonly danger: Danger;
  readonly crisisNumber: string | undefined;
  /** Whether danger is spoken of as a subject. */
  readonly policyQuestion?: boolean;
}

/** The emergency numbers on top, where there may be danger; beneath, where it is the subject and the answer names none. */
export function withNumbers(answer: Partial<Answer>, needed: NumbersNeeded): Partial<Answer> {
  const numbers = numbersFor(needed);
  if (needed.danger === 'possible') return { ...answer, danger: 'possible', text: `${numbers}\n\n${answer.text}` };
  if (numbers === '' || answer.text?.includes('0800-2000')) return answer;
  return { ...answer, text: `${answer.text}\n\n${numbers}` };
}

/** How many characters the numbers take of an answer. */
export function roomForNumbers(needed: NumbersNeeded): number {
  const { length } = numbersFor(needed);
  return length === 0 ? 0 : length + 2;
}

function numbersFor({ danger, crisisNumber, policyQuestion }: NumbersNeeded): string {
  if (danger === 'possible') return guardTexts.numbersOnTop(crisisNumber);
  return policyQuestion ? guardTexts.numbersBeneath : '';
}
