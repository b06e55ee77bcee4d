import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { readConfig } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { SHIPPED_KNOWLEDGE } from '../knowledge/open-knowledge.ts';
import { placedStatements, type StatementEntry } from '../knowledge/statements.ts';
import { openModels } from '../models/open-models.ts';
import { kennisTexts } from '../texts/kennis.ts';
import { readArguments, required } from './arguments.ts';
import { draft, type Outcome } from './vragen/draft.ts';
import { readSources } from './vragen/read-sources.ts';

/** `vragen draft`: statements that a model proposes, in a file that answers nobody; exit status 2 where a call failed. */
export async function runVragen(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { knowledge: 'many', out: 'text', force: 'flag' });
  const [verb, ...names] = options.positionals;
  if (verb !== 'draft') throw new RegiowijzerError('ARGUMENT_INVALID', 'vragen is followed by draft');
  required(names[0], 'DOCUMENT');
  const out = requireOut(required(options.text('out'), '--out'), options.flag('force'));
  const config = readConfig();
  const models = await openModels(config);
  if (!models) throw new RegiowijzerError('MODEL_MISSING', 'No chat model is configured', { where: 'CHAT_MODEL' });
  const folders = [SHIPPED_KNOWLEDGE, ...config.KNOWLEDGE_DIRS, ...options.many('knowledge')];
  const documents = await readSources(names, folders);
  const { regio } = documents[0]!.entry;
  const existing = placedStatements(folders).flatMap((each) => (each.regio === regio ? [each.entry] : []));
  const outcome = await draft(documents, existing, models.draftStatements);
  if (outcome.entries.length > 0) writeFileSync(out, toYaml(out, regio, outcome.entries));
  report(out, outcome);
  return outcome.failures.length === 0 ? 0 : 2;
}

/** Under a name that knowledge is never read from: no proposal may answer as a statement, nor as a document. */
function requireOut(out: string, mayReplace: boolean): string {
  if (!/\.ya?ml$/i.test(out) || /^vragen\.ya?ml$/i.test(basename(out)))
    throw new RegiowijzerError('ARGUMENT_INVALID', '--out is a .yaml file, but not vragen.yaml', { where: out });
  if (!existsSync(dirname(out)))
    throw new RegiowijzerError('FOLDER_NOT_FOUND', 'There is no such folder', { where: dirname(out) });
  if (existsSync(out) && !mayReplace) throw new RegiowijzerError('FILE_EXISTS', 'It is there already', { where: out });
  return out;
}

function toYaml(out: string, regio: string, vragen: readonly StatementEntry[]): string {
  const schema = relative(dirname(resolve(out)), join(SHIPPED_KNOWLEDGE, 'schema/vragen.json'));
  const body = dump({ regio, vragen }, { lineWidth: 120, quoteStyle: 'double' });
  return `# yaml-language-server: $schema=${schema}\n# ${kennisTexts.proposed}\n${body}`;
}

/** Such as "3 statements proposed in FILE; dropped: numbers 1, words 2". */
function report(out: string, { entries, dropped, failures }: Outcome): void {
  for (const failure of failures) process.stderr.write(`failed: ${failure}\n`);
  const counts = [...Map.groupBy(dropped, (reason) => reason)].map(([reason, all]) => `${reason} ${all.length}`);
  const where = entries.length > 0 ? `in ${out}` : '(no file written)';
  process.stdout.write(`${entries.length} statements proposed ${where}; dropped: ${counts.join(', ') || 'none'}\n`);
}
