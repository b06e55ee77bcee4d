/** One row of features, and whether it is a right one. */
export interface Row {
  values: number[];
  right: boolean;
  /** How much it counts among its kind, 1 where left out. */
  weight?: number;
}

/** What was found for a question, and how much the question counts. */
export interface Candidates {
  rows: readonly Row[];
  weight: number;
}

const SOFTMAX = { steps: 300, rate: 0.1, decay: 0.002 };

/** Weights under which the right candidates of each question get the most of a softmax; Adam (Kingma and Ba 2015). */
export function fitSoftmax(questions: readonly Candidates[], width: number): number[] {
  const total = questions.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(width).fill(0.1);
  const mean = new Array<number>(width).fill(0);
  const square = new Array<number>(width).fill(0);
  for (let step = 1; step <= SOFTMAX.steps; step += 1) {
    const slope = weights.map((weight) => SOFTMAX.decay * weight);
    for (const { rows, weight } of questions) addSlope(rows, weights, slope, total / weight);
    for (let at = 0; at < width; at += 1) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.999 * square[at]! + 0.001 * slope[at]! ** 2;
      weights[at]! -=
        (SOFTMAX.rate * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

function addSlope(candidates: readonly Row[], weights: readonly number[], slope: number[], share: number): void {
  const scores = candidates.map(({ values }) => dot(values, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = candidates.reduce((sum, { right: is }, at) => sum + (is ? powers[at]! : 0), 0);
  for (const [row, { values, right: is }] of candidates.entries()) {
    const pull = powers[row]! / all - (is ? powers[row]! / right : 0);
    for (const [at, value] of values.entries()) slope[at]! += (pull * value) / share;
  }
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
