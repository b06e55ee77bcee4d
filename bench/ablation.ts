/**
 * What each part of the search adds: the golden questions with one part taken away at a time, weights unchanged.
 *   npm run bench:ablation -- FOLDER…      (default ../shared/corpus)
 * Prints the table of docs/retrieval.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate, score } from '../src/cli/evaluate.ts';
import { buildIndex } from '../src/knowledge/build-index.ts';
import { readFolderKnowledge } from '../src/knowledge/folder-knowledge.ts';
import type { Glossary } from '../src/knowledge/glossary.ts';
import { listDocuments } from '../src/knowledge/list-documents.ts';
import { type Knowledge, loadKnowledge, SHIPPED_KNOWLEDGE } from '../src/knowledge/open-knowledge.ts';
import { recordPassages } from '../src/knowledge/records/record-passages.ts';
import { shippedEncoder } from '../src/learned/shipped-encoder.ts';
import { createAnswerQuestion } from '../src/question/answer-question.ts';
import { FEATURES, type FeatureName } from '../src/question/find/features.ts';
import type { Weights } from '../src/question/judge/findings.ts';
import { shippedRanking } from '../src/question/judge/shipped-weights.ts';
import { silentLog } from '../test/helpers/log.ts';

interface Variant {
  name: string;
  statements?: boolean;
  records?: boolean;
  glossary?: boolean;
  change?: (knowledge: Knowledge) => Knowledge;
  weights?: (weights: Weights) => Weights;
}

const NO_GLOSSARY: Glossary = { entries: [], termNames: [], expansions: new Map(), longestPhrase: 1 };
const without =
  (...names: FeatureName[]) =>
  (weights: Weights): Weights => ({
    ...weights,
    features: { ...weights.features, ...Object.fromEntries(names.map((name) => [name, 0])) },
  });

const VECTOR_FEATURES = FEATURES.filter((name) => /vector/i.test(name));

const VARIANTS: readonly Variant[] = [
  { name: 'all' },
  { name: 'without statements', statements: false },
  { name: 'without records', records: false },
  { name: 'without glossary and word groups', glossary: false },
  { name: 'without statements and glossary', statements: false, glossary: false },
  { name: 'without learned abbreviations', change: (knowledge) => ({ ...knowledge, learned: new Map() }) },
  { name: 'without typo tolerance', change: (knowledge) => ({ ...knowledge, speller: { near: () => [] } }) },
  { name: 'without vectors', weights: (weights) => ({ ...without(...VECTOR_FEATURES)(weights), vectorVote: 0 }) },
  { name: 'without question likeness', weights: without('ask', 'askVector', 'recordAsk', 'recordAskVector') },
  { name: 'without type fit', weights: without('typeFit') },
  { name: 'without place', weights: without('place') },
  {
    name: 'lexical score alone (no reranking)',
    weights: (weights) => ({
      ...without(...FEATURES.filter((name) => name !== 'lexical' && name !== 'plainLexical'))(weights),
      vectorVote: 0,
    }),
  },
];

const SETS = ['tune', 'held-out'] as const;
const COLUMNS = [
  'hit@1',
  'hit@5',
  'within 3000 characters',
  'complete answer',
  'unanswerable, not answered',
  'answerable, refused',
];

async function main(folders: string[]): Promise<void> {
  const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
  print(['variant', 'set', ...COLUMNS]);
  print(['---', '---', ...COLUMNS.map(() => '---')]);
  for (const variant of VARIANTS) {
    const dataDir = mkdtempSync(join(tmpdir(), 'regiowijzer-ablation-'));
    const knowledge = await build(variant, folders, dataDir);
    const answerQuestion = createAnswerQuestion(knowledge, {
      maxSourceAgeYears: 5,
      weights: variant.weights ? variant.weights(shippedRanking()) : shippedRanking(),
    });
    for (const set of SETS) {
      const file = new URL(`../test/golden/${set}.jsonl`, import.meta.url).pathname;
      const figures = score(await evaluate(file, answerQuestion));
      print([variant.name, set, ...COLUMNS.map((column) => figures[column]!.toFixed(3))]);
    }
    rmSync(dataDir, { recursive: true });
  }
}

async function build(variant: Variant, folders: string[], dataDir: string): Promise<Knowledge> {
  const read = await readFolderKnowledge([SHIPPED_KNOWLEDGE, ...folders], dataDir);
  const glossary = variant.glossary === false ? NO_GLOSSARY : read.glossary;
  const statements = variant.statements === false ? [] : read.statements;
  const records = variant.records === false ? [] : recordPassages(read.records, glossary.entries);
  const listing = listDocuments(folders);
  await buildIndex({
    folders,
    listing,
    dataDir,
    glossary,
    statements,
    records,
    regioOf: new Map(),
    embedder: undefined,
    encoder: shippedEncoder(),
    log: silentLog,
  });
  const knowledge = { ...(await loadKnowledge(dataDir)), glossary };
  return variant.change ? variant.change(knowledge) : knowledge;
}

await main(process.argv.length > 2 ? process.argv.slice(2) : ['../shared/corpus']);
