import type { AgeLimit } from '../domain/dates.ts';
import { knownNames } from '../knowledge/known-names.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { type ComposedAnswer, type ComposeSources, composeAnswer } from './compose/compose-answer.ts';
import type { SentenceWeights } from './compose/select-sentences.ts';
import type { RankingWeights } from './find/rank-passages.ts';
import { createSearch, type SearchResult } from './find/search.ts';
import { makeWindows, type Window } from './find/windows.ts';
import { createAbsentTerms } from './judge/absent-term.ts';
import { judgeSupport, type Support, type SupportSigns } from './judge/abstain.ts';
import type { UnderstoodQuestion } from './understand/understand-question.ts';

/** ranking-weights.json as a whole. */
export interface Weights extends RankingWeights {
  sentences: SentenceWeights;
  support: SupportSigns;
  /** Chance of support from which an answer is given. */
  answerFrom: number;
  /** The same where something that is asked is plainly lacking. */
  answerFromLacking: number;
}

/** What the passages give for a question: what was found, whether it answers, and the way to compose it. */
export interface RegionFindings {
  found: SearchResult;
  windows: Window[];
  judged: Support;
  answers: boolean;
  compose(options?: { room?: number; lead?: string; firstNumber?: number }): ComposedAnswer;
}

export type SearchRegion = (question: UnderstoodQuestion) => Promise<RegionFindings>;

const WINDOWS = 10;

/** Retrieve and judge, as one step over the regions that a question may use. */
export function createSearchRegion(knowledge: Knowledge, weights: Weights, age: AgeLimit): SearchRegion {
  const search = createSearch(knowledge, weights);
  const names = knownNames(knowledge);
  const { passages, sources } = knowledge.index;
  const isName = (label: string): boolean => names.has(label);
  const absentTerms = createAbsentTerms(knowledge.glossary);
  const support = { passages, isName, absentTerms, weights: weights.support };
  const from: ComposeSources = { passages, sources, weights: weights.sentences, age };
  return async (question) => {
    const found = await search(question);
    const windows = makeWindows(found.ranked, passages, WINDOWS);
    const judged = judgeSupport(question, found, windows, support);
    const least = judged.lack ? weights.answerFromLacking : weights.answerFrom;
    const answers = windows.length > 0 && judged.chance >= least;
    return {
      found,
      windows,
      judged,
      answers,
      compose: (options) => composeAnswer(question.text, found, from, options),
    };
  };
}
