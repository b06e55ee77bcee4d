import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KnownGemeente, RegionTable } from '../domain/regio.ts';
import { LANDELIJK, NOWHERE } from '../domain/regio.ts';
import { createSpeller, type Speller } from '../dutch/spelling.ts';
import type { Encoder } from '../learned/encoder.ts';
import { shippedEncoder } from '../learned/shipped-encoder.ts';
import type { Logger } from '../log.ts';
import { type BuildReport, buildIndex, madeBy } from './build-index.ts';
import type { Embedder } from './embedder.ts';
import { readFolderKnowledge } from './folder-knowledge.ts';
import { EXPANSION_WEIGHTS, type Expansion, ExpansionTable, type Glossary } from './glossary.ts';
import { type KnowledgeIndex, loadIndex } from './index/index-store.ts';
import type { Source } from './index/passage.ts';
import { keepReadings } from './kept-readings.ts';
import { type Listing, listDocuments } from './list-documents.ts';
import { problemOf } from './problem.ts';
import type { DirectoryRecord, Records } from './records/load-records.ts';
import { recordPassages } from './records/record-passages.ts';
import { sheetRecords } from './records/sheet-records.ts';
import type { RegisterEntry } from './register.ts';

/** The knowledge that comes with the program. */
export const SHIPPED_KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** All that answers are made from. */
export interface Knowledge {
  index: KnowledgeIndex;
  glossary: Glossary;
  learned: ReadonlyMap<string, readonly Expansion[]>;
  speller: Speller;
  regions: RegionTable;
  records: Records;
  embedder: Embedder | undefined;
  /** Makes vectors of questions as it made those of the index, where no embedder did. */
  encoder: Encoder;
}

export interface OpenOptions {
  folders: readonly string[];
  dataDir: string;
  log: Logger;
  embedder?: Embedder | undefined;
  /** The one that comes with the program when left out; a measurement hands in another. */
  encoder?: Encoder;
}

/**
 * Brings the index up to date with the folders. The glossary, statements and records that come with the program
 * always take part; of the folders, their own besides.
 * @throws RegiowijzerError FOLDER_NOT_FOUND, REGISTER_INVALID, RECORD_INVALID
 */
export async function updateKnowledge({
  folders,
  dataDir,
  log,
  embedder,
  encoder = shippedEncoder(),
}: OpenOptions): Promise<BuildReport> {
  const { records, problems, glossary, statements } = await readFolderKnowledge(withShipped(folders), dataDir);
  const listing = listDocuments(folders);
  const regioOf = regioByName(regionTable(records, listing.entries));
  const { records: entries, undated } = await sheetRecords(listing.files);
  const units = recordPassages(withEntries(records, entries), glossary.entries);
  const found = { listing, regioOf, glossary, statements, records: units, entries };
  const report = await buildIndex({ folders, dataDir, log, embedder, encoder, ...found });
  for (const problem of problems)
    report.problems.push({ fatal: true, text: `${problem.file}, line ${problem.line}: ${problem.what}` });
  for (const { path, document, entry } of undated) {
    const text = `${path} has no date: give it one in sources.yaml, and its rows answer as entries`;
    report.problems.push(problemOf({ document, regio: entry?.regio }, text, { matter: 'undated', lost: false }));
  }
  keepReadings(
    dataDir,
    report.problems.flatMap(({ about }) => about ?? []),
  );
  return report;
}

/**
 * Opens the index of a data folder with the records and glossary that belong to it.
 * @throws RegiowijzerError INDEX_MISSING, INDEX_DAMAGED, RECORD_INVALID
 */
export async function loadKnowledge(
  dataDir: string,
  embedder?: Embedder,
  encoder = shippedEncoder(),
): Promise<Knowledge> {
  const index = await loadIndex(dataDir);
  const { records: written, glossary } = await readFolderKnowledge(withShipped(index.folders), dataDir);
  const records = withEntries(written, index.entries);
  const table = new ExpansionTable();
  for (const { shortKeys, fullKeys, regio } of index.learned) {
    const holds = regio === LANDELIJK ? undefined : regio;
    table.addKeys(shortKeys, fullKeys, EXPANSION_WEIGHTS.abbreviation, holds);
    table.addKeys(fullKeys, shortKeys, EXPANSION_WEIGHTS.abbreviation, holds);
  }
  return {
    index,
    glossary,
    learned: table.expansions,
    speller: createSpeller(index.lexical.keys),
    regions: regionTable(records, index.sources),
    records,
    embedder,
    encoder,
  };
}

/**
 * The index that is there, where it may be answered from before the folders are read again: made by this program of the
 * same folders, and nothing of it was withdrawn since. Undefined where it may not.
 */
export async function loadCurrentKnowledge({
  folders,
  dataDir,
  embedder,
}: Pick<OpenOptions, 'folders' | 'dataDir' | 'embedder'>): Promise<Knowledge | undefined> {
  const knowledge = await loadKnowledge(dataDir, embedder).catch(() => undefined);
  if (!knowledge) return undefined;
  const { index } = knowledge;
  const isSame = index.madeBy === madeBy(folders, embedder, knowledge.encoder);
  return isSame && !isWithdrawn(index, listDocuments(folders)) ? knowledge : undefined;
}

/** A document that is gone, or a register that was written since: it may hide names, or leave a document to fewer people. */
function isWithdrawn({ sources, builtAt }: KnowledgeIndex, { files, registers }: Listing): boolean {
  const there = new Map(files.map(({ document, entry }) => [document, entry !== undefined]));
  const isChanged = (register: string): boolean => statSync(register).mtimeMs >= Date.parse(builtAt);
  return (
    registers.some(isChanged) ||
    sources.some(({ document, registered, isRecords }) => !isRecords && there.get(document) !== registered)
  );
}

/** The records with what spreadsheets add to the sociale kaart; a written entry of the same region and id goes before. */
function withEntries(records: Records, entries: readonly DirectoryRecord[]): Records {
  const keyOf = ({ regio, id }: DirectoryRecord): string => `${regio}/${id}`;
  const written = new Set(records.directory.map(keyOf));
  return { ...records, directory: [...records.directory, ...entries.filter((entry) => !written.has(keyOf(entry)))] };
}

/** Updates and opens: the start of the bot. */
export async function openKnowledge(options: OpenOptions): Promise<{ knowledge: Knowledge; report: BuildReport }> {
  const report = await updateKnowledge(options);
  return { knowledge: await loadKnowledge(options.dataDir, options.embedder), report };
}

function withShipped(folders: readonly string[]): string[] {
  return [SHIPPED_KNOWLEDGE, ...folders.filter((folder) => folder !== SHIPPED_KNOWLEDGE)];
}

/** The region by each name of it and of its gemeenten. */
function regioByName({ regios, gemeenten }: RegionTable): Map<string, string> {
  return new Map([
    ...regios.flatMap(({ regio, also }) => [regio, ...also].map((name): [string, string] => [name, regio])),
    ...gemeenten.flatMap(({ gemeente, also, regio }) =>
      [gemeente, ...also].map((name): [string, string] => [name, regio]),
    ),
  ]);
}

/** Regions and gemeenten from the records, and from registers for regions that have none. */
function regionTable(records: Records, sources: readonly (Source | RegisterEntry)[]): RegionTable {
  const regios = new Map(records.regions.map(({ regio, also }) => [regio, { regio, also }]));
  const gemeenten = new Map<string, KnownGemeente>();
  for (const region of records.regions) {
    for (const { gemeente, also } of region.gemeenten) gemeenten.set(gemeente, { gemeente, also, regio: region.regio });
  }
  for (const { regio, gemeenten: named } of sources) {
    if (regio === LANDELIJK || regio === NOWHERE) continue;
    if (!regios.has(regio)) regios.set(regio, { regio, also: [] });
    for (const gemeente of named) if (!gemeenten.has(gemeente)) gemeenten.set(gemeente, { gemeente, regio, also: [] });
  }
  return { regios: [...regios.values()], gemeenten: [...gemeenten.values()] };
}
