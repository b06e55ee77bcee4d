import type { AnswerSource } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import { answerTexts } from '../../texts/answers.ts';
import { questionType } from '../understand/question-type.ts';
import { questionsIn } from '../understand/questions-in.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type AnswerSide, leadOf, openOf } from './compare.ts';
import { ageWarnings } from './compose-passages.ts';
import type { Draft } from './draft.ts';

/** Several questions in one message: each answered below itself, or named as left; undefined where one answer says it all. */
export async function answerSeveral(question: UnderstoodQuestion, answerSide: AnswerSide): Promise<Draft | undefined> {
  const asked = questionsIn(question.text, question.places.words);
  if (asked.length < 2) return undefined;
  const drafts: (Draft | undefined)[] = [];
  for (const focus of asked) drafts.push(await answerSide({ ...question, focus, type: questionType(focus) }));
  const answered = drafts.filter((draft) => draft !== undefined);
  const first = answered[0];
  if (!first || (answered.length > 1 && answered.every((each) => leadOf(each) === leadOf(first)))) return undefined;
  const sources: AnswerSource[] = [];
  const parts: AnswerPart[] = [];
  for (const [at, draft] of drafts.entries()) {
    parts.push({ kind: 'scope', text: answerTexts.asked(asked[at]!) });
    const said = draft && openOf(draft, sources.length);
    parts.push(...(said?.parts ?? [{ kind: 'lead' as const, text: answerTexts.leftOpen }]));
    sources.push(...(said?.sources ?? []));
  }
  return {
    kind: 'answer',
    intent: 'several',
    regio: first.regio ?? question.regios[0] ?? null,
    parts,
    sources,
    warnings: ageWarnings(sources),
  };
}
