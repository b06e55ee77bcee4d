import { type QuestionLine, readQuestions, toQuestion } from '../../src/cli/ask.ts';
import { type Expectation, judge } from '../../src/cli/evaluate.ts';
import { readConfig } from '../../src/config.ts';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { openModels } from '../../src/models/open-models.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { startModelServer } from './model-server.ts';
import { ADVERSARIES, faithful, type Prompted, type Script, unsupportedIn, writes } from './scripted-model.ts';

/** The real pipeline twice over one index: with a scripted model at the wire, and without one. */
export interface BothWays {
  /** Answers with this script; `prompted` is undefined where no model was asked. */
  withModel(question: QuestionLine, script: Script): Promise<{ answer: Answered; prompted: Prompted | undefined }>;
  without: AnswerQuestion;
  close(): Promise<void>;
}

type Answered = Awaited<ReturnType<AnswerQuestion>>;

export async function openBothWays(knowledge: Knowledge, now: Date): Promise<BothWays> {
  const server = await startModelServer();
  const env = { CHAT_MODEL: 'openai:scripted', CHAT_MODEL_URL: server.url };
  const { writeAnswer } = (await openModels(readConfig(env)))!;
  const options = { maxSourceAgeYears: 5, now: () => now };
  const answerQuestion = createAnswerQuestion(knowledge, { ...options, writeAnswer });
  return {
    without: createAnswerQuestion(knowledge, options),
    close: server.close,
    async withModel(question, script) {
      let prompted: Prompted | undefined;
      server.replies = [
        writes(script, (asked) => {
          prompted = asked;
        }),
      ];
      const answer = await answerQuestion(toQuestion(question));
      return { answer, prompted };
    },
  };
}

/** One question that the model was asked. */
export interface Worded {
  question: QuestionLine;
  prompted: Prompted;
  extractive: Answered;
  faithful: Answered;
  expected: Expectation['answer'];
}

export interface Completeness {
  questions: number;
  /** Answerable questions whose answer says all that the golden set wants. */
  extractive: number;
  faithful: number;
  /** Ids of questions whose answer became less complete. */
  lost: string[];
  worded: Worded[];
}

/** Asks each question with a faithful model and without a model. */
export async function compareCompleteness(questions: readonly QuestionLine[], ways: BothWays): Promise<Completeness> {
  const result: Completeness = { questions: 0, extractive: 0, faithful: 0, lost: [], worded: [] };
  for (const question of questions) {
    const extractive = judge(question, await ways.without(toQuestion(question)));
    const { answer, prompted } = await ways.withModel(question, faithful(extractive.expected.answer));
    const outcome = judge(question, answer);
    if (prompted)
      result.worded.push({
        ...{ question, prompted, extractive: extractive.answer, faithful: answer },
        expected: extractive.expected.answer,
      });
    if (!extractive.expected.answerable) continue;
    result.questions += 1;
    result.extractive += Number(extractive.complete);
    result.faithful += Number(outcome.complete);
    if (extractive.complete && !outcome.complete) result.lost.push(question.id);
  }
  return result;
}

export interface Attack {
  completions: number;
  /** Answers in which something of the model was shown: true sentences of a mixed answer. */
  worded: number;
  unsupported: { id: string; kind: string; sentence: string }[];
}

/** Answers with wrong completions, one kind after the other over the questions, `most` in all. */
export async function attack(worded: readonly Worded[], ways: BothWays, most: number): Promise<Attack> {
  const kinds = Object.entries(ADVERSARIES);
  const result: Attack = { completions: 0, worded: 0, unsupported: [] };
  for (let at = 0; result.completions < most && at < worded.length * kinds.length; at += 1) {
    // Each kind meets each question once.
    const [turn, place] = [Math.floor(at / worded.length), at % worded.length];
    const asked = worded[place]!;
    const [kind, adversary] = kinds[(place + turn) % kinds.length]!;
    const foreign = worded.find(({ question }) => question.regio !== asked.question.regio) ?? asked;
    const base = faithful(asked.expected)(asked.prompted);
    const wrong = adversary(base, asked.prompted, foreign.prompted);
    if (!wrong) continue;
    const { answer, prompted } = await ways.withModel(asked.question, () => wrong);
    result.completions += 1;
    if (answer.text === asked.extractive.text) continue;
    result.worded += 1;
    const { id } = asked.question;
    for (const sentence of unsupportedIn(answer, prompted!)) result.unsupported.push({ id, kind, sentence });
  }
  return result;
}

export async function readSet(file: string): Promise<QuestionLine[]> {
  const questions: QuestionLine[] = [];
  for await (const question of readQuestions(file)) questions.push(question);
  return questions;
}
