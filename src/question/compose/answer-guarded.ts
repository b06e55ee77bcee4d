import type { GuardVerdict } from '../../guard/guard.ts';
import { guardTexts } from '../../texts/guarded.ts';
import type { Draft } from '../answer-question.ts';

/** The fixed answer to a message that the guard stops: nothing of the message is searched, stored or repeated but what is safe. */
export function answerGuarded(
  verdict: Exclude<GuardVerdict, { kind: 'pass' }>,
  crisisNumber: string | undefined,
): Draft {
  if (verdict.kind === 'crisis')
    return {
      kind: 'crisis',
      intent: 'crisis',
      parts: [{ kind: 'numbers', text: guardTexts.crisis(verdict.topics, crisisNumber) }],
    };
  if (verdict.kind === 'privacy') {
    const types = [...new Set(verdict.findings.map((finding) => finding.type))];
    const text = guardTexts.privacy(types, verdict.cleaned);
    return {
      kind: 'privacy',
      intent: 'privacy',
      parts: [
        { kind: 'lead', text },
        ...(verdict.policyQuestion ? [{ kind: 'numbers' as const, text: guardTexts.numbersBeneath }] : []),
      ],
      actions: verdict.cleaned ? [{ kind: 'ask', title: guardTexts.askCleaned, value: verdict.cleaned }] : [],
    };
  }
  return {
    kind: 'out-of-scope',
    intent: verdict.reason,
    parts: [{ kind: 'lead', text: guardTexts.outOfScope[verdict.reason] }],
  };
}
