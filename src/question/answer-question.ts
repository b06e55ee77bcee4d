import { randomUUID } from 'node:crypto';
import type { Answer, AnswerQuestion, Question } from '../domain/answer.ts';
import { fitParts, textOfParts } from '../domain/answer-parts.ts';
import type { AgeLimit } from '../domain/dates.ts';
import type { GuardVerdict, Passing } from '../guard/guard.ts';
import { createGuardMessage } from '../guard/guard-message.ts';
import { reasonOf, type Scope } from '../guard/scope/read-scope.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { createAnswerFromSources } from './answer-from-sources.ts';
import { answerGuarded, decline, withNumbers } from './compose/answer-guarded.ts';
import { LONGEST_ANSWER } from './compose/compose-passages.ts';
import type { Draft } from './compose/draft.ts';
import { createFollowUps } from './compose/follow-ups.ts';
import type { RewriteFollowUp, WriteAnswer } from './compose/model-ports.ts';
import { asksEntitlement } from './compose/records/entitlement.ts';
import type { Support } from './judge/abstain.ts';
import { createFindings, type Weights } from './judge/findings.ts';
import { shippedRanking } from './judge/shipped-weights.ts';
import { clarify, type Unclear } from './understand/clarify.ts';
import { createPlaceReader } from './understand/places.ts';
import { type UnderstoodQuestion, understandQuestion } from './understand/understand-question.ts';

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
const WORDS_COUNT = 0.75;
const MEANT_FROM = -0.6;
/** From this share of its name on, what answers is named in the question: only who knows it asks for it. */
const NAMED = 0.75;

/**
 * The whole path of a question. Each stage takes a plain value and returns one; this function only hands them on:
 * guard → understand → clarify → find → judge → compose.
 */
export function createAnswerQuestion(knowledge: Knowledge, options: AnswerOptions): AnswerQuestion {
  const age: AgeLimit = { years: options.maxSourceAgeYears, now: options.now ?? (() => new Date()) };
  const weights = options.weights ?? shippedRanking();
  const readPlaces = createPlaceReader(knowledge.regions);
  const findAndJudge = createFindings(knowledge, weights, age.now);
  const answerFromSources = createAnswerFromSources({ ...options, knowledge, findAndJudge, weights, age });
  const followUps = createFollowUps(knowledge);
  const guardMessage = createGuardMessage(knowledge);
  const everywhere = knowledge.regions.regios.map(({ regio }) => regio);

  /** Whether what is not clear matters: what holds in the whole country needs no gemeente. */
  const holdsAnyway = async (question: UnderstoodQuestion, { intent }: Unclear): Promise<boolean> => {
    if (intent !== 'region' && intent !== 'unknown-gemeente') return false;
    const { answers, isNational } = await findAndJudge({ ...question, regios: everywhere });
    return answers && isNational;
  };

  const answer = async (question: Question): Promise<Draft> => {
    const { crisisNumber } = options;
    const guarded = guardMessage(question.text);
    const passing = passingOf(guarded);
    if (guarded.kind !== 'pass' && !passing) return answerGuarded(guarded, crisisNumber);
    const { policyQuestion, danger, scope, text } = passing!;
    const numbers = { policyQuestion, danger, crisisNumber };
    const asked = await rewritten({ ...question, text }, options.rewriteFollowUp);
    const understood = understandQuestion(asked, readPlaces, knowledge.regions);
    const findings = await findAndJudge(understood);
    const isMeant = asksEntitlement(text) || (understood.regios.length > 0 && isMeantHere(scope, findings.judged));
    if (guarded.kind !== 'pass' && !isMeant) return answerGuarded(guarded, crisisNumber);
    const unclear = clarify(text, understood, knowledge.regions);
    if (unclear && !(await holdsAnyway(understood, unclear))) return withNumbers(unclear, numbers);
    // Words that a reader saw grow cannot make room for the numbers on top.
    const follower = danger === 'none' ? question.follower : undefined;
    const answered = await answerFromSources({ question: understood, findings, follower });
    if (answered.kind === 'no-answer' && isDoubtful(scope) && !asksEntitlement(text))
      return withNumbers(decline(reasonOf(scope.kind)), numbers);
    const actions = [...(answered.actions ?? []), ...followUps(question, answered)];
    return withNumbers({ ...answered, actions }, numbers);
  };

  return async (question) => {
    const started = performance.now();
    const draft = await answer(question);
    const parts = draft.kind === 'crisis' ? draft.parts : fitParts(draft.parts, LONGEST_ANSWER);
    const text = textOfParts(parts);
    return { ...emptyAnswer(question), ...draft, parts, text, ms: Math.round((performance.now() - started) * 10) / 10 };
  };
}

/** What may be searched of a message: all that passes, and what only a score holds to be out of scope. */
function passingOf(verdict: GuardVerdict): Passing | undefined {
  if (verdict.kind === 'pass') return verdict;
  return verdict.kind === 'out-of-scope' ? verdict.unless : undefined;
}

/**
 * Whether the sources answer a question that by its words alone is more likely about something else: the odds of both
 * together decide, of the words at three quarters. Both numbers were chosen on the rounds of docs/guard.md.
 */
function isMeantHere({ field }: Scope, { chance, signs }: Support): boolean {
  return signs.named >= NAMED || logOdds(chance) + WORDS_COUNT * logOdds(field) >= MEANT_FROM;
}

function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

/** Whether a question that the sources do not answer is more likely no question for this bot. */
function isDoubtful({ kind, field }: Scope): boolean {
  return kind !== 'field' && field < LIKELY_OF_FIELD;
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
    parts: [],
    regio: null,
    intent: 'other',
    warnings: [],
    sources: [],
    passages: [],
    actions: [],
    ms: 0,
  };
}
