/**
 * Fits the weights of the ranking and of the judge, and writes src/learned/ranking-weights.json.
 *
 *   npm run fit -- SETS.json
 *
 * SETS.json lists what to fit on: { dataDir, encoder?, regio?, golden?, records?, national?, unanswerable?, asks? }, each
 * a file of questions asked over that index. With `regio` only questions of that region count: its encoder never saw it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../src/dutch/words.ts';
import type { IndexedPassage } from '../src/knowledge/index/passage.ts';
import { type Knowledge, loadKnowledge } from '../src/knowledge/open-knowledge.ts';
import { Encoder } from '../src/learned/encoder.ts';
import { FEATURES } from '../src/question/find/features.ts';
import { SUPPORT_SIGNS } from '../src/question/judge/abstain.ts';
import { createFindings, type Weights } from '../src/question/judge/findings.ts';
import { RANKING_FINGERPRINT } from '../src/question/judge/shipped-weights.ts';
import { createPlaceReader } from '../src/question/understand/places.ts';
import { understandQuestion } from '../src/question/understand/understand-question.ts';
import { fitLogistic, fitSoftmax, type Row } from './parts/fit-linear.ts';

export interface FitSet {
  dataDir: string;
  encoder?: string;
  regio?: string;
  /** Lines with `evidence`, `answer` and `answerable`. */
  golden?: string[];
  /** Lines with `expects`: records; none for a question that no record answers. */
  records?: string[];
  /** Lines with `facts`: ids of national facts. */
  national?: string[];
  /** Lines with `text` or `question` that nothing answers. */
  unanswerable?: string[];
}

interface Line {
  question: string;
  gemeente?: string;
  regio?: string;
  rol?: 'huisarts';
  kind?: string;
  part?: string;
  isRight: (passage: IndexedPassage) => number;
  answerable: boolean;
}

const WEIGHTS = new URL('../src/learned/ranking-weights.json', import.meta.url);
const TOP = 3;

async function main(file: string): Promise<void> {
  const weights = JSON.parse(readFileSync(WEIGHTS, 'utf8')) as Weights;
  const sets = JSON.parse(readFileSync(file, 'utf8')) as FitSet[];
  const prepared = [];
  for (const set of sets) prepared.push({ set, lines: linesOf(set), knowledge: await open(set) });
  const ranking = [];
  for (const { lines, knowledge } of prepared) ranking.push(...(await rankingRows(lines, knowledge, weights)));
  const features = named(FEATURES, fitSoftmax(ranking, FEATURES.length));
  const ranked = { ...weights, features } as Weights;
  const support = [];
  for (const { lines, knowledge } of prepared) support.push(...(await supportRows(lines, knowledge, ranked)));
  const signs = named(SUPPORT_SIGNS, fitLogistic(support, SUPPORT_SIGNS.length));
  const answerFrom = thresholdOf(support, signs);
  const made = { ...ranked, answerFrom, madeBy: 'npm run fit', fingerprint: RANKING_FINGERPRINT, support: signs };
  writeFileSync(WEIGHTS, `${JSON.stringify(made, null, 2)}\n`);
  process.stdout.write(`${ranking.length} questions for ranking, ${support.length} for support\n`);
}

async function open({ dataDir, encoder }: FitSet): Promise<Knowledge> {
  if (!encoder) return loadKnowledge(dataDir);
  return loadKnowledge(dataDir, undefined, Encoder.fromBuffer(readFileSync(encoder)).encoder);
}

function linesOf({ regio, golden = [], records = [], national = [], unanswerable = [] }: FitSet): Line[] {
  const nothing = () => 0;
  return [
    ...golden.flatMap(read).map((line) => ({
      ...line,
      isRight: (unit: IndexedPassage) => held(line, unit),
      answerable: line.answerable as boolean,
    })),
    ...records.flatMap(read).map((line) => {
      const keys = new Set(
        (line.expects as { kind: string; regio: string; id: string }[]).map(
          ({ kind, regio: of, id }) => `${kind}/${of}/${id}`,
        ),
      );
      return {
        ...line,
        isRight: ({ record }: IndexedPassage) =>
          record && keys.has(`${record.kind}/${record.regio}/${record.id}`) ? 1 : 0,
        answerable: keys.size > 0,
      };
    }),
    ...national
      .flatMap(read)
      .filter(({ facts }) => (facts as string[]).length > 0)
      .map((line) => {
        const ids = new Set(line.facts as string[]);
        return {
          ...line,
          isRight: ({ record }: IndexedPassage) => (record?.kind === 'national' && ids.has(record.id) ? 1 : 0),
          answerable: true,
        };
      }),
    ...unanswerable.flatMap(read).map((line) => ({
      ...line,
      question: (line.question ?? line.text) as string,
      isRight: nothing,
      answerable: false,
    })),
  ].filter(
    (line: { kind?: string; part?: string; regio?: string }) =>
      line.kind !== 'compare' && line.part !== 'held-out' && (regio === undefined || line.regio === regio),
  ) as Line[];
}

function read(
  file: string,
): (Record<string, unknown> & { question: string; kind?: string; part?: string; regio?: string })[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Share of the evidence that stands in a passage; a record is right where it holds the whole answer. */
function held(line: Record<string, unknown>, { section, text, record }: IndexedPassage): number {
  const own = fold(`${section.at(-1) ?? ''}\n${text}`);
  const evidence = (line.evidence ?? []) as string[];
  if (!record) return evidence.filter((words) => own.includes(fold(words))).length / Math.max(1, evidence.length);
  const answer = (line.answer ?? []) as string[][];
  return answer.length > 0 && answer.every((ways) => ways.some((way) => own.includes(fold(way)))) ? 1 : 0;
}

function questionsOf(lines: readonly Line[], knowledge: Knowledge, weights: Weights) {
  const findings = createFindings(knowledge, weights);
  const readPlaces = createPlaceReader(knowledge.regions);
  return lines.map((line) => ({
    line,
    find: () => {
      const { question: text, gemeente, regio, rol } = line;
      const asked = { text, ...(gemeente && { gemeente }), ...(regio && { regio }), ...(rol && { rol }) };
      return findings(understandQuestion(asked, readPlaces, knowledge.regions));
    },
  }));
}

async function rankingRows(lines: readonly Line[], knowledge: Knowledge, weights: Weights) {
  const rows = [];
  for (const { line, find } of questionsOf(
    lines.filter(({ answerable }) => answerable),
    knowledge,
    weights,
  )) {
    const { found } = await find();
    const share = found.ranked.map(({ passage }) => line.isRight(knowledge.index.passages[passage]!));
    const best = Math.max(0, ...share);
    if (best > 0)
      rows.push(
        found.ranked.map(({ features }, at) => ({
          values: FEATURES.map((name) => features[name]),
          right: share[at] === best,
        })),
      );
  }
  return rows;
}

async function supportRows(lines: readonly Line[], knowledge: Knowledge, weights: Weights) {
  const rows = [];
  for (const { line, find } of questionsOf(lines, knowledge, weights)) {
    const { found, judged } = await find();
    const isFound = found.ranked
      .slice(0, TOP)
      .some(({ passage }) => line.isRight(knowledge.index.passages[passage]!) > 0);
    if (line.answerable && !isFound) continue;
    rows.push({ values: SUPPORT_SIGNS.map((sign) => judged.signs[sign]), right: line.answerable });
  }
  return rows;
}

/** Share of the questions with an answer that may be refused. */
const REFUSED = 0.05;

/** The chance below which so few of the answerable questions lie. */
function thresholdOf(rows: readonly Row[], signs: Record<string, number>): number {
  const chances = rows
    .filter(({ right }) => right)
    .map(
      ({ values }) => 1 / (1 + Math.exp(-SUPPORT_SIGNS.reduce((sum, sign, at) => sum + signs[sign]! * values[at]!, 0))),
    )
    .sort((a, b) => a - b);
  return Math.round(chances[Math.floor(REFUSED * chances.length)]! * 1000) / 1000;
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Math.round(values[at]! * 1000) / 1000]));
}

await main(process.argv[2]!);
