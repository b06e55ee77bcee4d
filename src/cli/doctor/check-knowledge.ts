import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { RegiowijzerError } from '../../errors.ts';
import { readApart } from '../../knowledge/apart/read-apart.ts';
import { checkStatements, type ReadDocument, type StatementCheck } from '../../knowledge/check-statements.ts';
import { loadContent } from '../../knowledge/documents.ts';
import { readGlossary } from '../../knowledge/glossary.ts';
import { currentIndex, INDEX_FORMAT } from '../../knowledge/index/index-store.ts';
import { type DocumentFile, listDocuments } from '../../knowledge/list-documents.ts';
import { SHIPPED_KNOWLEDGE } from '../../knowledge/open-knowledge.ts';
import { describeReading } from '../../knowledge/problem.ts';
import { type CheckKind, checkRecords } from '../../knowledge/records/check-records.ts';
import { loadRecords, type Records } from '../../knowledge/records/load-records.ts';
import { placedStatements } from '../../knowledge/statements.ts';
import { describeVersion, findVersions } from '../../knowledge/versions.ts';
import { attempt, type Finding, fault, ok, warning } from './finding.ts';

const REMEDIES: Record<CheckKind, string> = {
  'dangling-source': 'Add the document to "documents" in region.yaml or to sources.yaml, or correct its name here.',
  'gemeente-in-two-regions': 'Keep the gemeente in one region; give the other its own full name.',
  'gemeente-without-region': 'Add the gemeente to region.yaml, or take it out of sources.yaml.',
  'unknown-region': 'Write the region as in its region.yaml, or add that file.',
  'unknown-gemeente': 'Write the gemeente as in region.yaml, or add it there.',
  'past-validity': 'Ask the owner what holds now; then change the fact, its date and validUntil.',
  'unknown-role': 'Use a name of src/domain/parties.ts, so that the team is found by its callers.',
  'duplicate-id': 'Give one of the two another id.',
  'choice-without-target': 'Let the answer lead to a question or outcome that is there.',
  'choice-unreachable': 'Let an answer lead here, or take it out.',
};

const STATEMENT_REMEDIES: Record<StatementCheck, string> = {
  'duplicate-id': 'Give one of the two another id.',
  'lost-anchor': 'Copy a few words as they stand in the document to bron.near.',
  'number-not-in-source': 'Look it up: correct the answer, or let bron.near name the passage that says so.',
  'negation-not-in-source': 'Read the passage: does it deny this? Else change the answer.',
};
interface RegisteredDocument extends ReadDocument {
  entry: DocumentFile['entry'];
}

/** What only a person can judge. */
const FOR_A_PERSON: ReadonlySet<StatementCheck> = new Set(['number-not-in-source', 'negation-not-in-source']);

const REGISTER_REMEDY = 'Make the register sources.yaml and the folder agree.';
const LOST_REMEDY = 'Run text recognition on it, or put the text beside it.';
const VERSION_REMEDY = 'Say in sources.yaml which one holds: "replaces", or validUntil.';
const LEFT_OUT_REMEDY = 'Save it in another format, or put it elsewhere.';
const RECORD_REMEDY = 'Correct the field; knowledge/schema tells an editor what may stand there.';

/** The folders of knowledge with all that is wrong in them; `named` come on top of what is shipped. */
export async function checkKnowledge(
  named: readonly string[],
  today: Date,
): Promise<{ records: Records; findings: Finding[] }> {
  const findings: Finding[] = [];
  const folders = [SHIPPED_KNOWLEDGE];
  for (const folder of named.filter((each) => each !== SHIPPED_KNOWLEDGE))
    await attempt(findings, () => folders.push(requireFolder(folder)));
  const { records, problems } = await loadRecords(folders);
  for (const { file, line, field, what } of problems)
    findings.push(fault(`${file}:${line}${field && ` ${field}`}`, what, RECORD_REMEDY));
  findings.push(...(await checkFiles(folders, records, today)));
  const count = `${folders.length} folders, ${records.regions.length} regions, ${records.routes.length} routes`;
  return { records, findings: findings.length > 0 ? findings : [ok('knowledge', count)] };
}

async function checkFiles(folders: readonly string[], records: Records, today: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  await attempt(findings, () => readGlossary(folders));
  const statements = await attempt(findings, () => placedStatements(folders));
  const listing = await attempt(findings, () => listDocuments(folders));
  for (const { text, fatal, about } of listing?.problems ?? []) {
    const isLeftOut = about?.matter === 'kind' && !fatal;
    findings.push(isLeftOut ? warning('documents', text, LEFT_OUT_REMEDY) : fault('documents', text, REGISTER_REMEDY));
  }
  for (const { kind, file, line, field, what } of checkRecords(records, listing?.entries ?? [], today))
    findings.push(fault(`${file}:${line} ${field}`, what, REMEDIES[kind]));
  const documents = await readAll(listing?.files ?? [], findings);
  findings.push(...checkVersions(documents, records));
  for (const { kind, file, line, what } of checkStatements(statements ?? [], documents))
    findings.push(
      FOR_A_PERSON.has(kind)
        ? warning(`${file}:${line}`, what, STATEMENT_REMEDIES[kind])
        : fault(`${file}:${line}`, what, STATEMENT_REMEDIES[kind]),
    );
  return findings;
}

/** The documents as they are read, with what cannot be read of them. */
async function readAll(files: readonly DocumentFile[], findings: Finding[]): Promise<RegisteredDocument[]> {
  const documents: RegisteredDocument[] = [];
  for (const { path, document, entry } of files) {
    const { hide = [], columns } = entry ?? {};
    const read = await attempt(findings, () =>
      readApart({ wanted: 'document', path, content: loadContent(path).content, hide, columns }),
    );
    if (read) documents.push({ document, entry, passages: read.passages });
    for (const notice of read?.notices ?? []) {
      const text = describeReading(notice);
      findings.push(notice.lost ? fault(path, text, LOST_REMEDY) : warning(path, text, REGISTER_REMEDY));
    }
  }
  return documents;
}

/** Documents of the register that seem to be versions of each other. */
function checkVersions(documents: readonly RegisteredDocument[], { regions }: Records): Finding[] {
  const versioned = documents.flatMap(({ document, entry, passages }) =>
    entry ? [{ source: { ...entry, document }, passages }] : [],
  );
  const places = regions.flatMap(({ regio, gemeenten }) => [regio, ...gemeenten.map(({ gemeente }) => gemeente)]);
  return findVersions(versioned, places).map((version) =>
    warning(version.newer, describeVersion(version), VERSION_REMEDY),
  );
}

function requireFolder(folder: string): string {
  if (existsSync(folder)) return folder;
  throw new RegiowijzerError('FOLDER_NOT_FOUND', 'There is no such folder', { where: folder });
}

/** Whether there is an index of this version in the data folder. */
export function checkIndex({ DATA_DIR }: Config): Finding {
  const index = currentIndex(DATA_DIR);
  const remedy = 'Nothing, if the bot has not run here yet: it builds the index when it starts.';
  if (!index) return warning('index', `None in ${DATA_DIR}`, remedy);
  if (index.format !== INDEX_FORMAT) return warning('index', 'Of another version', 'Start the bot: it builds anew.');
  if (!index.whole) return fault('index', 'Damaged', 'Start the bot: it builds anew. Then look at the disk.');
  return ok('index', `whole, in ${DATA_DIR}`);
}
