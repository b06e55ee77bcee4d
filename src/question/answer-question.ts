import { randomUUID } from 'node:crypto';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { answerTexts } from '../texts/answers.ts';
import { judgeSupport, type SupportSigns } from './abstain.ts';
import type { Answer, AnswerPassage, AnswerQuestion, Question } from './answer.ts';
import { answerGuarded } from './answer-guarded.ts';
import { clarify } from './clarify.ts';
import { ageWarnings, composeAnswer } from './compose/compose-answer.ts';
import { composeNoAnswer } from './compose/compose-no-answer.ts';
import type { SentenceWeights } from './compose/select-sentences.ts';
import { type AgeLimit, sectionName } from './compose/sources.ts';
import { guard } from './guard/guard.ts';
import { knownNames } from './known-names.ts';
import { createPlaceReader } from './places.ts';
import type { RankingWeights } from './retrieve/rank-passages.ts';
import shippedWeights from './retrieve/ranking-weights.json' with { type: 'json' };
import { createSearch } from './retrieve/search.ts';
import { makeWindows, type Window } from './retrieve/windows.ts';
import { understandQuestion } from './understand-question.ts';

/** ranking-weights.json as a whole. */
export interface Weights extends RankingWeights {
  sentences: SentenceWeights;
  support: SupportSigns;
}

export interface AnswerOptions {
  /** Age in years from which a source without end date is called outdated. */
  maxSourceAgeYears: number;
  crisisNumber?: string | undefined;
  now?: () => Date;
  weights?: Weights;
}

const WINDOWS = 10;

/**
 * The whole path of a question: guard, understand, retrieve, judge, compose. Each stage takes a plain value and returns
 * one; this function only hands them on.
 */
export function createAnswerQuestion(knowledge: Knowledge, options: AnswerOptions): AnswerQuestion {
  const weights = options.weights ?? (shippedWeights as Weights);
  const search = createSearch(knowledge, weights);
  const readPlaces = createPlaceReader(knowledge.regions);
  const names = knownNames(knowledge);
  const age: AgeLimit = { years: options.maxSourceAgeYears, now: options.now ?? (() => new Date()) };
  const support = {
    passages: knowledge.index.passages,
    isName: (label: string) => names.has(label),
    weights: weights.support,
  };

  return async (question) => {
    const started = performance.now();
    const verdict = guard(question.text);
    const respond = (parts: Partial<Answer>): Answer => ({
      ...emptyAnswer(question),
      ...parts,
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
    if (verdict.kind !== 'pass') return respond(answerGuarded(verdict, options.crisisNumber));
    const understood = understandQuestion({ ...question, text: verdict.text }, readPlaces, knowledge.regions);
    const unclear = clarify(verdict.text, understood, knowledge.regions);
    if (unclear) return respond(unclear);
    const found = await search(understood);
    const windows = makeWindows(found.ranked, knowledge.index.passages, WINDOWS);
    const judged = judgeSupport(verdict.text, found, windows, support);
    const passages = showPassages(windows, knowledge);
    const shared = { regio: understood.regios[0] ?? null, intent: understood.type, passages };
    if (judged.chance < weights.answerFrom || windows.length === 0)
      return respond({ ...shared, ...composeNoAnswer(understood, found, judged, knowledge, age) });
    const composed = composeAnswer(found, {
      passages: knowledge.index.passages,
      sources: knowledge.index.sources,
      weights: weights.sentences,
      age,
    });
    return respond({
      ...shared,
      kind: 'answer',
      ...composed,
      warnings: ageWarnings(composed.sources),
      actions: [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }],
    });
  };
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
