import { z } from 'zod';
import type { Answer, AnswerQuestion } from '../domain/answer.ts';
import { readArguments, required } from './arguments.ts';
import { parseLine, type QuestionLine, readQuestions, toQuestion } from './ask.ts';
import { openAnswering } from './open-answering.ts';

/** What an evaluation line says of the right answer. */
const expectation = z.object({
  evidence: z.array(z.string()).default([]),
  answer: z.array(z.array(z.string())).default([]),
  answerable: z.boolean(),
  notDocuments: z.array(z.string()).default([]),
});

export type Expectation = z.infer<typeof expectation>;

/** How one question went. */
export interface Outcome {
  id: string;
  question: string;
  expected: Expectation;
  answer: Answer;
  /** Place of the first passage that holds the evidence, from 0; -1 where none of the ten does. */
  rank: number;
  inFirst3000: boolean;
  complete: boolean;
}

const READ_CHARACTERS = 3000;

/** `evaluate`: scores a question set over an index; `--failures` lists what went wrong. */
export async function runEvaluate(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { data: 'text', failures: 'flag', json: 'flag' });
  const outcomes = await evaluate(
    required(options.positionals[0], 'the question file'),
    await openAnswering(options.text('data')),
  );
  const figures = score(outcomes);
  process.stdout.write(options.flag('json') ? `${JSON.stringify(figures)}\n` : table(figures));
  if (options.flag('failures'))
    for (const outcome of outcomes.filter(failed)) process.stdout.write(`${describe(outcome)}\n`);
  return 0;
}

export async function evaluate(file: string, answerQuestion: AnswerQuestion): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const question of readQuestions(file))
    outcomes.push(judge(question, await answerQuestion(toQuestion(question))));
  return outcomes;
}

/** Holds an answer against what the line of its question says of the right one. */
export function judge({ id, question, line, where }: QuestionLine, answer: Answer): Outcome {
  const expected = parseLine(line, expectation, where);
  const holds = (text: string): boolean => expected.evidence.every((words) => fold(text).includes(fold(words)));
  const rank = expected.evidence.length === 0 ? -1 : answer.passages.findIndex((passage) => holds(passage.text));
  const text = fold(answer.text);
  const complete =
    answer.kind === 'answer' && expected.answer.every((group) => group.some((words) => text.includes(fold(words))));
  return {
    id,
    question,
    expected,
    answer,
    rank,
    inFirst3000: expected.evidence.length > 0 && heldWithin(answer, holds),
    complete,
  };
}

/** Whether one of the passages, as far as it lies within the first 3,000 characters, holds the evidence. */
function heldWithin(answer: Answer, holds: (text: string) => boolean): boolean {
  let room = READ_CHARACTERS;
  for (const { text } of answer.passages) {
    if (room <= 0) return false;
    if (holds(text.slice(0, room))) return true;
    room -= text.length;
  }
  return false;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** Shares between 0 and 1, times in milliseconds. */
export function score(outcomes: readonly Outcome[]): Record<string, number> {
  const answerable = outcomes.filter(({ expected }) => expected.answerable);
  const ranked = answerable.filter(({ expected }) => expected.evidence.length > 0);
  const unanswerable = outcomes.filter(({ expected }) => !expected.answerable);
  const times = outcomes.map(({ answer }) => answer.ms).sort((a, b) => a - b);
  const share = (part: readonly Outcome[], of: readonly Outcome[]): number =>
    of.length === 0 ? 0 : part.length / of.length;
  return {
    questions: outcomes.length,
    'hit@1': share(
      ranked.filter(({ rank }) => rank === 0),
      ranked,
    ),
    'hit@5': share(
      ranked.filter(({ rank }) => rank >= 0 && rank < 5),
      ranked,
    ),
    'within 3000 characters': share(
      ranked.filter(({ inFirst3000 }) => inFirst3000),
      ranked,
    ),
    MRR: ranked.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / (ranked.length || 1),
    'complete answer': share(
      answerable.filter(({ complete }) => complete),
      answerable,
    ),
    'unanswerable, not answered': share(
      unanswerable.filter(({ answer }) => answer.kind !== 'answer'),
      unanswerable,
    ),
    'answerable, refused': share(
      answerable.filter(({ answer }) => answer.kind !== 'answer'),
      answerable,
    ),
    'sources of another region': outcomes.filter(usesOtherRegion).length,
    'p50 ms': percentile(times, 0.5),
    'p99 ms': percentile(times, 0.99),
  };
}

function usesOtherRegion({ answer, expected }: Outcome): boolean {
  return answer.sources.some((source) => expected.notDocuments.includes(source.document));
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function table(figures: Record<string, number>): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(28)}${Number.isInteger(value) ? value : value.toFixed(3)}\n`)
    .join('');
}

function failed(outcome: Outcome): boolean {
  const { expected, answer, complete, rank } = outcome;
  return expected.answerable ? !complete || rank < 0 || rank > 4 : answer.kind === 'answer';
}

function describe({ id, question, expected, answer, rank, complete }: Outcome): string {
  return `${id}\t${answer.kind}\trank ${rank < 0 ? 'none' : rank + 1}\t${complete ? 'complete' : 'incomplete'}\t${expected.answerable ? '' : 'unanswerable'}\t${question}`;
}
