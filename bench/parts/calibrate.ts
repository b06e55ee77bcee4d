/** Makes chances of scores (Platt scaling), and shows whether they are. */
import type { TextWeights } from '../../src/learned/text-score.ts';

export interface Scored {
  readonly score: number;
  readonly meant: boolean;
}

/** From a score to the log of the odds. */
export interface Line {
  readonly slope: number;
  readonly offset: number;
}

const ROUNDS = 4_000;
const RATE = 0.5;
const BARS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** The line under which the scores are likeliest, both classes weighing the same. */
export function fitLine(scored: readonly Scored[]): Line {
  const share = { meant: scored.filter(({ meant }) => meant).length, not: scored.filter(({ meant }) => !meant).length };
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [bySlope, byOffset] = [0, 0];
    for (const { score, meant } of scored) {
      const error = (chanceOf(slope * score + offset) - (meant ? 1 : 0)) / (meant ? share.meant : share.not) / 2;
      bySlope += error * score;
      byOffset += error;
    }
    slope -= RATE * bySlope;
    offset -= RATE * byOffset;
  }
  return { slope, offset };
}

/** Weights whose score is the log of the odds. */
export function calibrated(weights: TextWeights, { slope, offset }: Line): TextWeights {
  const bias = weights.bias.map((each) => Number((slope * each + offset).toFixed(4)));
  return { ...weights, bias, unit: Number((slope * weights.unit).toFixed(6)) };
}

/** Of the messages with about the same chance: how many they are, and what share is meant, both classes weighing the same. */
export function printReliability(scored: readonly Scored[]): void {
  const meant = scored.filter((one) => one.meant).length;
  const weightOf = (one: Scored) => (one.meant ? 1 / meant : 1 / (scored.length - meant));
  console.log('chance        messages   said   found');
  for (let from = 0; from < 1; from += 0.1) {
    const within = scored.filter(({ score }) => chanceOf(score) >= from && chanceOf(score) < from + 0.1);
    const all = within.reduce((sum, one) => sum + weightOf(one), 0);
    const said = within.reduce((sum, one) => sum + weightOf(one) * chanceOf(one.score), 0) / all;
    const found = within.reduce((sum, one) => sum + (one.meant ? weightOf(one) : 0), 0) / all;
    console.log(
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}  ${String(within.length).padStart(9)}  ${said.toFixed(3)}   ${found.toFixed(3)}`,
    );
  }
  console.log('bar    of danger   of the rest');
  for (const bar of BARS) {
    const over = (kind: boolean) =>
      scored.filter((one) => one.meant === kind && chanceOf(one.score) >= bar).length /
      (kind ? meant : scored.length - meant);
    console.log(`${bar.toFixed(2)}   ${over(true).toFixed(4)}      ${over(false).toFixed(4)}`);
  }
}

function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
