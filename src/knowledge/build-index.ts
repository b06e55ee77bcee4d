import { createHash } from 'node:crypto';
import { extname, resolve } from 'node:path';
import { ANALYSER_VERSION } from '../dutch/stems.ts';
import { describeError } from '../errors.ts';
import { DIMENSION, type Encoder } from '../learned/encoder.ts';
import { ENCODER_FINGERPRINT, ENCODER_MODEL } from '../learned/shipped-encoder.ts';
import type { Logger } from '../log.ts';
import { readApart } from './apart/read-apart.ts';
import { attachStatements } from './attach-statements.ts';
import { describeSource } from './describe-source.ts';
import { forgetUnused, makeCache, readCache, writeCache } from './document-cache.ts';
import { loadContent, STRUCTURE_VERSION } from './documents.ts';
import type { Embedder } from './embedder.ts';
import type { Glossary } from './glossary.ts';
import { currentIndex, INDEX_FORMAT, type KnowledgeIndex, saveIndex } from './index/index-store.ts';
import { type ExpansionPair, learnTerms } from './index/learned-terms.ts';
import { LexicalIndexBuilder } from './index/lexical-index.ts';
import { asksOf, type IndexedPassage, type Source } from './index/passage.ts';
import { countKeys } from './index/search-keys.ts';
import { VectorIndex } from './index/vector-index.ts';
import type { DocumentFile, Listing } from './list-documents.ts';
import { describeReading, matterOf, type Problem, problemOf } from './problem.ts';
import type { DirectoryRecord } from './records/load-records.ts';
import type { RecordPassage } from './records/record-passages.ts';
import type { StatementEntry } from './statements.ts';
import type { Passage } from './structure/passages.ts';
import { describeVersion, findVersions } from './versions.ts';

export interface BuildOptions {
  folders: readonly string[];
  listing: Listing;
  dataDir: string;
  glossary: Glossary;
  statements: readonly StatementEntry[];
  /** What the records say, found as passages are. */
  records: readonly RecordPassage[];
  /** What spreadsheets add to the sociale kaart; among `records` too. */
  entries?: readonly DirectoryRecord[];
  /** The region of each gemeente and region by name, for documents that no register names. */
  regioOf: ReadonlyMap<string, string>;
  embedder: Embedder | undefined;
  /** Makes the vectors where no embedder is configured. */
  encoder: Encoder;
  log: Logger;
}

/** What a build did, and what is the matter: a file that was skipped, a document without register entry. */
export interface BuildReport {
  documents: number;
  passages: number;
  reused: number;
  upToDate: boolean;
  problems: Problem[];
}

interface ReadDocument {
  source: Source;
  hash: string;
  passages: readonly Passage[];
}

/**
 * Brings the index in `dataDir` up to date with the folders. Documents whose content did not change are taken from the
 * cache; where nothing changed at all, nothing is written.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  makeCache(options.dataDir);
  const problems = [...options.listing.problems];
  const report: BuildReport = { documents: 0, passages: 0, reused: 0, upToDate: false, problems };
  const documents = withVersions(await readAll(options, report), options, report);
  const fingerprint = fingerprintOf(documents, options);
  const known = currentIndex(options.dataDir);
  if (known?.whole && known.fingerprint === fingerprint) return { ...report, upToDate: true };
  if (known && known.format !== INDEX_FORMAT)
    options.log.warn({ from: known.format, to: INDEX_FORMAT }, 'index of another version: building anew');
  else if (known && !known.whole) options.log.warn({ dataDir: options.dataDir }, 'index is damaged: building anew');
  const index = await makeIndex(documents, fingerprint, options);
  await saveIndex(options.dataDir, index);
  forgetUnused(options.dataDir, documents);
  return { ...report, passages: index.passages.length };
}

/** The documents, each with those of which it seems a later version; the operator hears of it. */
function withVersions(
  documents: readonly ReadDocument[],
  { regioOf }: BuildOptions,
  { problems }: BuildReport,
): ReadDocument[] {
  const versions = findVersions(documents, [...regioOf.keys()]);
  const regioBy = new Map(documents.map(({ source: { document, regio } }) => [document, regio]));
  for (const version of versions) {
    const { newer: document, older, holds } = version;
    const about = { matter: holds ? ('newer-version' as const) : ('same-text' as const), named: [older], lost: false };
    problems.push(problemOf({ document, regio: regioBy.get(document) }, describeVersion(version), about));
  }
  const held = Map.groupBy(
    versions.filter(({ holds }) => holds),
    ({ newer }) => newer,
  );
  return documents.map(({ source, ...rest }) => {
    const newerThan = held.get(source.document)?.map(({ older }) => older);
    return { ...rest, source: newerThan ? { ...source, newerThan } : source };
  });
}

async function readAll(options: BuildOptions, report: BuildReport): Promise<ReadDocument[]> {
  const { files } = options.listing;
  const documents: ReadDocument[] = [];
  for (const [at, file] of files.entries()) {
    try {
      documents.push(await readOne(file, options, report));
    } catch (error) {
      const about = { document: file.document, regio: file.entry?.regio };
      report.problems.push(problemOf(about, describeError(error), { matter: matterOf(error), lost: true }));
    }
    if ((at + 1) % 25 === 0) options.log.info({ done: at + 1, of: files.length }, 'reading documents');
  }
  report.documents = documents.length;
  return documents;
}

async function readOne(file: DocumentFile, options: BuildOptions, report: BuildReport): Promise<ReadDocument> {
  const { content, hash } = loadContent(file.path);
  const { hide = [], columns } = file.entry ?? {};
  const key = createHash('sha256')
    .update(`${STRUCTURE_VERSION}\n${extname(file.path)}\n${hash}\n${hide.join('\n')}`)
    .update(columns ? JSON.stringify(columns) : '')
    .digest('hex');
  const cached = readCache(options.dataDir, key);
  const { passages, notices } =
    cached ?? (await readApart({ wanted: 'document', path: file.path, content, hide, columns }));
  if (cached) report.reused += 1;
  else writeCache(options.dataDir, key, { passages, notices });
  const source = describeSource(file, passages, options.regioOf, report);
  for (const notice of notices)
    report.problems.push(problemOf(source, `${file.path}: ${describeReading(notice)}`, notice));
  return { source, hash: key, passages };
}

function fingerprintOf(documents: readonly ReadDocument[], options: BuildOptions): string {
  const parts = documents.map(({ source, hash }) => `${JSON.stringify(source)} ${hash}`);
  const settings = madeBy(options.folders, options.embedder, options.encoder);
  const texts = [
    JSON.stringify(options.glossary.entries),
    [...options.glossary.expansions.keys()].join('\n'),
    JSON.stringify(options.statements),
    JSON.stringify(options.records),
    JSON.stringify(options.entries ?? []),
  ];
  return createHash('sha256')
    .update([settings, ...texts, ...parts].join('\n'))
    .digest('hex');
}

/** What decides on an index besides what the folders hold. */
export function madeBy(folders: readonly string[], embedder: Embedder | undefined, encoder: Encoder): string {
  return [
    ...folders.map((folder) => resolve(folder)),
    INDEX_FORMAT,
    ANALYSER_VERSION,
    STRUCTURE_VERSION,
    embedder?.model ?? `${ENCODER_FINGERPRINT} ${encoder.id}`,
  ].join('\n');
}

async function makeIndex(
  documents: readonly ReadDocument[],
  fingerprint: string,
  options: BuildOptions,
): Promise<KnowledgeIndex> {
  const { sources, passages } = unitsOf(documents, options);
  const builder = new LexicalIndexBuilder();
  for (const [at, passage] of passages.entries()) {
    if (at > 0 && at % 20_000 === 0) options.log.info({ done: at, of: passages.length }, 'indexing passages');
    builder.add(fieldsOf(passage, sources[passage.source]!));
  }
  const lexical = builder.finish();
  const vectors = await makeVectors(passages, sources, options);
  const folders = options.folders.map((folder) => resolve(folder));
  const builtAt = new Date().toISOString();
  const learned = learnedTerms(passages, sources);
  return {
    fingerprint,
    builtAt,
    madeBy: madeBy(options.folders, options.embedder, options.encoder),
    folders,
    sources,
    passages,
    entries: options.entries ?? [],
    learned,
    lexical,
    vectors,
  };
}

/** The passages of the documents, and behind them the records, as one list with its sources. */
function unitsOf(
  documents: readonly ReadDocument[],
  { statements, records }: BuildOptions,
): { sources: Source[]; passages: IndexedPassage[] } {
  const sources = documents.map(({ source }) => source);
  const passages = documents.flatMap(({ passages: cut }, source) =>
    cut.map((passage): IndexedPassage => ({ ...passage, source, guide: [] })),
  );
  attachStatements(passages, sources, statements);
  const keyOf = ({ regio, visibility, sheet }: RecordPassage): string => [regio, visibility, sheet?.document].join('|');
  for (const own of Map.groupBy(records, keyOf).values()) {
    const source = sources.push(recordsSource(own[0]!)) - 1;
    for (const { passage, reference, asks, verwijzer, gemeenten } of own) {
      const holds = { ...(verwijzer && { verwijzer }), ...(gemeenten && { gemeenten }) };
      passages.push({ ...passage, source, guide: [{ at: 0, asks, lacks: [] }], record: reference, ...holds });
    }
  }
  return { sources, passages };
}

/** Records of a spreadsheet hold for as long, and where, its register says. */
function recordsSource({ regio, visibility, sheet }: RecordPassage): Source {
  return {
    document: `records/${regio}/${visibility}`,
    title: regio,
    regio,
    gemeenten: [],
    dateIsEstimate: false,
    visibility,
    ...sheet,
    registered: true,
    isRecords: true,
  };
}

/** Abbreviations that the documents of a region write out. */
function learnedTerms(passages: readonly IndexedPassage[], sources: readonly Source[]): ExpansionPair[] {
  const written = passages.filter(({ record }) => record === undefined);
  return Map.groupBy(written, (passage) => sources[passage.source]!.regio)
    .entries()
    .flatMap(([regio, own]) =>
      learnTerms(
        own.map(({ text }) => text),
        regio,
      ),
    )
    .toArray();
}

function fieldsOf(
  passage: IndexedPassage,
  source: Source,
): Record<'body' | 'section' | 'context' | 'guide', Map<string, number>> {
  return {
    body: countKeys(passage.text),
    section: countKeys(passage.section.join('\n')),
    context: countKeys(`${passage.context}\n${source.title}`),
    guide: countKeys(asksOf(passage).join('\n')),
  };
}

async function makeVectors(
  passages: readonly IndexedPassage[],
  sources: readonly Source[],
  { embedder, encoder, log }: BuildOptions,
): Promise<VectorIndex> {
  const progress = (done: number): void => log.info({ done, of: passages.length }, 'linking vectors');
  if (!embedder) {
    const own = passages.values().map((passage) => encoder.embed(embeddedText(passage)));
    return VectorIndex.build(ENCODER_MODEL, DIMENSION, own, passages.length, progress);
  }
  const texts = passages.map((passage) =>
    [sources[passage.source]!.title, ...passage.section, passage.text].join('\n'),
  );
  const vectors = await embedder.embedPassages(texts);
  const dimension = vectors[0]?.length ?? 1;
  return VectorIndex.build(embedder.model, dimension, vectors, passages.length, progress);
}

/** What the encoder reads of a passage: the nearest headings, what introduces it, and its text. */
export function embeddedText({ section, context, text }: Pick<IndexedPassage, 'section' | 'context' | 'text'>): string {
  return [...section.slice(-2), context, text].join('\n');
}
