import type { AnswerQuestion } from '../domain/answer.ts';
import { wordsOf } from '../dutch/words.ts';
import type { Guard } from '../guard/guard.ts';
import type { Unanswered } from './kennis-store.ts';

/** A longer text is the story of a case rather than a question about the region. */
const LONGEST_KEPT = 300;

/**
 * Answers, and keeps for the owners of the knowledge what the sources did not hold: the question alone,
 * and only what passes the guard. That the register fails takes no answer away.
 */
export function recordUnanswered(
  answerQuestion: AnswerQuestion,
  { register, guard, onError }: { register: Pick<Unanswered, 'add'>; guard: Guard; onError: (error: unknown) => void },
): AnswerQuestion {
  return async (question) => {
    const answer = await answerQuestion(question);
    const verdict = guard(question.text);
    if (
      answer.kind !== 'no-answer' ||
      verdict.kind !== 'pass' ||
      verdict.danger !== 'none' ||
      verdict.text.length > LONGEST_KEPT
    )
      return answer;
    const key = wordsOf(verdict.text)
      .map(({ text }) => text)
      .join(' ');
    await register.add({ question: verdict.text, key, regio: answer.regio }).catch(onError);
    return answer;
  };
}
