import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { RewriteFollowUp } from '../question/compose/model-ports.ts';
import { type BudgetCounters, createBudget } from './budget.ts';
import type { DraftStatements } from './draft-statements.ts';
import { openChatModel } from './open-chat-model.ts';
import type { AnswerWriter, WriteResult } from './write-answer.ts';

/** Of the time for an answer, what a follow-up may take. */
const REWRITE_SECONDS = 1.5;

/** What the chat model does for the flow, where one is configured. */
export interface Models {
  writeAnswer: AnswerWriter;
  /** Undefined unless CHAT_REWRITES_FOLLOW_UPS is on. */
  rewriteFollowUp: RewriteFollowUp | undefined;
  /** For the command line. */
  draftStatements: DraftStatements;
  /** For the metrics. */
  counters: () => ModelCounters;
}

export interface ModelCounters extends BudgetCounters {
  /** Answers asked of the model, by what came of them. */
  outcomes: Record<string, number>;
}

/**
 * Opens the chat model of the configuration; undefined without CHAT_MODEL. Calls no service.
 * @throws RegiowijzerError MODEL_INVALID, MODEL_PACKAGE_MISSING
 */
export async function openModels(config: Config, log?: Logger): Promise<Models | undefined> {
  const model = await openChatModel(config);
  if (!model) return undefined;
  // Loaded only where a model is used: LangChain takes a while to read.
  const [{ createAnswerWriter }, { createFollowUpRewriter }, { createStatementDrafter }] = await Promise.all([
    import('./write-answer.ts'),
    import('./rewrite-follow-up.ts'),
    import('./draft-statements.ts'),
  ]);
  const budget = createBudget({
    input: config.CHAT_PRICE_INPUT,
    output: config.CHAT_PRICE_OUTPUT,
    perDay: config.CHAT_BUDGET_PER_DAY,
  });
  const rewrites = config.CHAT_REWRITES_FOLLOW_UPS;
  const seconds = Math.max(1, config.CHAT_MODEL_SECONDS - (rewrites ? REWRITE_SECONDS : 0));
  const outcomes: ModelCounters['outcomes'] = {};
  const report = (result: WriteResult) => {
    const outcome = 'failed' in result ? result.failed : result.isPartial ? 'partial' : 'written';
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const { usage, dropped } = result;
    log?.info({ outcome, ...usage, euros: budget.costOf(usage), dropped: dropped.length }, 'Model answer');
  };
  return {
    writeAnswer: reported(createAnswerWriter(model, budget, seconds), report),
    rewriteFollowUp: rewrites ? createFollowUpRewriter(model, budget, REWRITE_SECONDS * 1000) : undefined,
    draftStatements: createStatementDrafter(model, budget, config.CHAT_MODEL_SECONDS),
    counters: () => ({ ...budget.counters(), outcomes: { ...outcomes } }),
  };
}

function reported(writeAnswer: AnswerWriter, report: (result: WriteResult) => void): AnswerWriter {
  return async (request) => {
    const result = await writeAnswer(request);
    report(result);
    return result;
  };
}
