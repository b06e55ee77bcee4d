import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import type { BuildReport } from '../../src/knowledge/build-index.ts';
import { type Knowledge, openKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { readText } from '../../src/knowledge/read/read-text.ts';
import { type Block, readBlocks } from '../../src/knowledge/structure/blocks.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { silentLog } from './log.ts';
import { openTestKnowledge } from './test-knowledge.ts';

/** Documents of our own making about regions that do not exist. */
export const FIXTURES = join(import.meta.dirname, '../fixtures/knowledge');

/** A region of our own making with records and statements, and a neighbour without. */
export const ZEEOORD = join(import.meta.dirname, '../fixtures/zeeoord');

/** A day on which the fixtures are valid. */
export const TODAY = new Date('2026-03-02');

export function writeFiles(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export async function blocksOf(path: string): Promise<Block[]> {
  return readBlocks(await readText(readFileSync(path)));
}

/** The answers over folders, indexed into `dataDir`. */
export async function openAnswers(
  folders: readonly string[],
  dataDir: string,
): Promise<{ ask: AnswerQuestion; report: BuildReport; knowledge: Knowledge }> {
  const { knowledge, report } = await openKnowledge({ folders, dataDir, log: silentLog });
  return { ask: createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, now: () => TODAY }), report, knowledge };
}

/** The answers over folders that no test changes, from an index that all tests share. */
export async function sharedAnswers(
  folders: readonly string[],
): Promise<{ ask: AnswerQuestion; knowledge: Knowledge }> {
  const knowledge = await openTestKnowledge(folders);
  return { ask: createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, now: () => TODAY }), knowledge };
}
