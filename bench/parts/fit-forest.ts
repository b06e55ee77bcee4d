/** Boosted trees (Friedman 2001, with the gains of Chen and Guestrin 2016) for a yes or no; both weigh the same in all. */
import { forestScore, type Tree } from '../../src/learned/forest.ts';
import type { Row } from './fit-linear.ts';
import { mulberry } from './fit-text.ts';

const TREES = 300;
const DEPTH = 3;
const RATE = 0.04;
/** What is added to the weight of a leaf, so that few rows say little. */
const CALM = 2;
const LEAST_WEIGHT = 3;
const LEAST_ROWS = 20;
/** Values are cut at so many quantiles; each tree sees a part of the rows and of the values. */
const CUTS = 16;
const ROWS_SEEN = 0.7;
const VALUES_SEEN = 0.6;
const SEED = 11;

interface Slopes {
  /** First and second derivative of the loss, by row. */
  first: Float64Array;
  second: Float64Array;
}

export function fitForest(rows: readonly Row[]): Tree[] {
  const random = mulberry(SEED);
  const cuts = rows[0]!.values.map((_, value) => cutsOf(rows.map(({ values }) => values[value]!)));
  const weights = evenWeights(rows);
  const scores = new Float64Array(rows.length);
  return Array.from({ length: TREES }, () => {
    const slopes = slopesOf(rows, weights, scores);
    const seen = [...rows.keys()].filter(() => random() < ROWS_SEEN);
    const values = [...cuts.keys()].filter(() => random() < VALUES_SEEN);
    const tree = grow(rows, slopes, seen, values, cuts, DEPTH);
    for (const [at, row] of rows.entries()) scores[at]! += forestScore([tree], row.values);
    return tree;
  });
}

/** The weights of the rows, brought to as much for yes as for no. */
function evenWeights(rows: readonly Row[]): number[] {
  const massOf = (right: boolean): number =>
    rows.reduce((sum, row) => sum + (row.right === right ? (row.weight ?? 1) : 0), 0);
  const mass = { yes: massOf(true), no: massOf(false) };
  return rows.map(({ right, weight = 1 }) => (weight * rows.length) / 2 / (right ? mass.yes : mass.no));
}

function cutsOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const cuts = Array.from({ length: CUTS }, (_, at) => sorted[Math.floor((sorted.length * (at + 1)) / (CUTS + 1))]!);
  return [...new Set(cuts)];
}

function slopesOf(rows: readonly Row[], weights: readonly number[], scores: Float64Array): Slopes {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  return {
    first: chances.map((chance, at) => weights[at]! * (chance - (rows[at]!.right ? 1 : 0))),
    second: chances.map((chance, at) => weights[at]! * chance * (1 - chance)),
  };
}

function grow(
  rows: readonly Row[],
  slopes: Slopes,
  seen: readonly number[],
  values: readonly number[],
  cuts: readonly (readonly number[])[],
  depth: number,
): Tree {
  const first = sumOf(slopes.first, seen);
  const second = sumOf(slopes.second, seen);
  const leaf = round((-RATE * first) / (second + CALM));
  if (depth === 0 || seen.length < LEAST_ROWS) return leaf;
  let best = { gain: 1e-6, value: -1, cut: 0 };
  for (const value of values)
    for (const cut of cuts[value]!) {
      const gain = gainOf(rows, slopes, seen, value, cut, first, second);
      if (gain > best.gain) best = { gain, value, cut };
    }
  if (best.value < 0) return leaf;
  const isLeft = (at: number): boolean => rows[at]!.values[best.value]! <= best.cut;
  const branch = (part: readonly number[]): Tree => grow(rows, slopes, part, values, cuts, depth - 1);
  return [best.value, best.cut, branch(seen.filter(isLeft)), branch(seen.filter((at) => !isLeft(at)))];
}

function gainOf(
  rows: readonly Row[],
  slopes: Slopes,
  seen: readonly number[],
  value: number,
  cut: number,
  first: number,
  second: number,
): number {
  let left = 0;
  let leftWeight = 0;
  for (const at of seen)
    if (rows[at]!.values[value]! <= cut) {
      left += slopes.first[at]!;
      leftWeight += slopes.second[at]!;
    }
  const rightWeight = second - leftWeight;
  if (leftWeight < LEAST_WEIGHT || rightWeight < LEAST_WEIGHT) return 0;
  return left ** 2 / (leftWeight + CALM) + (first - left) ** 2 / (rightWeight + CALM) - first ** 2 / (second + CALM);
}

function sumOf(values: Float64Array, at: readonly number[]): number {
  return at.reduce((sum, each) => sum + values[each]!, 0);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
