/**
 * Trains the encoder: within a batch each question must point to its own passage more than to the others (softmax over
 * the batch, both ways, as in Henderson et al. 2017). AdaGrad by row, fixed seed: the same input gives the same bytes.
 */
import { DIMENSION, Encoder, ROWS, tokensOfWord, wordsWithCounts } from '../../src/learned/encoder.ts';
import { mulberry } from './fit-text.ts';

/** Two texts that belong together. `group`: others of the same group are no counter-examples. `document`: neighbours. */
export interface Pair {
  question: string;
  answer: string;
  group: number;
  document: string;
}

const EPOCHS = 10;
const HALF_BATCH = 48;
const SHARPNESS = 12;
const RATE = 0.05;
/** Share of the rows of a text that a step leaves out, so that no one word decides. */
const LEFT_OUT = { question: 0.2, answer: 0.3 };
const SEED = 7;

interface Rows {
  rows: Int32Array;
  weights: Float32Array;
}
interface Embedded {
  /** Of length 1. */
  unit: Float32Array;
  length: number;
  weights: Float32Array;
}
interface Example {
  question: Rows;
  answer: Rows;
  group: number;
  document: string;
}

export function trainEncoder(
  pairs: readonly Pair[],
  report: (epoch: number, loss: number) => void = () => {},
): Encoder {
  const rowsOf = memoised(toRows);
  const examples = pairs.map(
    ({ question, answer, ...rest }): Example => ({ question: rowsOf(question), answer: rowsOf(answer), ...rest }),
  );
  const training = new Training(examples);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) report(epoch, training.run(RATE * (1 - (0.8 * epoch) / EPOCHS)));
  return Encoder.fromNumbers(training.table);
}

class Training {
  readonly table = new Float32Array(ROWS * DIMENSION);
  private readonly steps = new Float32Array(ROWS).fill(1e-6);
  private readonly examples: readonly Example[];
  private readonly random = mulberry(SEED);

  constructor(examples: readonly Example[]) {
    this.examples = examples;
    const rarity = rarities(examples);
    for (let row = 0; row < ROWS; row += 1)
      for (let at = 0; at < DIMENSION; at += 1)
        this.table[row * DIMENSION + at] = (gauss(this.random) * rarity[row]!) / 8;
  }

  /** One pass over all examples; the mean loss. */
  run(rate: number): number {
    const batches = this.batches();
    const losses = batches.map((batch) => this.step(batch, rate));
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  }

  /** Half of a batch from one document, half from another: neighbours must be told apart as well as strangers. */
  private batches(): Example[][] {
    const byDocument = Map.groupBy(shuffled(this.examples, this.random), ({ document }) => document);
    const halves = [...byDocument.values()].flatMap((own) =>
      Array.from({ length: Math.ceil(own.length / HALF_BATCH) }, (_, at) =>
        own.slice(at * HALF_BATCH, (at + 1) * HALF_BATCH),
      ),
    );
    const mixed = shuffled(halves, this.random);
    return Array.from({ length: Math.ceil(mixed.length / 2) }, (_, at) => mixed.slice(2 * at, 2 * at + 2).flat());
  }

  private step(batch: readonly Example[], rate: number): number {
    const questions = batch.map(({ question }) => this.embed(question, LEFT_OUT.question));
    const answers = batch.map(({ answer }) => this.embed(answer, LEFT_OUT.answer));
    const scores = questions.map((one, row) =>
      Float64Array.from(answers, (other, column) =>
        row !== column && batch[row]!.group === batch[column]!.group ? -1e9 : SHARPNESS * dot(one.unit, other.unit),
      ),
    );
    const { pulls, loss } = softmaxBothWays(scores);
    const ofQuestions = questions.map(() => new Float32Array(DIMENSION));
    const ofAnswers = answers.map(() => new Float32Array(DIMENSION));
    for (const [row, own] of pulls.entries())
      for (const [column, pull] of own.entries()) {
        if (Math.abs(pull) < 1e-5) continue;
        addTo(ofQuestions[row]!, answers[column]!.unit, (SHARPNESS * pull) / 2);
        addTo(ofAnswers[column]!, questions[row]!.unit, (SHARPNESS * pull) / 2);
      }
    for (const [at, example] of batch.entries()) {
      this.learn(example.question.rows, questions[at]!, ofQuestions[at]!, rate);
      this.learn(example.answer.rows, answers[at]!, ofAnswers[at]!, rate);
    }
    return loss / batch.length;
  }

  private embed({ rows, weights }: Rows, leftOut: number): Embedded {
    const unit = new Float32Array(DIMENSION);
    const used = weights.map((weight) => (this.random() < leftOut ? 0 : weight));
    for (let at = 0; at < rows.length; at += 1) {
      if (used[at] === 0) continue;
      addRow(unit, this.table, rows[at]! * DIMENSION, used[at]!);
    }
    const length = Math.sqrt(dot(unit, unit)) || 1;
    for (let at = 0; at < DIMENSION; at += 1) unit[at]! /= length;
    return { unit, length, weights: used };
  }

  /** The slope of a unit vector, brought back to the rows that made it. */
  private learn(rows: Int32Array, { unit, length, weights }: Embedded, slope: Float32Array, rate: number): void {
    const along = dot(slope, unit);
    const own = slope.map((value, at) => (value - along * unit[at]!) / length);
    const square = dot(own, own) / DIMENSION;
    for (let at = 0; at < rows.length; at += 1) {
      const weight = weights[at]!;
      if (weight === 0) continue;
      this.steps[rows[at]!]! += weight * weight * square;
      const share = (-rate * weight) / Math.sqrt(this.steps[rows[at]!]!);
      addToRow(this.table, rows[at]! * DIMENSION, own, share);
    }
  }
}

/** For each question and answer how far its chance is from right; and the loss of the questions together. */
function softmaxBothWays(scores: readonly Float64Array[]): { pulls: Float64Array[]; loss: number } {
  const size = scores.length;
  const pulls = scores.map(() => new Float64Array(size));
  let loss = 0;
  for (let row = 0; row < size; row += 1) {
    const chances = softmax(scores[row]!);
    for (let column = 0; column < size; column += 1) pulls[row]![column]! += chances[column]!;
    pulls[row]![row]! -= 1;
    loss -= Math.log(chances[row]! + 1e-12);
  }
  for (let column = 0; column < size; column += 1) {
    const chances = softmax(scores.map((own) => own[column]!));
    for (let row = 0; row < size; row += 1) pulls[row]![column]! += chances[row]!;
    pulls[column]![column]! -= 1;
  }
  return { pulls, loss };
}

function softmax(values: ArrayLike<number>): Float64Array {
  const own = Float64Array.from(values);
  const highest = own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const powers = own.map((value) => Math.exp(value - highest));
  const all = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / all);
}

/** Words that stand in few texts begin with more say. */
function rarities(examples: readonly Example[]): Float32Array {
  const texts = new Set(examples.flatMap(({ question, answer }) => [question, answer]));
  const held = new Float32Array(ROWS);
  for (const { rows } of texts) for (const row of rows) held[row]! += 1;
  return held.map((count) => Math.log(1 + texts.size / (count + 1)) / Math.log(1 + texts.size));
}

function toRows(text: string): Rows {
  const sums = new Map<number, number>();
  for (const [word, { count, isStop }] of wordsWithCounts(text)) {
    const { rows, weights } = tokensOfWord(word, isStop);
    for (const [at, row] of rows.entries()) sums.set(row, (sums.get(row) ?? 0) + Math.sqrt(count) * weights[at]!);
  }
  return { rows: Int32Array.from(sums.keys()), weights: Float32Array.from(sums.values()) };
}

function memoised<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => known.get(text) ?? known.set(text, make(text)).get(text)!;
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

function addTo(target: Float32Array, other: Float32Array, share: number): void {
  for (let at = 0; at < target.length; at += 1) target[at]! += share * other[at]!;
}

function addRow(target: Float32Array, table: Float32Array, start: number, share: number): void {
  for (let at = 0; at < DIMENSION; at += 1) target[at]! += share * table[start + at]!;
}

function addToRow(table: Float32Array, start: number, other: Float32Array, share: number): void {
  for (let at = 0; at < DIMENSION; at += 1) table[start + at]! += share * other[at]!;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}
