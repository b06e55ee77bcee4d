import type { Answer, AnswerSource } from '../../domain/answer.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { RegionFindings, SearchRegion } from '../answer-region.ts';
import type { Window } from '../find/windows.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { LONGEST_ANSWER } from './compose-answer.ts';

/** The answer to a question that compares: a part per region, each from that region's own sources alone. */
export async function compareRegions(
  question: UnderstoodQuestion,
  searchRegion: SearchRegion,
): Promise<{ answer: Partial<Answer>; windows: Window[] }> {
  const findings: { regio: string; findings: RegionFindings }[] = [];
  for (const regio of question.regios)
    findings.push({ regio, findings: await searchRegion({ ...question, regios: [regio] }) });
  const room = Math.floor(LONGEST_ANSWER / findings.length) - 2;
  const sources: AnswerSource[] = [];
  const parts = findings.map(({ regio, findings: { answers, compose } }) => {
    if (!answers) return `${answerTexts.region(regio, null)}\n\n${answerTexts.notInRegion}`;
    const composed = compose({ room, firstNumber: sources.length + 1 });
    sources.push(...composed.sources);
    return composed.text;
  });
  const windows = interleave(findings.map((each) => each.findings.windows));
  const kind = sources.length > 0 ? 'answer' : 'no-answer';
  return { answer: { kind, intent: 'compare', text: parts.join('\n\n'), sources }, windows };
}

const MOST_WINDOWS = 10;

/** The best of each region first, then the second of each. */
function interleave(lists: readonly (readonly Window[])[]): Window[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []))
    .flat()
    .slice(0, MOST_WINDOWS);
}
