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

/**
 * Weights of sentence selection, part of ranking-weights.json. `passages` is how many passages take part, `besideWithin`
 * how far below the most helpful sentence one may stay that is shown on its own.
 */
export interface SentenceWeights {
  passages: number;
  passage: number;
  coverage: number;
  nextTo: number;
  first: number;
  ask: number;
  nextToAsk: number;
  besideWithin: number;
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

/** What is shown of the passages: paragraphs of sentences that follow each other, and single sentences besides. */
export interface Choice {
  paragraphs: ChosenSentence[][];
  besides: ChosenSentence[];
}

/** Room of the first and the second paragraph, in characters. */
const PARAGRAPHS = [650, 300];
/** Less room or less text than this is not worth a line. */
const LEAST_ROOM = 60;

/**
 * Chooses what answers within `most` characters. A paragraph begins at the most helpful sentence of its passage, so
 * that the answer stands first, and goes on from there; what room is left goes to single sentences that can stand alone
 * and help nearly as much.
 * `cost` is what showing a sentence takes.
 */
export function chooseSentences(
  rated: readonly ChosenSentence[],
  most: number,
  cost: (sentence: ChosenSentence) => number,
  besideWithin: number,
): Choice {
  const shown = new Set<string>();
  const byPassage = Map.groupBy(rated, (each) => each.passage);
  let left = most;
  const paragraphs: ChosenSentence[][] = [];
  for (const best of rated) {
    if (paragraphs.length === PARAGRAPHS.length || paragraphs.some((each) => each[0]!.passage === best.passage))
      continue;
    const room = Math.min(left, PARAGRAPHS[paragraphs.length]!);
    const paragraph = paragraphFrom(best, byPassage.get(best.passage)!, room, cost);
    if (sum(paragraph, cost) < LEAST_ROOM || shown.has(paragraph[0]!.sentence.text)) continue;
    for (const each of paragraph) shown.add(each.sentence.text);
    left -= sum(paragraph, cost);
    paragraphs.push(paragraph);
  }
  const besides: ChosenSentence[] = [];
  const least = (rated[0]?.value ?? 0) - besideWithin;
  for (const each of rated) {
    if (left < LEAST_ROOM || each.value < least) break;
    if (cost(each) > left || shown.has(each.sentence.text) || !standsAlone(each.sentence.text)) continue;
    shown.add(each.sentence.text);
    left -= cost(each);
    besides.push(each);
  }
  return { paragraphs, besides };
}

/** Sentences around the best one, in reading order: those after it first, then those before it. */
function paragraphFrom(
  best: ChosenSentence,
  rated: readonly ChosenSentence[],
  room: number,
  cost: (sentence: ChosenSentence) => number,
): ChosenSentence[] {
  const sentences = [...rated].sort((a, b) => a.sentence.start - b.sentence.start);
  let first = sentences.indexOf(best);
  let last = first;
  let left = room - cost(best);
  if (left < 0) return [];
  const take = (at: number): boolean => {
    const next = sentences[at];
    if (!next || cost(next) > left) return false;
    left -= cost(next);
    return true;
  };
  while (leans(sentences[first]!.sentence.text) && take(first - 1)) first -= 1;
  while (take(last + 1)) last += 1;
  while (take(first - 1)) first -= 1;
  return sentences.slice(first, last + 1);
}

function sum(sentences: readonly ChosenSentence[], cost: (sentence: ChosenSentence) => number): number {
  return sentences.reduce((total, each) => total + cost(each), 0);
}

const LEANS =
  /^(?:deze|dit|dat|die|hij|zij|ze|het gaat|daar|hier|ook|maar|daarom|hierdoor|daarnaast|hiermee|zo|dus|en|of|met deze|in dit|bij deze)\b/i;

/** A sentence that points back to the one before it. */
function leans(text: string): boolean {
  return LEANS.test(text.trim());
}

const SHORTEST_ALONE = 30;

function standsAlone(text: string): boolean {
  const line = text.trim();
  return !leans(line) && !line.startsWith('Bron: ') && line.length >= SHORTEST_ALONE && /[.;!)]$|\d|^[-•] /.test(line);
}
