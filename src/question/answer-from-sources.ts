import type { Answer, AnswerPassage, Follower } from '../domain/answer.ts';
import type { AgeLimit } from '../domain/dates.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { answerTexts } from '../texts/answers.ts';
import type { RegionFindings, SearchRegion } from './answer-region.ts';
import { type NumbersNeeded, roomForNumbers } from './compose/answer-guarded.ts';
import { compareRegions } from './compose/compare-regions.ts';
import { ageWarnings, LONGEST_ANSWER } from './compose/compose-answer.ts';
import { composeNoAnswer } from './compose/compose-no-answer.ts';
import { composeRecordAnswer, withRecordLine } from './compose/compose-record-answer.ts';
import type { WriteAnswer } from './compose/model-ports.ts';
import { sectionName } from './compose/sources.ts';
import { wordAnswer } from './compose/word-answer.ts';
import type { Window } from './find/windows.ts';
import type { LookUp } from './look-up/look-up.ts';
import type { LookedUp } from './look-up/looked-up.ts';
import type { UnderstoodQuestion } from './understand/understand-question.ts';

export interface AnswerSources {
  knowledge: Knowledge;
  searchRegion: SearchRegion;
  lookUp: LookUp;
  age: AgeLimit;
  writeAnswer: WriteAnswer | undefined;
}

/** A question that is clear about its region, with what the records say to it. */
export interface ClearQuestion {
  question: UnderstoodQuestion;
  record: LookedUp | undefined;
  numbers: NumbersNeeded;
  follower: Follower | undefined;
}

export type AnswerFromSources = (clear: ClearQuestion) => Promise<Partial<Answer>>;

const ACTIONS: Answer['actions'] = [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }];

/** Makes the last stage: the record that answers, else the passages, else that they do not and who would know. */
export function createAnswerFromSources(sources: AnswerSources): AnswerFromSources {
  const { knowledge, searchRegion } = sources;
  return async (clear) => {
    const { question, record } = clear;
    if (question.regios.length > 1) return compare(question, sources);
    const findings = await searchRegion(question);
    const shared = {
      regio: question.regios[0] ?? null,
      intent: question.type,
      passages: showPassages(findings.windows, knowledge),
      actions: ACTIONS,
    };
    if (record?.answers) {
      const answer = composeRecordAnswer(record, findings, roomFor(clear));
      return { ...shared, ...answer, actions: [...record.actions, ...ACTIONS] };
    }
    if (!findings.answers) return { ...shared, ...refuse(clear, findings, sources) };
    return { ...shared, kind: 'answer', ...(await composeFrom(clear, findings, sources)) };
  };
}

async function compare(question: UnderstoodQuestion, { knowledge, searchRegion }: AnswerSources) {
  const { answer, windows } = await compareRegions(question, searchRegion);
  return {
    ...answer,
    regio: question.regios.join(', '),
    warnings: ageWarnings(answer.sources ?? []),
    passages: showPassages(windows, knowledge),
    actions: ACTIONS,
  };
}

/** That the sources do not hold it, with the record of what the question is mostly about where there is one. */
function refuse(
  { question, record }: ClearQuestion,
  { found, judged }: RegionFindings,
  { knowledge, lookUp, age }: AnswerSources,
): Partial<Answer> {
  const near = record ? undefined : lookUp(question, 'loosely');
  return withRecordLine(composeNoAnswer(question, found, judged, knowledge, age, near), record);
}

async function composeFrom(
  clear: ClearQuestion,
  { windows, compose }: RegionFindings,
  { knowledge, age, writeAnswer }: AnswerSources,
) {
  const room = roomFor(clear);
  const { question, follower } = clear;
  const worded = writeAnswer && (await wordAnswer(question, windows, knowledge, writeAnswer, age, { room, follower }));
  const composed = worded ?? compose({ room });
  return { ...composed, warnings: ageWarnings(composed.sources) };
}

function roomFor({ numbers }: ClearQuestion): number {
  return LONGEST_ANSWER - roomForNumbers(numbers);
}

function showPassages(windows: readonly Window[], { index }: Knowledge): AnswerPassage[] {
  return windows.map(({ best, text }) => {
    const passage = index.passages[best.passage]!;
    const source = index.sources[passage.source]!;
    return {
      document: source.document,
      regio: source.regio,
      section: sectionName(passage.section),
      text,
      score: Math.round(best.score * 1000) / 1000,
    };
  });
}
