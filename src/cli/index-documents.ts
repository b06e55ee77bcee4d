import { readConfig } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { updateKnowledge } from '../knowledge/open-knowledge.ts';
import { openEmbedder } from '../models/open-embedder.ts';
import { readArguments } from './arguments.ts';
import { consoleLog } from './console-log.ts';

/** `index`: exit status 2 where a file was skipped; the index is whole all the same. */
export async function runIndex(args: readonly string[]): Promise<number> {
  const config = readConfig();
  const options = readArguments(args, { knowledge: 'many', data: 'text' });
  const folders = [...options.many('knowledge'), ...options.positionals];
  if (folders.length === 0) throw new RegiowijzerError('ARGUMENT_INVALID', '--knowledge is missing');
  const started = performance.now();
  const report = await updateKnowledge({
    folders,
    dataDir: options.text('data') ?? config.DATA_DIR,
    log: consoleLog,
    embedder: await openEmbedder(config),
  });
  for (const problem of report.problems)
    process.stderr.write(`${problem.fatal ? 'skipped' : 'warning'}: ${oneLine(problem.text)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const what = report.upToDate ? 'up to date' : `${report.passages} passages, ${report.reused} documents unchanged`;
  process.stdout.write(`${report.documents} documents indexed (${what}) in ${seconds} s\n`);
  return report.problems.some((problem) => problem.fatal) ? 2 : 0;
}

/** The name of a file may hold a line break. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
