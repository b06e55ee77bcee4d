import type { Config } from '../config.ts';
import { type BudgetCounters, createBudget } from './budget.ts';
import { openChatModel } from './open-chat-model.ts';
import type { RewriteFollowUp } from './rewrite-follow-up.ts';
import type { WriteAnswer } from './write-answer.ts';

/** What the chat model does for the flow, where one is configured. */
export interface Models {
  writeAnswer: WriteAnswer;
  /** Undefined unless CHAT_REWRITES_FOLLOW_UPS is on. */
  rewriteFollowUp: RewriteFollowUp | undefined;
  /** For the metrics. */
  counters: () => BudgetCounters;
}

/**
 * Opens the chat model of the configuration; undefined without CHAT_MODEL. Calls no service.
 * @throws RegiowijzerError MODEL_INVALID, MODEL_PACKAGE_MISSING
 */
export async function openModels(config: Config): Promise<Models | undefined> {
  const model = await openChatModel(config);
  if (!model) return undefined;
  // Loaded only where a model is used: LangChain takes a while to read.
  const [{ createAnswerWriter }, { createFollowUpRewriter }] = await Promise.all([
    import('./write-answer.ts'),
    import('./rewrite-follow-up.ts'),
  ]);
  const budget = createBudget({
    input: config.CHAT_PRICE_INPUT,
    output: config.CHAT_PRICE_OUTPUT,
    perDay: config.CHAT_BUDGET_PER_DAY,
  });
  return {
    writeAnswer: createAnswerWriter(model, budget, config.CHAT_MODEL_SECONDS),
    rewriteFollowUp: config.CHAT_REWRITES_FOLLOW_UPS ? createFollowUpRewriter(model, budget) : undefined,
    counters: budget.counters,
  };
}
