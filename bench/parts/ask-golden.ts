/**
 * Asks the golden questions over an index several times, in one process; writes figures of each pass as JSON.
 *
 *   node bench/parts/ask-golden.ts DATA_DIR PASSES QUESTIONS.jsonl…
 */
import { readQuestions, toQuestion } from '../../src/cli/ask.ts';
import { judge, type Outcome, score } from '../../src/cli/evaluate.ts';
import { openAnswering } from '../../src/cli/open-answering.ts';
import { percentile, spread } from '../measure.ts';

export interface Percentiles {
  p50: number;
  p99: number;
}

/** The first pass includes whatever is made at first use; the others are warm. `cpuMs` is the mean of a warm question. */
export interface AskFigures {
  loadMs: number;
  residentMB: number;
  cold: Percentiles;
  /** Over each question's median, least and most of the warm passes: what other work on the machine costs falls out. */
  median: Percentiles;
  least: Percentiles;
  most: Percentiles;
  cpuMs: number;
  'hit@1': number;
  'hit@5': number;
}

const [dataDir, passes, ...files] = process.argv.slice(2);
const started = performance.now();
const answerQuestion = await openAnswering(dataDir);
const loadMs = performance.now() - started;

const questions = [];
for (const file of files) for await (const question of readQuestions(file)) questions.push(question);

const times: number[][] = [];
let warmFrom = process.cpuUsage();
let outcomes: Outcome[] = [];
for (let pass = 0; pass < Number(passes); pass += 1) {
  const own: number[] = [];
  outcomes = [];
  for (const question of questions) {
    const asked = performance.now();
    const answer = await answerQuestion(toQuestion(question));
    own.push(performance.now() - asked);
    outcomes.push(judge(question, answer));
  }
  times.push(own);
  if (pass === 0) warmFrom = process.cpuUsage();
}
const cpu = process.cpuUsage(warmFrom);
const [cold, ...warm] = times;
const each = questions.map((_, at) => spread(warm.map((own) => own[at]!)));
const figures = score(outcomes);
const result: AskFigures = {
  loadMs,
  residentMB: process.memoryUsage.rss() / 1024 ** 2,
  cold: percentiles(cold!),
  median: percentiles(each.map(({ median }) => median)),
  least: percentiles(each.map(({ least }) => least)),
  most: percentiles(each.map(({ most }) => most)),
  cpuMs: (cpu.user + cpu.system) / 1000 / (questions.length * warm.length),
  'hit@1': figures['hit@1']!,
  'hit@5': figures['hit@5']!,
};
process.stdout.write(JSON.stringify(result));

function percentiles(values: readonly number[]): Percentiles {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
}
