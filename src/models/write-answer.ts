import { setTimeout as wait } from 'node:timers/promises';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { CheckedSentence, WriteRequest } from '../question/compose/model-ports.ts';
import { ANSWER_SCHEMA, answerMessages } from './answer-prompt.ts';
import type { Budget, Usage } from './budget.ts';
import type { Fault } from './check-sentence.ts';
import { createSentenceGate, type SentenceGate } from './checked-sentences.ts';
import { type ModelFailure, PASSING, type Streamed, streamObject, usageOf } from './stream-object.ts';

/** Nothing to say (empty), nothing left (unsupported), no money (budget), or the model failed. */
export type WriteFailure = ModelFailure | 'budget' | 'empty' | 'unsupported';

export interface WrittenAnswer {
  sentences: CheckedSentence[];
  /** The model stopped half-way; what had been handed over already is all there is. */
  isPartial: boolean;
  /** Why sentences were dropped, for the metrics. */
  dropped: readonly Fault[];
  usage: Usage;
}

export type WriteResult = WrittenAnswer | { failed: WriteFailure; dropped: readonly Fault[]; usage: Usage };

const ATTEMPTS = 2;
/** Less time than this is no use for another attempt. */
const LEAST_MS = 1500;
const PAUSE_MS = 150;

/** The writer of answers, which also tells what was dropped and what it cost. */
export type AnswerWriter = (request: WriteRequest) => Promise<WriteResult>;

/** A function that words an answer with a model within a time and a budget, and lets only checked sentences through. */
export function createAnswerWriter(model: BaseChatModel, budget: Budget, seconds: number): AnswerWriter {
  return async (request) => {
    const deadline = performance.now() + seconds * 1000;
    const usage: Usage = { input: 0, output: 0 };
    for (let attempt = 1; ; attempt += 1) {
      if (!budget.allows()) return { failed: 'budget', dropped: [], usage };
      const left = deadline - performance.now();
      const { gate, streamed } = await attemptAnswer(model, request, left, (seconds * 1000) / ATTEMPTS);
      const used = usageOf(streamed, answerMessages(request));
      usage.input += used.input;
      usage.output += used.output;
      budget.add(used);
      const failed = failureOf(gate, streamed, request.onSentence !== undefined);
      if (!failed) return { sentences: [...gate.kept], isPartial: !streamed.isWhole, dropped: gate.dropped, usage };
      const mayRetry =
        attempt < ATTEMPTS &&
        PASSING.has(failed) &&
        deadline - performance.now() > LEAST_MS &&
        !request.signal?.aborted;
      if (!mayRetry) return { failed, dropped: gate.dropped, usage };
      await wait(PAUSE_MS);
    }
  };
}

async function attemptAnswer(
  model: BaseChatModel,
  request: WriteRequest,
  left: number,
  stallMs: number,
): Promise<{ gate: SentenceGate; streamed: Streamed }> {
  const gate = createSentenceGate(request.passages, request.onSentence);
  const signal = AbortSignal.any([
    AbortSignal.timeout(Math.max(1, Math.floor(left))),
    ...(request.signal ? [request.signal] : []),
  ]);
  const onPart = (value: unknown) => gate.take(value, false);
  const streamed = await streamObject(model, ANSWER_SCHEMA, answerMessages(request), {
    name: 'antwoord',
    signal,
    stallMs,
    onPart,
  });
  if (streamed.isWhole) gate.take(streamed.value, true);
  if (gate.kept.length > 0) gate.addExceptions();
  return { gate, streamed };
}

/** Half an answer counts only where its sentences have been shown already. */
function failureOf(gate: SentenceGate, streamed: Streamed, isShown: boolean): WriteFailure | undefined {
  if (gate.kept.length > 0 && (streamed.isWhole || isShown)) return undefined;
  if (streamed.failed) return streamed.failed;
  return gate.dropped.length > 0 ? 'unsupported' : 'empty';
}
