import type { AnswerAction } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import type { Danger } from '../../domain/danger.ts';
import type { GuardVerdict } from '../../guard/guard.ts';
import type { OutOfScopeReason } from '../../guard/scope/scope-rules.ts';
import { answerTexts } from '../../texts/answers.ts';
import { guardTexts } from '../../texts/guarded.ts';
import type { Draft } from './draft.ts';

/** To a person: through the toegang, or by a consultatie. */
const TO_PERSON: AnswerAction[] = [
  { kind: 'ask', ...guardTexts.askToegang },
  { kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' },
];

/** The fixed answer to a message that the guard stops: nothing of the message is searched, stored or repeated but what is safe. */
export function answerGuarded(
  verdict: Exclude<GuardVerdict, { kind: 'pass' }>,
  crisisNumber: string | undefined,
): Draft {
  if (verdict.kind === 'crisis') {
    const text = guardTexts.crisis(verdict.topics, crisisNumber);
    return { kind: 'crisis', danger: 'acute', intent: 'crisis', parts: [{ kind: 'numbers', text }] };
  }
  const { danger } = verdict;
  if (verdict.kind === 'out-of-scope') return withNumbers(decline(verdict.reason), { danger, crisisNumber });
  const types = [...new Set(verdict.findings.map((finding) => finding.type))];
  const { cleaned, policyQuestion } = verdict;
  const actions: AnswerAction[] = cleaned ? [{ kind: 'ask', title: guardTexts.askCleaned, value: cleaned }] : [];
  const parts: AnswerPart[] = [
    { kind: 'lead', text: guardTexts.privacy(types, cleaned) },
    { kind: 'next', text: guardTexts.deleteMessage },
  ];
  return withNumbers({ kind: 'privacy', intent: 'privacy', parts, actions }, { danger, crisisNumber, policyQuestion });
}

/** What a colleague would say to what is no question for this bot. */
export function decline(reason: OutOfScopeReason): Draft {
  if (reason === 'too-long')
    return { kind: 'clarify', intent: reason, parts: [{ kind: 'lead', text: answerTexts.tooLong }] };
  const actions = reason === 'person' ? TO_PERSON : [];
  return {
    kind: 'out-of-scope',
    intent: reason,
    parts: [{ kind: 'lead', text: guardTexts.outOfScope[reason] }],
    actions,
  };
}

export interface NumbersNeeded {
  readonly danger: Danger;
  readonly crisisNumber: string | undefined;
  /** Whether danger is spoken of as a subject. */
  readonly policyQuestion?: boolean;
}

/** The emergency numbers on top, where there may be danger; beneath, where it is the subject and the answer names none. */
export function withNumbers(answer: Draft, { danger, crisisNumber, policyQuestion }: NumbersNeeded): Draft {
  const { parts } = answer;
  if (danger === 'possible') {
    const onTop: AnswerPart = { kind: 'numbers', text: guardTexts.numbersOnTop(crisisNumber) };
    return { ...answer, danger, parts: [onTop, ...parts] };
  }
  if (!policyQuestion || parts.some(({ kind }) => kind === 'numbers')) return answer;
  return { ...answer, parts: [...parts, { kind: 'numbers', text: guardTexts.numbersBeneath }] };
}
