import { LANDELIJK } from '../../domain/regio.ts';
import { knownNames } from '../../knowledge/known-names.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { Tree } from '../../learned/forest.ts';
import type { SentenceWeights } from '../compose/select-sentences.ts';
import type { RankingWeights } from '../find/rank-passages.ts';
import { restingOn } from '../find/resting-on.ts';
import { createSearch, type SearchResult } from '../find/search.ts';
import { makeWindows, type Window } from '../find/windows.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { createAbsentTerms } from './absent-term.ts';
import { judgeSupport, notHere, type Support } from './abstain.ts';
import { createForeignNames } from './foreign-names.ts';

/** ranking-weights.json as a whole. */
export interface Weights extends RankingWeights {
  sentences: SentenceWeights;
  /** The trees of the judge; their values are SUPPORT_SIGNS. */
  support: Tree[];
  /** Chance of support from which an answer is given. */
  answerFrom: number;
}

/** What was found for a question, and whether it answers. */
export interface Findings {
  found: SearchResult;
  windows: Window[];
  judged: Support;
  answers: boolean;
  /** Whether what answers best holds in every region. */
  isNational: boolean;
}

/** Finds and judges as one step, over the units that a question may use. */
export type FindAndJudge = (question: UnderstoodQuestion) => Promise<Findings>;

const WINDOWS = 10;

export function createFindings(knowledge: Knowledge, weights: Weights, now = () => new Date()): FindAndJudge {
  const search = createSearch(knowledge, weights, now);
  const names = knownNames(knowledge);
  const { passages, sources } = knowledge.index;
  const absentTerms = createAbsentTerms(knowledge.glossary);
  const support = { passages, isName: (label: string) => names.has(label), absentTerms, trees: weights.support };
  const foreignName = createForeignNames(knowledge);
  return async (question) => {
    const found = await search(question);
    const windows = makeWindows(restingOn(found.ranked, knowledge), passages, WINDOWS);
    const foreign = foreignName(question, found.ranked);
    const judged = foreign ? notHere(foreign) : judgeSupport(question, found, windows, support);
    const best = passages[found.ranked[0]?.passage ?? -1];
    return {
      found,
      windows,
      judged,
      answers: best !== undefined && judged.chance >= weights.answerFrom,
      isNational: best !== undefined && sources[best.source]!.regio === LANDELIJK,
    };
  };
}
