/**
 * Fits the weights of src/learned/ranking-weights.json on the tuning part of the golden set:
 *   npm run fit -- DATA_DIR UNGUIDED_DATA_DIR
 * The second index holds the same documents under other names, so that no reading guide belongs to them: support must
 * be judged well for documents with and without a guide.
 * Two fits, both with a fixed start and number of steps, so that the same input gives the same weights:
 * the feature weights by a softmax over the candidates of each question, the support weights by logistic regression.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../src/knowledge/open-knowledge.ts';
import type { Weights } from '../src/question/answer-region.ts';
import { createSearchRegion } from '../src/question/answer-region.ts';
import { FEATURES } from '../src/question/find/features.ts';
import { SUPPORT_SIGNS } from '../src/question/judge/abstain.ts';
import { createPlaceReader } from '../src/question/understand/places.ts';
import { understandQuestion } from '../src/question/understand/understand-question.ts';

const WEIGHTS = new URL('../src/learned/ranking-weights.json', import.meta.url);
const TUNE = new URL('../test/golden/tune.jsonl', import.meta.url);

interface GoldenLine {
  question: string;
  gemeente?: string;
  regio?: string;
  evidence: string[];
  answerable: boolean;
  kind: string;
}

/** Candidates of one question: a row of numbers each, and whether it is one of those that hold the evidence. */
type Candidates = { values: number[]; right: boolean }[];

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

async function main(dataDirs: readonly string[]): Promise<void> {
  const weights = JSON.parse(readFileSync(WEIGHTS, 'utf8')) as Weights & { madeBy: string };
  const golden = readFileSync(TUNE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldenLine);
  const ranking: Candidates[] = [];
  const support: Candidates = [];
  for (const [at, dataDir] of dataDirs.entries()) {
    const rows = await collect(dataDir, golden, weights);
    if (at === 0) ranking.push(...rows.ranking);
    support.push(...rows.support);
  }
  const features = named(FEATURES, fitSoftmax(ranking, FEATURES.length));
  const signs = named(SUPPORT_SIGNS, fitLogistic(support, SUPPORT_SIGNS.length));
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify({ ...weights, madeBy: 'npm run fit', features, support: signs }, null, 2)}\n`,
  );
  process.stdout.write(`${ranking.length} questions for ranking, ${support.length} for support\n`);
}

async function collect(
  dataDir: string,
  golden: readonly GoldenLine[],
  weights: Weights,
): Promise<{ ranking: Candidates[]; support: Candidates }> {
  const knowledge = await loadKnowledge(dataDir);
  const searchRegion = createSearchRegion(knowledge, weights, { years: 5, now: () => new Date(0) });
  const readPlaces = createPlaceReader(knowledge.regions);
  const ranking: Candidates[] = [];
  const support: Candidates = [];
  for (const line of golden.filter(({ kind }) => kind !== 'compare')) {
    const asked = {
      text: line.question,
      ...(line.gemeente ? { gemeente: line.gemeente } : {}),
      ...(line.regio ? { regio: line.regio } : {}),
    };
    const { found, judged } = await searchRegion(understandQuestion(asked, readPlaces, knowledge.regions));
    support.push({ values: SUPPORT_SIGNS.map((sign) => judged.signs[sign]), right: line.answerable });
    if (line.evidence.length === 0 || !line.answerable) continue;
    const share = found.ranked.map(({ passage }) => heldShare(line.evidence, knowledge.index.passages[passage]!));
    const best = Math.max(...share);
    if (best > 0)
      ranking.push(
        found.ranked.map(({ features }, at) => ({
          values: FEATURES.map((name) => features[name]),
          right: share[at] === best,
        })),
      );
  }
  return { ranking, support };
}

function heldShare(evidence: readonly string[], passage: { section: readonly string[]; text: string }): number {
  const text = fold(`${passage.section.at(-1) ?? ''}\n${passage.text}`);
  return evidence.filter((words) => text.includes(fold(words))).length / evidence.length;
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Math.round(values[at]! * 1000) / 1000]));
}

const SOFTMAX = { steps: 400, rate: 0.1, decay: 0.002 };

/** Weights under which the right candidates of each question get the most of a softmax; Adam (Kingma and Ba 2015). */
function fitSoftmax(questions: readonly Candidates[], width: number): number[] {
  const weights = new Array<number>(width).fill(0.1);
  const mean = new Array<number>(width).fill(0);
  const square = new Array<number>(width).fill(0);
  for (let step = 1; step <= SOFTMAX.steps; step += 1) {
    const slope = weights.map((weight) => SOFTMAX.decay * weight);
    for (const candidates of questions) addSlope(candidates, weights, slope, questions.length);
    for (let at = 0; at < width; at += 1) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.999 * square[at]! + 0.001 * slope[at]! ** 2;
      weights[at]! -=
        (SOFTMAX.rate * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

function addSlope(candidates: Candidates, weights: readonly number[], slope: number[], questions: number): void {
  const scores = candidates.map(({ values }) => dot(values, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = candidates.reduce((sum, { right: is }, at) => sum + (is ? powers[at]! : 0), 0);
  for (const [row, { values, right: is }] of candidates.entries()) {
    const pull = powers[row]! / all - (is ? powers[row]! / right : 0);
    for (const [at, value] of values.entries()) slope[at]! += (pull * value) / questions;
  }
}

const LOGISTIC = { steps: 4000, rate: 1, decay: 0.002 };

/** Logistic regression in which the answerable and the unanswerable questions weigh the same in all. */
function fitLogistic(rows: Candidates, width: number): number[] {
  const weights = new Array<number>(width).fill(0);
  const right = rows.filter((row) => row.right).length;
  for (let step = 0; step < LOGISTIC.steps; step += 1) {
    const slope = weights.map((weight) => LOGISTIC.decay * weight);
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-dot(row.values, weights)));
      const pull = (chance - (row.right ? 1 : 0)) * (0.5 / (row.right ? right : rows.length - right));
      for (const [at, value] of row.values.entries()) slope[at]! += pull * value;
    }
    for (let at = 0; at < width; at += 1) weights[at]! -= LOGISTIC.rate * slope[at]!;
  }
  return weights;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

await main(process.argv.length > 2 ? process.argv.slice(2) : ['data']);
