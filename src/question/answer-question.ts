import { randomUUID } from 'node:crypto';
import type { Answer, AnswerQuestion, Question } from '../domain/answer.ts';
import type { AgeLimit } from '../domain/dates.ts';
import { LANDELIJK } from '../domain/regio.ts';
import { createGuardMessage } from '../guard/guard-message.ts';
import { reasonOf, type Scope } from '../guard/scope/read-scope.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import shippedWeights from '../learned/ranking-weights.json' with { type: 'json' };
import { createAnswerFromSources } from './answer-from-sources.ts';
import { createSearchRegion, type Weights } from './answer-region.ts';
import { answerGuarded, decline, withNumbers } from './compose/answer-guarded.ts';
import { createFollowUps } from './compose/follow-ups.ts';
import type { RewriteFollowUp, WriteAnswer } from './compose/model-ports.ts';
import { createLookUp } from './look-up/look-up.ts';
import type { LookedUp } from './look-up/looked-up.ts';
import { clarify } from './understand/clarify.ts';
import { createPlaceReader } from './understand/places.ts';
import { type QuestionType, understandQuestion } from './understand/understand-question.ts';

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

/** Below this chance of being for this bot a question must find support to be answered. */
const LIKELY_OF_FIELD = 0.5;

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
  const { writeAnswer } = options;
  const answerFromSources = createAnswerFromSources({ knowledge, searchRegion, lookUp, age, writeAnswer });
  const followUps = createFollowUps(knowledge, lookUp);
  const guardMessage = createGuardMessage(knowledge);

  const answer = async (question: Question): Promise<Partial<Answer>> => {
    const verdict = guardMessage(question.text);
    if (verdict.kind !== 'pass') return answerGuarded(verdict, options.crisisNumber);
    const asked = await rewritten({ ...question, text: verdict.text }, options.rewriteFollowUp);
    const understood = understandQuestion(asked, readPlaces, knowledge.regions);
    const { policyQuestion, danger, scope } = verdict;
    const numbers = { policyQuestion, danger, crisisNumber: options.crisisNumber };
    const unclear = clarify(verdict.text, understood, knowledge.regions);
    const record = lookUp(understood) ?? (unclear && lookUp(understood, 'loosely'));
    if (unclear && !needsNoRegion(unclear, record, understood.type)) return withNumbers(unclear, numbers);
    const answered = await answerFromSources({
      question: understood,
      record,
      numbers,
      follower: question.follower,
    });
    if (answered.kind === 'no-answer' && isDoubtful(scope)) return withNumbers(decline(reasonOf(scope.kind)), numbers);
    const actions = [...(answered.actions ?? []), ...followUps(question, answered)];
    return withNumbers({ ...answered, actions }, numbers);
  };

  return async (question) => {
    const started = performance.now();
    const parts = await answer(question);
    return { ...emptyAnswer(question), ...parts, ms: Math.round((performance.now() - started) * 10) / 10 };
  };
}

/** Whether a question that the sources do not answer is more likely no question for this bot. */
function isDoubtful({ kind, field }: Scope): boolean {
  return kind !== 'field' && field < LIKELY_OF_FIELD;
}

/** A national record answers in any region; outside the known ones what a word means only to who asks just that. */
function needsNoRegion({ intent }: Partial<Answer>, record: LookedUp | undefined, type: QuestionType): boolean {
  if (record?.regio !== LANDELIJK) return false;
  return intent === 'region' || (intent === 'unknown-gemeente' && (record.intent !== 'term' || type === 'definition'));
}

/** A follow-up made whole by the model, where that is configured; the model never sees what the guard stopped. */
async function rewritten(question: Question, rewrite: RewriteFollowUp | undefined): Promise<Question> {
  const { previous, ...alone } = question;
  if (!rewrite || previous === undefined) return question;
  const text = await rewrite(question.text, previous);
  return text === question.text ? question : { ...alone, text };
}

function emptyAnswer(question: Question): Answer {
  return {
    id: question.id ?? randomUUID(),
    kind: 'no-answer',
    danger: 'none',
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
