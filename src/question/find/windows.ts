import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { RankedPassage } from './rank-passages.ts';

/** Neighbouring passages shown as one: what is read together answers together. `passages` in reading order. */
export interface Window {
  best: RankedPassage;
  passages: number[];
  text: string;
}

/** The contract's limit for the text of a passage. */
const LONGEST_PASSAGE = 1600;
const LONGEST_WINDOW = 1450;
/** A neighbour joins a text that is already of some length only where it scores at least this share of the best. */
const LEAST_SHARE = 0.5;
const SHORT_WINDOW = 500;

/** The ranked passages, each widened with its neighbours of the same section; a passage shown once is not shown again. */
export function makeWindows(
  ranked: readonly RankedPassage[],
  passages: readonly IndexedPassage[],
  most: number,
): Window[] {
  const scores = new Map(ranked.map((each) => [each.passage, each.score]));
  const shown = new Set<number>();
  const windows: Window[] = [];
  for (const best of ranked) {
    if (windows.length === most) break;
    if (shown.has(best.passage)) continue;
    const members = widen(best.passage, passages, scores, shown);
    for (const member of members) shown.add(member);
    windows.push({ best, passages: members, text: windowText(members.map((member) => passages[member]!)) });
  }
  return windows;
}

/** The texts of the passages, each section below its own heading. */
export function windowText(members: readonly IndexedPassage[]): string {
  const parts = members.map((passage, at) => {
    const heading = passage.section.at(-1);
    return heading === undefined || heading === members[at - 1]?.section.at(-1)
      ? passage.text
      : `${heading}\n${passage.text}`;
  });
  return parts.join('\n').slice(0, LONGEST_PASSAGE);
}

/** Grows to the better-scoring side while it fits. */
function widen(
  start: number,
  passages: readonly IndexedPassage[],
  scores: ReadonlyMap<number, number>,
  shown: ReadonlySet<number>,
): number[] {
  const members = [start];
  let length = passages[start]!.text.length;
  for (;;) {
    const options = [members[0]! - 1, members.at(-1)! + 1].filter((next) => fits(next, start, passages, shown, length));
    if (options.length === 0) return members;
    const bestScore = scores.get(start) ?? 0;
    const next = options
      .filter((o) => length < SHORT_WINDOW || (scores.get(o) ?? 0) >= bestScore * LEAST_SHARE)
      .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || b - a)[0];
    if (next === undefined) return members;
    length += passages[next]!.text.length + 1;
    if (next < members[0]!) members.unshift(next);
    else members.push(next);
  }
}

function fits(
  next: number,
  start: number,
  passages: readonly IndexedPassage[],
  shown: ReadonlySet<number>,
  length: number,
): boolean {
  const neighbour = passages[next];
  const own = passages[start]!;
  if (!neighbour || neighbour.source !== own.source || shown.has(next)) return false;
  if (length + 1 + neighbour.text.length > LONGEST_WINDOW) return false;
  return related(neighbour.section, own.section);
}

/** The same section, or one directly inside or beside it below the same chapter. */
function related(one: readonly string[], other: readonly string[]): boolean {
  const depth = Math.max(1, Math.min(one.length, other.length, Math.max(one.length, other.length) - 1));
  return one.slice(0, depth).join('\n') === other.slice(0, depth).join('\n');
}
