import type { Answer, AnswerPassage, Follower } from '../domain/answer.ts';
import type { AgeLimit } from '../domain/dates.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { answerTexts } from '../texts/answers.ts';
import { comparePair } from './compose/compare-pair.ts';
import { compareRegions } from './compose/compare-regions.ts';
import { composeNoAnswer } from './compose/compose-no-answer.ts';
import { ageWarnings, type ComposeSources, composePassages } from './compose/compose-passages.ts';
import { bestStatement, composeStatement } from './compose/compose-statement.ts';
import type { Draft } from './compose/draft.ts';
import type { WriteAnswer } from './compose/model-ports.ts';
import { createRecordTeller, type RecordTeller } from './compose/records/best-record.ts';
import { asksEntitlement, declineEntitlement } from './compose/records/entitlement.ts';
import { sectionName } from './compose/sources.ts';
import { withMore } from './compose/with-more.ts';
import { wordAnswer } from './compose/word-answer.ts';
import type { Window } from './find/windows.ts';
import type { FindAndJudge, Findings, Weights } from './judge/findings.ts';
import type { UnderstoodQuestion } from './understand/understand-question.ts';

export interface AnswerSources {
  knowledge: Knowledge;
  findAndJudge: FindAndJudge;
  weights: Weights;
  age: AgeLimit;
  crisisNumber?: string | undefined;
  writeAnswer?: WriteAnswer | undefined;
}

/** A question that is clear about its region, and what was found for it. */
export interface ClearQuestion {
  question: UnderstoodQuestion;
  findings: Findings;
  follower: Follower | undefined;
}

export type AnswerFromSources = (clear: ClearQuestion) => Promise<Draft>;

const ACTIONS: Answer['actions'] = [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }];

/** Makes the last stage: what was found best answers, in its own way; or the sources do not, and who would know. */
export function createAnswerFromSources(sources: AnswerSources): AnswerFromSources {
  const { knowledge, findAndJudge, weights, age } = sources;
  const { passages, sources: documents } = knowledge.index;
  const from: ComposeSources = { passages, sources: documents, weights: weights.sentences, age };
  const recordSources = { ...knowledge, age, crisisNumber: sources.crisisNumber };
  const records = createRecordTeller(passages, recordSources);
  return async (clear) => {
    const { question, findings } = clear;
    if (asksEntitlement(question.text)) return { ...declineEntitlement(question, recordSources), actions: ACTIONS };
    if (question.regios.length > 1) return compareRegions(question, findAndJudge, from);
    const answer =
      records.crisisAsked(findings, question) ??
      (findings.answers
        ? await composeBest(clear, sources, from, records)
        : composeNoAnswer(question, findings, knowledge, age));
    return {
      regio: question.regios[0] ?? null,
      intent: question.type,
      passages: showPassages(findings.windows, knowledge),
      ...answer,
      actions: [...(answer.actions ?? []), ...ACTIONS],
    };
  };
}

/** From this likeness on the question of a statement is the one that was asked. */
const LEAST_LIKENESS = 0.4;

/** Two records side by side, a record, the owner's statement, a model's words, or the passages themselves. */
async function composeBest(
  { question, findings, follower }: ClearQuestion,
  { knowledge, age, writeAnswer }: AnswerSources,
  from: ComposeSources,
  records: RecordTeller,
): Promise<Draft> {
  const { found, windows } = findings;
  const pair = question.compares
    ? comparePair(found, from.passages, (unit) => records.tell(unit, question))
    : undefined;
  if (pair) return { ...pair, warnings: ageWarnings(pair.sources ?? []) };
  const told = records.tellBest(findings, question);
  if (told) return withMore(told, found, question, from);
  const statement = bestStatement(question, found, from.passages);
  if (statement && statement.likeness >= LEAST_LIKENESS)
    return withMore({ kind: 'answer', ...composeStatement(statement, from, age) }, found, question, from);
  const worded = writeAnswer && (await wordAnswer(question, windows, knowledge, writeAnswer, age, { follower }));
  const composed = worded ?? composePassages(question.text, found, from);
  return { kind: 'answer', ...composed, warnings: ageWarnings(composed.sources) };
}

/** The best found as the contract shows them; a record as the passage it rests on. */
export function showPassages(windows: readonly Window[], { index }: Knowledge): AnswerPassage[] {
  return windows.map(({ best, text }) => {
    const passage = index.passages[best.passage]!;
    const { document, regio } = index.sources[passage.source]!;
    return {
      document,
      regio,
      section: sectionName(passage.section),
      text,
      score: Math.round(best.score * 1000) / 1000,
    };
  });
}
