import { openAnswerOptions } from '../answer-options.ts';
import { readConfig } from '../config.ts';
import type { AnswerQuestion } from '../domain/answer.ts';
import { loadKnowledge } from '../knowledge/open-knowledge.ts';
import { openEmbedder } from '../models/open-embedder.ts';
import { createAnswerQuestion } from '../question/answer-question.ts';

/** Answering over the index of a data folder, for commands that ask. */
export async function openAnswering(dataDir: string | undefined): Promise<AnswerQuestion> {
  const config = readConfig();
  const knowledge = await loadKnowledge(dataDir ?? config.DATA_DIR, await openEmbedder(config));
  return createAnswerQuestion(knowledge, await openAnswerOptions(config));
}
