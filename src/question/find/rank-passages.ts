import type { Verwijzer } from '../../domain/parties.ts';
import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Near } from '../../knowledge/index/vector-index.ts';
import type { QuestionType } from '../understand/understand-question.ts';
import type { Concept } from './concepts.ts';
import {
  type AskSources,
  askLikenesses,
  bestSentence,
  conceptCoverage,
  conceptsWithin,
  FEATURES,
  type FeatureValues,
  nameCoverage,
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

/** Who asks what, as far as the ranking minds. */
export interface Asker {
  type: QuestionType;
  gemeente: string | undefined;
  /** Who refers: the one that the question names, else who asks. */
  verwijzer: Verwijzer | undefined;
}

/** A record for some gemeenten alone is nothing for another. */
function holdsIn({ gemeenten }: IndexedPassage, gemeente: string | undefined): boolean {
  return gemeenten === undefined || (gemeente !== undefined && gemeenten.includes(gemeente));
}

/** What ranking reads of the index. */
export interface RankingSources extends AskSources {
  passages: readonly IndexedPassage[];
  isNational: (source: number) => boolean;
}

/** Fuses lexical scores and vectors into candidates and orders these by their features, best first. */
export function rankPassages(
  concepts: readonly Concept[],
  asker: Asker,
  scores: LexicalScores,
  near: readonly Near[],
  sources: RankingSources,
  weights: RankingWeights,
): RankedPassage[] {
  const similarity = new Map(near.map(({ passage, similarity: value }) => [passage, Math.max(0, value)]));
  const holds = (passage: number): boolean => holdsIn(sources.passages[passage]!, asker.gemeente);
  const candidates = gather(scores, similarity, weights, holds);
  const mass = concepts.reduce((sum, concept) => sum + concept.rarity * concept.weight, 0) || 1;
  const ranked = candidates.map((passage) => {
    const features = featuresOf(passage, concepts, asker, scores, similarity, sources, mass);
    return { passage, features, score: weigh(features, weights.features) };
  });
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
}

export function weigh(features: FeatureValues, weights: FeatureValues): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * weights[name];
  return score;
}

function gather(
  scores: LexicalScores,
  similarity: ReadonlyMap<number, number>,
  weights: RankingWeights,
  holds: (passage: number) => boolean,
): number[] {
  let top = 0;
  for (const passage of scores.found) top = Math.max(top, scores.total[passage]!);
  const fused = new Map<number, number>();
  for (const passage of scores.found) fused.set(passage, scores.total[passage]! / (top || 1));
  for (const [passage, value] of similarity) fused.set(passage, (fused.get(passage) ?? 0) + weights.vectorVote * value);
  return [...fused]
    .filter(([passage]) => holds(passage))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, weights.candidates)
    .map(([passage]) => passage);
}

function featuresOf(
  passage: number,
  concepts: readonly Concept[],
  asker: Asker,
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
  const sentence = bestSentence(held, keys, sources);
  return {
    lexical: scores.total[passage]! / mass,
    coverage: scores.coverage[passage]!,
    ownCoverage: conceptCoverage(held, keys.body, true),
    vector: similarity.get(passage) ?? 0,
    ask: Math.max(0, ...likenesses.map((each) => each.words)),
    askVector: Math.max(0, ...likenesses.map((each) => each.vector)),
    typeFit: typeFit(asker.type, indexed),
    list: indexed.kind === 'list' ? 1 : 0,
    table: indexed.kind === 'table' ? 1 : 0,
    footnote: indexed.kind === 'footnote' ? 1 : 0,
    short: Math.max(0, 1 - indexed.text.length / 300),
    place: places.length === 0 ? 0 : conceptCoverage(places, keys.body),
    sentence: sentence.words,
    sentenceVector: sentence.vector,
    named: nameCoverage(held, keys.names),
    ...kindFeatures(indexed, asker),
    regional: sources.isNational(indexed.source) ? 0 : 1,
  };
}

type KindFeatures = Pick<
  FeatureValues,
  | 'directory'
  | 'route'
  | 'toegang'
  | 'crisis'
  | 'region'
  | 'national'
  | 'term'
  | 'termDefined'
  | 'directoryDefined'
  | 'directoryWho'
  | 'directoryHow'
  | 'routeHow'
  | 'routeOfAsker'
  | 'toegangWhere'
>;

/** What kind of record it is, and whether that kind answers this kind of question; all zero for a passage. */
function kindFeatures({ record, verwijzer }: IndexedPassage, { type, verwijzer: asking }: Asker): KindFeatures {
  const is = (holds: boolean): number => (holds ? 1 : 0);
  const isToegang = record?.kind === 'region' && record.id !== 'crisis' && record.id !== 'about';
  const isHow = type === 'procedure' || type === 'where';
  return {
    directory: is(record?.kind === 'directory'),
    route: is(record?.kind === 'route'),
    toegang: is(isToegang),
    crisis: is(record?.kind === 'region' && record.id === 'crisis'),
    region: is(record?.kind === 'region' && record.id === 'about'),
    national: is(record?.kind === 'national'),
    term: is(record?.kind === 'term'),
    termDefined: is(record?.kind === 'term' && type === 'definition'),
    directoryDefined: is(record?.kind === 'directory' && type === 'definition'),
    directoryWho: is(record?.kind === 'directory' && type === 'who'),
    directoryHow: is(record?.kind === 'directory' && isHow),
    routeHow: is(record?.kind === 'route' && isHow),
    routeOfAsker: verwijzer === undefined || asking === undefined ? 0 : verwijzer === asking ? 1 : -1,
    toegangWhere: is(isToegang && (isHow || type === 'who')),
  };
}
