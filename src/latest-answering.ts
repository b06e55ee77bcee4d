import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openAnswerOptions } from './answer-options.ts';
import { type Answering, createAnswering, openAnswering } from './build-app.ts';
import type { Config } from './config.ts';
import { describeError } from './errors.ts';
import { currentIndex } from './knowledge/index/index-store.ts';
import { loadCurrentKnowledge, loadKnowledge, SHIPPED_KNOWLEDGE } from './knowledge/open-knowledge.ts';
import type { Logger } from './log.ts';
import { openEmbedder } from './models/open-embedder.ts';

/** Who asks goes before. */
const LOW_PRIORITY = 10;
const COMMAND = fileURLToPath(new URL('../bin/regiowijzer.js', import.meta.url));

/**
 * Answers from the index that is there, at once; what changed in the folders is read beside, by the command `index`,
 * and answered from when that is done. Without an index that may be answered from, that one is made first.
 */
export async function openLatestAnswering(config: Config, log: Logger): Promise<Answering> {
  const { DATA_DIR: dataDir, KNOWLEDGE_DIRS } = config;
  const folders = [SHIPPED_KNOWLEDGE, ...KNOWLEDGE_DIRS];
  const embedder = await openEmbedder(config, log);
  const known = await loadCurrentKnowledge({ folders, dataDir, embedder });
  if (!known) return openAnswering(config, log);
  const options = await openAnswerOptions(config, log);
  let current = createAnswering(known, config, options);
  const takeOver = async () => {
    if (currentIndex(dataDir)?.fingerprint === known.index.fingerprint) return;
    current = createAnswering(await loadKnowledge(dataDir, embedder), config, options);
    log.info({}, 'Answers from the new index');
  };
  const indexing = indexBeside(folders, dataDir, log);
  indexing.once('exit', () => {
    takeOver().catch((error: unknown) => log.error({ error: describeError(error) }, 'The new index cannot be opened'));
  });
  const browse = latest(() => current.browse!);
  return { ...latest(() => current), browse, stop: () => void indexing.kill() };
}

/** What the command says of the folders goes to the log. */
function indexBeside(folders: readonly string[], dataDir: string, log: Logger): ChildProcess {
  const args = ['index', '--data', dataDir, ...folders.flatMap((folder) => ['--knowledge', folder])];
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  setPriority(child.pid!, LOW_PRIORITY);
  createInterface({ input: child.stderr! }).on('line', (problem) => log.warn({ problem }, 'Knowledge'));
  child.on('error', (error) => log.error({ error: error.message }, 'The folders cannot be looked through'));
  return child;
}

/** The same functions, each as it is when it is called. */
function latest<Part extends object>(read: () => Part): Part {
  const names = Object.keys(read()) as (keyof Part)[];
  const callLatest =
    (name: keyof Part) =>
    (...given: unknown[]) =>
      (read()[name] as (...given: unknown[]) => unknown)(...given);
  return Object.fromEntries(names.map((name) => [name, callLatest(name)])) as Part;
}
