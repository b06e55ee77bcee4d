import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Sentence } from '../../knowledge/structure/sentences.ts';
import { askLikenesses, conceptCoverage, passageKeys } from '../retrieve/features.ts';
import type { SearchResult } from '../retrieve/search.ts';

/** A sentence of a passage that helps to answer, with how much. */
export interface ChosenSentence {
  passage: number;
  sentence: Sentence;
  value: number;
}

/** Weights of sentence selection, part of ranking-weights.json. `passages` is how many passages take part. */
export interface SentenceWeights {
  passages: number;
  passage: number;
  coverage: number;
  nextTo: number;
  first: number;
  ask: number;
  nextToAsk: number;
}

/** The sentences of the best passages, most helpful first. */
export function rateSentences(
  found: SearchResult,
  passages: readonly IndexedPassage[],
  weights: SentenceWeights,
): ChosenSentence[] {
  const best = found.ranked[0]?.score ?? 0;
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
        value:
          base +
          weights.coverage * coverage[at]! +
          weights.nextTo * beside(coverage, at) +
          weights.ask * asked[at]! +
          weights.nextToAsk * beside(asked, at),
      }));
    })
    .sort((a, b) => b.value - a.value);
}

/** Per sentence how like the question is to one that the reading guide foresaw at that very place. */
function guidedShare(keys: ReturnType<typeof passageKeys>, found: SearchResult): number[] {
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

/**
 * The most helpful sentences that fit in `most` characters, in groups: one per passage, in the order of their best
 * sentence, each group in reading order. `cost` is what showing a sentence takes.
 */
export function chooseSentences(
  rated: readonly ChosenSentence[],
  most: number,
  cost: (sentence: ChosenSentence) => number,
  groupCost: number,
): ChosenSentence[][] {
  const groups = new Map<number, ChosenSentence[]>();
  const shown = new Set<string>();
  let left = most;
  for (const choice of rated) {
    const group = groups.get(choice.passage);
    const price = cost(choice) + (group ? 0 : groupCost);
    const text = choice.sentence.text.trim();
    if (price > left || shown.has(text)) continue;
    left -= price;
    shown.add(text);
    if (group) group.push(choice);
    else groups.set(choice.passage, [choice]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.sentence.start - b.sentence.start));
}

/**
 * The best sentence first where it can stand alone: the reader sees the answer before what surrounds it. A list line or
 * a sentence that leans on the one before it stays in its place.
 */
export function answerFirst(groups: readonly ChosenSentence[][]): ChosenSentence[][] {
  const [first, ...rest] = groups;
  const best = first && [...first].sort((a, b) => b.value - a.value)[0]!;
  if (!best || first.indexOf(best) === 0 || !standsAlone(best.sentence.text)) return [...groups];
  return [[best], first.filter((each) => each !== best), ...rest];
}

const LEANS =
  /^(?:deze|dit|dat|die|hij|zij|ze|het gaat|daar|hier|ook|maar|daarom|hierdoor|daarnaast|hiermee|zo|dus|en|of)\b/i;

function standsAlone(text: string): boolean {
  return !LEANS.test(text.trim()) && !/^[-•]|\t|^\d{1,2}[.)]\s/.test(text) && text.length > 40;
}
