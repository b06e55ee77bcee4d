import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerQuestion } from '../../domain/answer.ts';

/** Amounts by the values of one label. */
export interface Amounts {
  name: string;
  help: string;
  label: string;
  read: () => Promise<Readonly<Record<string, number>>>;
}

/** Numbers about the running program: no content, and no label that grows with users, gemeenten or addresses. */
export interface Metrics {
  countRequest(request: { route: string; method: string; status: number; seconds: number }): void;
  /** Answers, and counts by kind. */
  countAnswers(answerQuestion: AnswerQuestion): AnswerQuestion;
  /** A thumb under an answer. */
  countFeedback(reaction: string): void;
  /** Something that the database was asked for failed. */
  countDatabaseFailure(): void;
  /** Shows these amounts too. */
  show(amounts: readonly Amounts[]): void;
  /** In the text format of Prometheus. */
  write(): Promise<{ contentType: string; text: string }>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    ...{ registers, name: 'regiowijzer_http_request_seconds', help: 'Requests over HTTP', buckets: SECONDS },
    labelNames: ['route', 'method', 'status'],
  });
  const answers = new Histogram({
    ...{ registers, name: 'regiowijzer_answer_seconds', help: 'Questions answered, by kind', buckets: SECONDS },
    labelNames: ['kind'],
  });
  const failures = new Counter({ registers, name: 'regiowijzer_answer_failures_total', help: 'Questions that failed' });
  const feedback = new Counter({
    ...{ registers, name: 'regiowijzer_feedback_total', help: 'Thumbs under answers', labelNames: ['reaction'] },
  });
  const databaseFailures = new Counter({
    ...{ registers, name: 'regiowijzer_database_failures_total', help: 'Failures of the database in the background' },
  });
  const countDatabaseFailure = () => databaseFailures.inc();
  return {
    countDatabaseFailure,
    show(amounts) {
      for (const each of amounts) addAmounts(registers, each, countDatabaseFailure);
    },
    countRequest: ({ seconds, status, ...labels }) =>
      requests.observe({ ...labels, status: `${Math.floor(status / 100)}xx` }, seconds),
    countAnswers: (answerQuestion) => async (question) => {
      const started = performance.now();
      try {
        const answer = await answerQuestion(question);
        answers.observe({ kind: answer.kind }, (performance.now() - started) / 1000);
        return answer;
      } catch (error) {
        failures.inc();
        throw error;
      }
    },
    countFeedback: (reaction) => feedback.inc({ reaction }),
    write: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  };
}

/** Read when it is asked for; left out while that fails. */
function addAmounts(registers: Registry[], { label, read, ...about }: Amounts, onFailure: () => void): void {
  new Gauge({
    ...{ ...about, registers, labelNames: [label] },
    async collect() {
      this.reset();
      const amounts = await read().catch(() => {
        onFailure();
        return {};
      });
      for (const [value, amount] of Object.entries(amounts)) this.set({ [label]: value }, amount);
    },
  });
}
