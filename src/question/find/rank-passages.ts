import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Near } from '../../knowledge/index/vector-index.ts';
import type { QuestionType } from '../understand/understand-question.ts';
import type { Concept } from './concepts.ts';
import {
  type AskSources,
  askLikenesses,
  conceptCoverage,
  conceptsWithin,
  FEATURES,
  type FeatureValues,
  passageKeys,
  typeFit,
} from './features.ts';
import type { LexicalScores, LexicalWeights } from './score-passages.ts';

/** ranking-weights.json: written by `npm run fit`, which also names the command that made it. */
export interface RankingWeights {
  lexical: LexicalWeights;
  /** Weight of the vectors when candidates are gathered, beside 1 for the lexical score. */
  vectorVote: number;
  candidates: number;
  features: FeatureValues;
}

export interface RankedPassage {
  passage: number;
  score: number;
  features: FeatureValues;
}

/** What ranking reads of the index. */
export interface RankingSources extends AskSources {
  passages: readonly IndexedPassage[];
}

/** Fuses lexical scores and vectors into candidates and orders these by their features, best first. */
export function rankPassages(
  concepts: readonly Concept[],
  type: QuestionType,
  scores: LexicalScores,
  near: readonly Near[],
  sources: RankingSources,
  weights: RankingWeights,
): RankedPassage[] {
  const similarity = new Map(near.map(({ passage, similarity: value }) => [passage, Math.max(0, value)]));
  const candidates = gather(scores, similarity, weights);
  const mass = concepts.reduce((sum, concept) => sum + concept.rarity * concept.weight, 0) || 1;
  const ranked = candidates.map((passage) => {
    const features = featuresOf(passage, concepts, type, scores, similarity, sources, mass);
    return { passage, features, score: weigh(features, weights.features) };
  });
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
}

export function weigh(features: FeatureValues, weights: FeatureValues): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * weights[name];
  return score;
}

function gather(scores: LexicalScores, similarity: ReadonlyMap<number, number>, weights: RankingWeights): number[] {
  let top = 0;
  for (const passage of scores.found) top = Math.max(top, scores.total[passage]!);
  const fused = new Map<number, number>();
  for (const passage of scores.found) fused.set(passage, scores.total[passage]! / (top || 1));
  for (const [passage, value] of similarity) fused.set(passage, (fused.get(passage) ?? 0) + weights.vectorVote * value);
  return [...fused]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, weights.candidates)
    .map(([passage]) => passage);
}

function featuresOf(
  passage: number,
  concepts: readonly Concept[],
  type: QuestionType,
  scores: LexicalScores,
  similarity: ReadonlyMap<number, number>,
  sources: RankingSources,
  mass: number,
): FeatureValues {
  const indexed = sources.passages[passage]!;
  const keys = passageKeys(indexed);
  const held = conceptsWithin(concepts, keys.all);
  const likenesses = askLikenesses(held, keys.asks, sources);
  const places = held.filter((concept) => concept.weight < 0.5);
  return {
    lexical: scores.total[passage]! / mass,
    coverage: scores.coverage[passage]!,
    ownCoverage: conceptCoverage(held, keys.body, true),
    vector: similarity.get(passage) ?? 0,
    ask: Math.max(0, ...likenesses.map((each) => each.words)),
    askVector: Math.max(0, ...likenesses.map((each) => each.vector)),
    typeFit: typeFit(type, indexed),
    list: indexed.kind === 'list' ? 1 : 0,
    table: indexed.kind === 'table' ? 1 : 0,
    footnote: indexed.kind === 'footnote' ? 1 : 0,
    short: Math.max(0, 1 - indexed.text.length / 300),
    place: places.length === 0 ? 0 : conceptCoverage(places, keys.body),
  };
}
