import { LANDELIJK } from '../../domain/regio.ts';
import { notHolding } from '../../domain/validity.ts';
import { fold } from '../../dutch/words.ts';
import { AllowedPassages, type Stretch, stretchesBySource } from '../../knowledge/index/allowed-passages.ts';
import type { LexicalIndex } from '../../knowledge/index/lexical-index.ts';
import type { Source } from '../../knowledge/index/passage.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import { ENCODER_MODEL } from '../../learned/shipped-encoder.ts';
import { expectedDetails } from '../understand/expected-detail.ts';
import { verwijzerOf, withoutGoal } from '../understand/roles.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import type { AskSources, Embed } from './features.ts';
import { type Asker, type RankedPassage, type RankingWeights, rankPassages } from './rank-passages.ts';
import { PassageScorer } from './score-passages.ts';
import { type Standing, standingOf } from './standing.ts';

/** What a search found: the concepts it looked for and the passages, best first. */
export interface SearchResult {
  concepts: Concept[];
  ranked: RankedPassage[];
  asks: AskSources;
  /** How far a source of the index speaks for the asker's gemeente. */
  standing: (source: number) => Standing;
  /** Whether a key stands in any passage that this question may use. */
  inScope: (key: string) => boolean;
}

export type Search = (question: UnderstoodQuestion) => Promise<SearchResult>;

const MOST_NEAR = 40;

/** Makes the search over a knowledge: what holds for the asker first, then lexical and vector search, then ranking. */
export function createSearch(knowledge: Knowledge, weights: RankingWeights, now: () => Date): Search {
  const { index, glossary, learned, speller } = knowledge;
  const scorer = new PassageScorer(index.lexical);
  const sources = { lexical: index.lexical, glossary, learned, speller };
  const embed = index.vectors.model === ENCODER_MODEL ? (text: string) => knowledge.encoder.embed(text) : undefined;
  const stretches = stretchesBySource(
    index.passages.map(({ source }) => source),
    index.sources.length,
  );
  const sizes = gemeentenPerRegio(knowledge);
  const rarityOf = (key: string): number => index.lexical.rarity(key);
  return async (question) => {
    const allowed = allowedPassages(knowledge, stretches, question, holdsFor(question, knowledge, now()));
    const concepts = conceptsOf(question, new Set(question.places.words), sources);
    const vector = await queryVector(question, knowledge, embed);
    const scores = scorer.score(concepts, weights.lexical, allowed);
    const near = vector ? index.vectors.search(vector, MOST_NEAR, allowed) : [];
    const asks = { rarityOf, vector: embed ? vector : undefined, embed };
    const standing = (source: number): Standing => {
      const of = index.sources[source]!;
      return standingOf(of, question.gemeente, sizes.get(of.regio) ?? 0);
    };
    const ranked = rankPassages(
      concepts,
      askerOf(question),
      scores,
      near,
      { passages: index.passages, standing, ...asks },
      weights,
    );
    return { concepts, ranked, asks, standing, inScope: (key) => standsIn(index.lexical, key, weights, allowed) };
  };
}

function gemeentenPerRegio({ regions }: Knowledge): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(regions.gemeenten, ({ regio }) => regio)].map(([regio, own]) => [regio, own.length]));
}

function askerOf({ type, gemeente, text, focus, rol }: UnderstoodQuestion): Asker {
  return {
    type,
    gemeente,
    verwijzer: verwijzerOf(withoutGoal(fold(text)), rol),
    details: expectedDetails(focus),
  };
}

function standsIn(lexical: LexicalIndex, key: string, weights: RankingWeights, allowed: AllowedPassages): boolean {
  let stands = false;
  const visit = (): void => {
    stands = true;
  };
  lexical.scan(key, weights.lexical, visit, allowed.stretches);
  return stands;
}

/** The filter before scoring. */
function allowedPassages(
  { index }: Knowledge,
  stretches: readonly Stretch[],
  { visibilities }: UnderstoodQuestion,
  holds: (source: Source) => boolean,
): AllowedPassages {
  const open = index.sources.map((source) => visibilities.includes(source.visibility) && holds(source));
  return new AllowedPassages(
    stretches.filter((_, source) => open[source]),
    (passage) => open[index.passages[passage]!.source]!,
  );
}

/** The years that a question names, each by its last day: what held then, or will, may answer too. */
function daysNamed(text: string, now: Date): string[] {
  const named: string[] = text.match(/\b20[12345]\d\b/g) ?? [];
  const next = /\b(?:volgend jaar|straks|binnenkort|per 1 januari|vanaf januari)\b/i.test(text)
    ? [String(now.getUTCFullYear() + 1)]
    : [];
  return [...named, ...next].map((year) => `${year}-12-31`);
}

/** Whether a source holds today, or on a day that is asked about, in the asked regions or everywhere, and for the gemeente that is asked about. */
function holdsFor(
  { text, regios, gemeente }: UnderstoodQuestion,
  { index, regions }: Knowledge,
  now: Date,
): (source: Source) => boolean {
  const days = [now.toISOString().slice(0, 10), ...daysNamed(text, now)];
  const gone = days.map((day) => notHolding(index.sources, day));
  const own = regions.gemeenten.find((each) => each.gemeente === gemeente);
  const isForOthers = ({ regio, gemeenten }: Source): boolean =>
    own?.regio === regio && gemeenten.length > 0 && !gemeenten.includes(own.gemeente);
  return (source) =>
    (source.regio === LANDELIJK || regios.includes(source.regio)) &&
    !gone.every((each) => each.has(source.document)) &&
    !isForOthers(source);
}

/** Of a story the sentence that asks counts twice: once by itself, once with the rest. */
async function queryVector(
  { text, focus }: Pick<UnderstoodQuestion, 'text' | 'focus'>,
  { index, embedder }: Knowledge,
  embed: Embed | undefined,
): Promise<Float32Array | undefined> {
  if (embed) return focus === text ? embed(text) : between(embed(text), embed(focus));
  if (embedder?.model !== index.vectors.model) return undefined;
  return embedder.embedQuery(text).catch(() => undefined); // late or unreachable: words alone find enough
}

/** The direction between two vectors of length 1. */
function between(one: Float32Array, other: Float32Array): Float32Array {
  const sum = one.map((value, at) => value + other[at]!);
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
