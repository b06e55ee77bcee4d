import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { type Config, processEnvironment, readConfig } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { readToegangFile } from '../intake/toegang/toegangen.ts';
import { readGlossary } from '../knowledge/glossary.ts';
import { listDocuments } from '../knowledge/list-documents.ts';
import { SHIPPED_KNOWLEDGE } from '../knowledge/open-knowledge.ts';
import { readReadingGuides } from '../knowledge/reading-guide.ts';
import { type CheckKind, checkRecords } from '../knowledge/records/check-records.ts';
import { loadRecords, type Records } from '../knowledge/records/load-records.ts';
import { readRoles } from '../server/auth/roles.ts';
import { readArguments } from './arguments.ts';

/** Something that is wrong, where, and what to do about it. */
export interface Fault {
  where: string;
  what: string;
  remedy: string;
}

const REMEDIES: Record<CheckKind, string> = {
  'dangling-source': 'Add the document to "documents" in region.yaml or to sources.yaml, or correct its name here.',
  'gemeente-in-two-regions': 'Keep the gemeente in one region; give the other its own full name.',
  'gemeente-without-region': 'Add the gemeente to region.yaml, or take it out of sources.yaml.',
  'unknown-region': 'Write the region as in its region.yaml, or add that file.',
  'unknown-gemeente': 'Write the gemeente as in region.yaml, or add it there.',
  'past-validity': 'Ask the owner what holds now; then change the fact, its date and validUntil.',
  'unknown-role': 'Use a name of src/knowledge/records/parties.ts, so that the team is found by its callers.',
  'duplicate-id': 'Give one of the two another id.',
  'choice-without-target': 'Let the answer lead to a question or outcome that is there.',
  'choice-unreachable': 'Let an answer lead here, or take it out.',
};

const RECORD_REMEDY = 'Correct the field; knowledge/schema tells an editor what may stand there.';

/** `doctor`: checks the configuration and all knowledge; exit status 2 where anything is wrong. */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { knowledge: 'many' });
  const faults = await examine(processEnvironment, options.many('knowledge'), new Date());
  for (const { where, what, remedy } of faults) process.stderr.write(`fault: ${where}: ${what}\n  remedy: ${remedy}\n`);
  process.stdout.write(faults.length === 0 ? 'No faults found.\n' : `${faults.length} faults found.\n`);
  return faults.length === 0 ? 0 : 2;
}

/** All that is wrong with a configuration and the knowledge it names; `folders` come on top of KNOWLEDGE_DIRS. */
export async function examine(
  env: Record<string, string | undefined>,
  folders: readonly string[],
  today: Date,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const config = attempt(() => readConfig(env), faults);
  const named = [...(config?.KNOWLEDGE_DIRS ?? []), ...folders].filter((folder) => folder !== SHIPPED_KNOWLEDGE);
  const all = [SHIPPED_KNOWLEDGE, ...named.filter((folder) => exists(folder, faults))];
  const { records, problems } = await loadRecords(all);
  for (const { file, line, field, what } of problems)
    faults.push({ where: `${file}:${line}${field && ` ${field}`}`, what, remedy: RECORD_REMEDY });
  faults.push(...examineKnowledge(all, records, today));
  if (config) examineSurroundings(config, records, faults);
  return faults;
}

function examineKnowledge(folders: readonly string[], records: Records, today: Date): Fault[] {
  const faults: Fault[] = [];
  attempt(() => readGlossary(folders), faults);
  attempt(() => readReadingGuides(folders), faults);
  const listing = attempt(() => listDocuments(folders), faults);
  for (const problem of listing?.problems ?? [])
    faults.push({ where: 'documents', what: problem, remedy: 'Make the register sources.yaml and the folder agree.' });
  for (const { kind, file, line, field, what } of checkRecords(records, listing?.entries ?? [], today))
    faults.push({ where: `${file}:${line} ${field}`, what, remedy: REMEDIES[kind] });
  return faults;
}

/** The files and folders that settings name. */
function examineSurroundings(config: Config, records: Records, faults: Fault[]): void {
  const gemeenten = records.regions.flatMap(({ regio, gemeenten }) =>
    gemeenten.map(({ gemeente, also }) => ({ gemeente, also, regio })),
  );
  const { DATA_DIR, TOEGANG_FILE, ROLES_FILE } = config;
  attempt(() => checkWritable(DATA_DIR), faults);
  if (TOEGANG_FILE !== undefined) attempt(() => readToegangFile(TOEGANG_FILE), faults);
  if (ROLES_FILE !== undefined) attempt(() => readRoles(ROLES_FILE, gemeenten), faults);
}

function checkWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new RegiowijzerError('STORE_UNUSABLE', 'The folder cannot be written to', { where: folder, cause });
  }
}

function exists(folder: string, faults: Fault[]): boolean {
  if (existsSync(folder)) return true;
  const { message, remedy } = new RegiowijzerError('FOLDER_NOT_FOUND', 'There is no such folder');
  faults.push({ where: folder, what: message, remedy });
  return false;
}

/** What a check gives; where it throws, the fault that it names. */
function attempt<Result>(check: () => Result, faults: Fault[]): Result | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RegiowijzerError)) throw error;
    faults.push({ where: error.where ?? error.code, what: error.message, remedy: error.remedy });
    return undefined;
  }
}
