import { randomUUID } from 'node:crypto';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { LANDELIJK } from '../knowledge/register.ts';
import type { RewriteFollowUp } from '../models/rewrite-follow-up.ts';
import type { WriteAnswer } from '../models/write-answer.ts';
import { answerTexts } from '../texts/answers.ts';
import { guardTexts } from '../texts/guarded.ts';
import type { Answer, AnswerPassage, AnswerQuestion, Follower, Question } from './answer.ts';
import { answerGuarded } from './answer-guarded.ts';
import { createSearchRegion, type SearchRegion, type Weights } from './answer-region.ts';
import { clarify } from './clarify.ts';
import { compareRegions } from './compare-regions.ts';
import { ageWarnings, LONGEST_ANSWER } from './compose/compose-answer.ts';
import { composeNoAnswer } from './compose/compose-no-answer.ts';
import { composeRecordAnswer, withRecordLine } from './compose/compose-record-answer.ts';
import { type AgeLimit, sectionName } from './compose/sources.ts';
import { wordAnswer } from './compose/word-answer.ts';
import { createFollowUps } from './follow-ups.ts';
import { createGuardMessage } from './guard-message.ts';
import { createLookUp } from './look-up/look-up.ts';
import type { LookedUp } from './look-up/looked-up.ts';
import { createPlaceReader } from './places.ts';
import shippedWeights from './retrieve/ranking-weights.json' with { type: 'json' };
import type { Window } from './retrieve/windows.ts';
import { type UnderstoodQuestion, understandQuestion } from './understand-question.ts';

export interface AnswerOptions {
  /** Age in years from which a source without end date is called outdated. */
  maxSourceAgeYears: number;
  crisisNumber?: string | undefined;
  now?: () => Date;
  weights?: Weights;
  /** Words answers with a model, where one is configured. */
  writeAnswer?: WriteAnswer | undefined;
  rewriteFollowUp?: RewriteFollowUp | undefined;
}

/**
 * The whole path of a question: guard, understand, look up, clarify, search,
 * compose. Each stage takes a plain value and returns
 * one; this function only hands them on.
 */
export function createAnswerQuestion(knowledge: Knowledge, options: AnswerOptions): AnswerQuestion {
  const age: AgeLimit = { years: options.maxSourceAgeYears, now: options.now ?? (() => new Date()) };
  const searchRegion = createSearchRegion(knowledge, options.weights ?? (shippedWeights as Weights), age);
  const readPlaces = createPlaceReader(knowledge.regions);
  const lookUp = createLookUp(knowledge, { age, crisisNumber: options.crisisNumber });
  const followUps = createFollowUps(knowledge, lookUp);
  const guardMessage = createGuardMessage(knowledge);

  const answer = async (question: Question): Promise<Partial<Answer>> => {
    const verdict = guardMessage(question.text);
    if (verdict.kind !== 'pass') return answerGuarded(verdict, options.crisisNumber);
    const asked = await rewritten({ ...question, text: verdict.text }, options.rewriteFollowUp);
    const understood = understandQuestion(asked, readPlaces, knowledge.regions);
    const record = lookUp(understood);
    const unclear = clarify(verdict.text, understood, knowledge.regions);
    const needsNoRegion = unclear?.intent === 'region' && record?.regio === LANDELIJK;
    if (unclear && !needsNoRegion) return unclear;
    const answered = await answerFromSources(
      understood,
      record,
      verdict.policyQuestion,
      knowledge,
      searchRegion,
      age,
      options.writeAnswer,
      question.follower,
    );
    const actions = [...(answered.actions ?? []), ...followUps(question, answered)];
    const saysNumbers = answered.text?.includes('0800-2000');
    return verdict.policyQuestion && !saysNumbers
      ? { ...answered, actions, text: `${answered.text}\n\n${guardTexts.numbersBeneath}` }
      : { ...answered, actions };
  };

  return async (question) => {
    const started = performance.now();
    const parts = await answer(question);
    return { ...emptyAnswer(question), ...parts, ms: Math.round((performance.now() - started) * 10) / 10 };
  };
}

/** A follow-up made whole by the model, where that is configured; the model never sees what the guard stopped. */
async function rewritten(question: Question, rewrite: RewriteFollowUp | undefined): Promise<Question> {
  const { previous, ...alone } = question;
  if (!rewrite || previous === undefined) return question;
  const text = await rewrite(question.text, previous);
  return text === question.text ? question : { ...alone, text };
}

const ACTIONS: Answer['actions'] = [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }];

async function answerFromSources(
  question: UnderstoodQuestion,
  record: LookedUp | undefined,
  policyQuestion: boolean,
  knowledge: Knowledge,
  searchRegion: SearchRegion,
  age: AgeLimit,
  writeAnswer: WriteAnswer | undefined,
  follower: Follower | undefined,
): Promise<Partial<Answer>> {
  if (question.regios.length > 1) {
    const { answer, windows } = await compareRegions(question, searchRegion);
    return {
      ...answer,
      regio: question.regios.join(', '),
      warnings: ageWarnings(answer.sources ?? []),
      passages: showPassages(windows, knowledge),
      actions: ACTIONS,
    };
  }
  const findings = await searchRegion(question);
  const { found, windows, judged, answers, compose } = findings;
  const room = LONGEST_ANSWER - (policyQuestion ? guardTexts.numbersBeneath.length + 2 : 0);
  const shared = {
    regio: question.regios[0] ?? null,
    intent: question.type,
    passages: showPassages(windows, knowledge),
    actions: ACTIONS,
  };
  if (record?.answers)
    return { ...shared, ...composeRecordAnswer(record, findings, room), actions: [...record.actions, ...ACTIONS] };
  if (!answers)
    return { ...shared, ...withRecordLine(composeNoAnswer(question, found, judged, knowledge, age), record) };
  const worded = writeAnswer && (await wordAnswer(question, windows, knowledge, writeAnswer, age, { room, follower }));
  const composed = worded ?? compose({ room });
  return { ...shared, kind: 'answer', ...composed, warnings: ageWarnings(composed.sources) };
}

function emptyAnswer(question: Question): Answer {
  return {
    id: question.id ?? randomUUID(),
    kind: 'no-answer',
    text: '',
    regio: null,
    intent: 'other',
    warnings: [],
    sources: [],
    passages: [],
    actions: [],
    ms: 0,
  };
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
