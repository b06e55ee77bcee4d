import type { AnswerSource } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { FindAndJudge } from '../judge/findings.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { ageWarnings, type ComposeSources, composePassages, LONGEST_ANSWER } from './compose-passages.ts';
import type { Draft } from './draft.ts';

/** The answer to a question that compares: a part per region, each from that region's own sources alone. */
export async function compareRegions(
  question: UnderstoodQuestion,
  findAndJudge: FindAndJudge,
  from: ComposeSources,
): Promise<Draft> {
  const room = Math.floor(LONGEST_ANSWER / question.regios.length) - 2;
  const sources: AnswerSource[] = [];
  const parts: AnswerPart[] = [];
  for (const regio of question.regios) {
    const { found, answers } = await findAndJudge({ ...question, regios: [regio] });
    parts.push({ kind: 'scope', text: answerTexts.region(regio, null) });
    if (!answers) parts.push({ kind: 'lead', text: answerTexts.notInRegion });
    else {
      const composed = composePassages(question.text, found, from, { room, firstNumber: sources.length + 1 });
      parts.push(...composed.parts.filter(({ kind }) => kind !== 'scope'));
      sources.push(...composed.sources);
    }
  }
  const regio = question.regios.join(', ');
  const kind = sources.length > 0 ? 'answer' : 'no-answer';
  return { kind, intent: 'compare', regio, parts, sources, warnings: ageWarnings(sources) };
}
