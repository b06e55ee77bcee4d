import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import { type ModelCounters, openModels } from './models/open-models.ts';
import type { AnswerOptions } from './question/answer-question.ts';

/** What the configuration says about answering, for the bot and the command line alike. */
export async function openAnswerOptions(
  config: Config,
  log?: Logger,
): Promise<AnswerOptions & { modelCounters?: () => ModelCounters }> {
  const models = config.CHAT_MODEL === undefined ? undefined : await openModels(config, log);
  return {
    ...(models && { modelCounters: models.counters }),
    maxSourceAgeYears: config.MAX_SOURCE_AGE_YEARS,
    crisisNumber: config.CRISIS_NUMBER,
    writeAnswer: models?.writeAnswer,
    rewriteFollowUp: models?.rewriteFollowUp,
  };
}
