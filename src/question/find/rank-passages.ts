import type { Verwijzer } from '../../domain/parties.ts';
import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Near } from '../../knowledge/index/vector-index.ts';
import type { ExpectedDetail } from '../understand/expected-detail.ts';
import type { QuestionType } from '../understand/question-type.ts';
import type { Concept } from './concepts.ts';
import {
  type AskLikeness,
  type AskSources,
  askLikenesses,
  bestSentence,
  conceptCoverage,
  conceptMatch,
  conceptsWithin,
  FEATURES,
  type FeatureValues,
  nameCoverage,
  type PassageKeys,
  passageKeys,
  typeFit,
} from './features.ts';
import { holdsDetail } from './holds-detail.ts';
import type { LexicalScores, LexicalWeights } from './score-passages.ts';
import type { Standing } from './standing.ts';

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
  /** What a unit must hold to answer. */
  details: readonly ExpectedDetail[];
}

/** A record for some gemeenten alone is nothing for another. */
function holdsIn({ gemeenten }: IndexedPassage, gemeente: string | undefined): boolean {
  return gemeenten === undefined || (gemeente !== undefined && gemeenten.includes(gemeente));
}

/** What ranking reads of the index. */
export interface RankingSources extends AskSources {
  passages: readonly IndexedPassage[];
  standing: (source: number) => Standing;
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
  const own = {
    lexical: scores.total[passage]! / mass,
    coverage: scores.coverage[passage]!,
    ownCoverage: conceptCoverage(held, keys.body, true),
    vector: similarity.get(passage) ?? 0,
    ...askFeatures(indexed, likenesses),
    ...detailFeatures(indexed, asker, concepts),
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
    ...recordFeatures(indexed, asker, held, concepts, keys),
    ...standingFeatures(sources.standing(indexed.source)),
  };
  return { ...own, ...plainFeatures(own, indexed.record === undefined && own.guided === 0) };
}

function standingFeatures(standing: Standing): Pick<FeatureValues, 'regional' | 'local' | 'provisional'> {
  const { isNational, isLocal, isProvisional } = standing;
  return { regional: isNational ? 0 : 1, local: isLocal ? 1 : 0, provisional: isProvisional ? 1 : 0 };
}

/** A passage that nobody wrote questions for has its words alone: they weigh more there. */
function plainFeatures(
  own: Pick<FeatureValues, 'lexical' | 'coverage' | 'vector' | 'sentence' | 'sentenceVector'>,
  isPlain: boolean,
): Pick<FeatureValues, 'plainLexical' | 'plainCoverage' | 'plainVector' | 'plainSentence' | 'plainSentenceVector'> {
  const share = isPlain ? 1 : 0;
  return {
    plainLexical: share * own.lexical,
    plainCoverage: share * own.coverage,
    plainVector: share * own.vector,
    plainSentence: share * own.sentence,
    plainSentenceVector: share * own.sentenceVector,
  };
}

/** Likeness to the questions of a passage and to those of a record weigh apart: those of a record are the same for all of its kind. */
function askFeatures(
  { record }: IndexedPassage,
  likenesses: readonly AskLikeness[],
): Pick<FeatureValues, 'ask' | 'askVector' | 'guided' | 'recordAsk' | 'recordAskVector'> {
  const words = Math.max(0, ...likenesses.map((each) => each.words));
  const vector = Math.max(0, ...likenesses.map((each) => each.vector));
  if (record) return { ask: 0, askVector: 0, guided: 0, recordAsk: words, recordAskVector: vector };
  return { ask: words, askVector: vector, guided: likenesses.length > 0 ? 1 : 0, recordAsk: 0, recordAskVector: 0 };
}

/** Whether a unit holds all details that were asked for; neither where none was. */
function detailFeatures(
  unit: IndexedPassage,
  { details }: Asker,
  concepts: readonly Concept[],
): Pick<FeatureValues, 'detailHeld' | 'detailLacking'> {
  if (details.length === 0) return { detailHeld: 0, detailLacking: 0 };
  const topic = concepts.filter(({ weight }) => weight >= 1);
  const isHeld = details.every((detail) => holdsDetail(detail, unit, topic));
  return { detailHeld: isHeld ? 1 : 0, detailLacking: isHeld ? 0 : 1 };
}

const DETAILS: ReadonlySet<QuestionType> = new Set(['howmuch', 'when', 'why', 'list']);

/**
 * A record says what it is about and no more: what of the question stands in none of its words counts against it, and so
 * does a detail that passages hold. The words of a place ask nothing.
 */
function recordFeatures(
  { record }: IndexedPassage,
  { type }: Asker,
  held: readonly Concept[],
  concepts: readonly Concept[],
  keys: PassageKeys,
): Pick<FeatureValues, 'recordNamed' | 'recordRest' | 'recordDetail'> {
  if (!record) return { recordNamed: 0, recordRest: 0, recordDetail: 0 };
  const asks = ({ weight }: Concept): boolean => weight >= 0.5;
  const mass = concepts.filter(asks).length;
  const said = held.filter(asks).reduce((sum, concept) => sum + Math.min(1, conceptMatch(concept, keys.all)), 0);
  return {
    recordNamed: nameCoverage(held, keys.names) > 0 ? 1 : 0,
    recordRest: Math.min(4, mass - said) / 4,
    recordDetail: DETAILS.has(type) ? 1 : 0,
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
  | 'directoryYesno'
  | 'nationalYesno'
  | 'routeYesno'
  | 'termAsked'
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
    directoryYesno: is(record?.kind === 'directory' && type === 'yesno'),
    nationalYesno: is(record?.kind === 'national' && type === 'yesno'),
    routeYesno: is(record?.kind === 'route' && type === 'yesno'),
    termAsked: is(record?.kind === 'term' && type !== 'definition' && type !== 'other'),
  };
}
