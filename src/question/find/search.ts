import { LANDELIJK } from '../../domain/regio.ts';
import { AllowedPassages, type Stretch, stretchesBySource } from '../../knowledge/index/allowed-passages.ts';
import type { LexicalIndex } from '../../knowledge/index/lexical-index.ts';
import { keysOf } from '../../knowledge/index/search-keys.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import type { AskSources } from './features.ts';
import { type RankedPassage, type RankingWeights, rankPassages } from './rank-passages.ts';
import { PassageScorer } from './score-passages.ts';

/** What a search found: the concepts it looked for and the passages, best first. */
export interface SearchResult {
  concepts: Concept[];
  ranked: RankedPassage[];
  asks: AskSources;
  /** Whether a key stands in any passage that this question may use. */
  inScope: (key: string) => boolean;
}

export type Search = (question: UnderstoodQuestion) => Promise<SearchResult>;

const MOST_NEAR = 40;

/** Makes the search over a knowledge: region and visibility filter first, then lexical and vector search, then ranking. */
export function createSearch(knowledge: Knowledge, weights: RankingWeights): Search {
  const { index, glossary, learned, speller } = knowledge;
  const scorer = new PassageScorer(index.lexical);
  const sources = { lexical: index.lexical, glossary, learned, speller };
  const embedded = index.embedded;
  const embed = embedded && ((keys: readonly string[]) => embedded.embed(new Map(keys.map((key) => [key, 2]))));
  const stretches = stretchesBySource(
    index.passages.map(({ source }) => source),
    index.sources.length,
  );
  const rarityOf = (key: string): number => index.lexical.rarity(key);
  return async (question) => {
    const allowed = allowedPassages(knowledge, stretches, question);
    const concepts = conceptsOf(question.text, question.regios, new Set(question.places.words), sources);
    const vector = await queryVector(question.text, concepts, knowledge);
    const scores = scorer.score(concepts, weights.lexical, allowed);
    const near = vector ? index.vectors.search(vector, MOST_NEAR, allowed) : [];
    const asks = { rarityOf, vector: embed ? vector : undefined, embed };
    const ranked = rankPassages(concepts, question.type, scores, near, { passages: index.passages, ...asks }, weights);
    return { concepts, ranked, asks, inScope: (key) => standsIn(index.lexical, key, weights, allowed) };
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

/** The filter before scoring: the asked regions and national sources, as far as the asker may see them. */
function allowedPassages(
  { index }: Knowledge,
  stretches: readonly Stretch[],
  { regios, visibilities }: UnderstoodQuestion,
): AllowedPassages {
  const open = index.sources.map(
    (source) =>
      visibilities.includes(source.visibility) && (source.regio === LANDELIJK || regios.includes(source.regio)),
  );
  return new AllowedPassages(
    stretches.filter((_, source) => open[source]),
    (passage) => open[index.passages[passage]!.source]!,
  );
}

const EXPANSION_SHARE = 0.5;

async function queryVector(
  text: string,
  concepts: readonly Concept[],
  { index, embedder }: Knowledge,
): Promise<Float32Array | undefined> {
  if (embedder && embedder.model === index.vectors.model) return embedder.embedQuery(text).catch(() => undefined); // late or unreachable: words alone find enough
  if (!index.embedded) return undefined;
  const keys = new Map(keysOf(text).map((key) => [key, 2]));
  for (const concept of concepts) {
    for (const { keys: others, weight, own } of concept.alternatives) {
      if (own) continue;
      for (const key of others) keys.set(key, Math.max(keys.get(key) ?? 0, EXPANSION_SHARE * weight));
    }
  }
  return index.embedded.embed(keys);
}
