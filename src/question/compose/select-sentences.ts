import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Sentence } from '../../knowledge/structure/sentences.ts';
import { askLikenesses, conceptCoverage, type PassageKeys, passageKeys } from '../find/features.ts';
import { holdsNearTopic } from '../find/holds-detail.ts';
import type { SearchResult } from '../find/search.ts';
import { expectedDetails } from '../understand/expected-detail.ts';
import { isColumnHeading } from './read-sentence.ts';

/** A sentence of a passage that helps to answer, with how much. */
export interface ChosenSentence {
  passage: number;
  sentence: Sentence;
  value: number;
  /** How like the question it is by itself, 0 to 1: by what it says, or by what the reading guide has it answer. */
  likeness: number;
}

/**
 * Weights of sentence selection, part of ranking-weights.json. `passages` is how many passages take part, `detail` what
 * a sentence gains that holds the kind of detail asked for. What comes after the first paragraph is at least
 * `leastLikeness` like the question; a sentence on its own stays no more than `besideWithin` below the most helpful one.
 */
export interface SentenceWeights {
  passages: number;
  passage: number;
  coverage: number;
  nextTo: number;
  first: number;
  ask: number;
  nextToAsk: number;
  detail: number;
  besideWithin: number;
  leastLikeness: number;
}

/** The sentences of the best passages, most helpful first; headings of columns are none. */
export function rateSentences(
  question: string,
  found: SearchResult,
  passages: readonly IndexedPassage[],
  weights: SentenceWeights,
): ChosenSentence[] {
  const best = found.ranked[0]?.score ?? 0;
  const details = expectedDetails(question);
  const topic = found.concepts.filter((concept) => concept.weight >= 1);
  return found.ranked
    .slice(0, weights.passages)
    .flatMap(({ passage, score }, rank) => {
      const keys = passageKeys(passages[passage]!);
      const coverage = keys.sentences.map((each) => conceptCoverage(found.concepts, each.keys));
      const asked = guidedShare(keys, found);
      const base = weights.passage * (score - best) + (rank === 0 ? weights.first : 0);
      return keys.sentences.map(({ sentence }, at) => ({
        passage,
        sentence,
        likeness: Math.max(coverage[at]!, asked[at]!),
        value:
          base +
          weights.coverage * coverage[at]! +
          weights.nextTo * beside(coverage, at) +
          weights.ask * asked[at]! +
          weights.nextToAsk * beside(asked, at) +
          (details.some((detail) => holdsNearTopic(detail, keys, at, topic)) ? weights.detail : 0),
      }));
    })
    .filter(({ passage, sentence }) => !isColumnHeading(sentence.text, passages[passage]!))
    .sort((a, b) => b.value - a.value);
}

/** Per sentence how like the question is to one that the reading guide foresaw at that very place. */
function guidedShare(keys: PassageKeys, found: SearchResult): number[] {
  const likenesses = askLikenesses(found.concepts, keys.asks, found.asks);
  return keys.sentences.map(({ sentence }) =>
    Math.max(
      0,
      ...keys.asks.map(({ at }, index) =>
        at >= sentence.start && at <= sentence.end ? (likenesses[index]!.words + likenesses[index]!.vector) / 2 : 0,
      ),
    ),
  );
}

function beside(values: readonly number[], at: number): number {
  return Math.max(values[at - 1] ?? 0, values[at + 1] ?? 0);
}
