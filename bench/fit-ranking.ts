/**
 * Fits the weights of the ranking and of the judge on the sets of bench/fit-sets.json, and writes
 * src/learned/ranking-weights.json. The first run makes the indexes, and an encoder for each region that is read as on its
 * first day: some minutes each.
 *
 *   npm run fit -- WORK_DIR
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Knowledge } from '../src/knowledge/open-knowledge.ts';
import { forestScore } from '../src/learned/forest.ts';
import { FEATURES } from '../src/question/find/features.ts';
import { SUPPORT_SIGNS } from '../src/question/judge/abstain.ts';
import { createFindings, type Weights } from '../src/question/judge/findings.ts';
import { RANKING_FINGERPRINT } from '../src/question/judge/shipped-weights.ts';
import { createPlaceReader } from '../src/question/understand/places.ts';
import { understandQuestion } from '../src/question/understand/understand-question.ts';
import { fitForest } from './parts/fit-forest.ts';
import { type Candidates, fitSoftmax, type Row } from './parts/fit-linear.ts';
import { type FitLine, type FitSet, linesOf, openSet } from './parts/fit-sets.ts';

const WEIGHTS = new URL('../src/learned/ranking-weights.json', import.meta.url);
const SETS = new URL('fit-sets.json', import.meta.url);
/** A question counts as found where a right unit stands among so many. */
const TOP = 3;

interface Asked {
  line: FitLine;
  knowledge: Knowledge;
  found: Awaited<ReturnType<ReturnType<typeof createFindings>>>;
}

async function main(workDir: string): Promise<void> {
  mkdirSync(workDir, { recursive: true });
  const shipped = complete(JSON.parse(readFileSync(WEIGHTS, 'utf8')) as Weights);
  const sets: { lines: FitLine[]; knowledge: Knowledge }[] = [];
  for (const set of JSON.parse(readFileSync(SETS, 'utf8')) as FitSet[])
    sets.push({ lines: linesOf(set), knowledge: await openSet(set, workDir) });
  const ranking = (await askAll(sets, shipped)).flatMap(rankingRow);
  const ranked = { ...shipped, features: named(FEATURES, fitSoftmax(ranking, FEATURES.length)) } as Weights;
  const support = (await askAll(sets, ranked)).flatMap(supportRow);
  const trees = fitForest(support);
  const answerFrom = thresholdOf(support);
  const made = { ...ranked, answerFrom, madeBy: 'npm run fit', fingerprint: RANKING_FINGERPRINT, support: trees };
  writeFileSync(WEIGHTS, `${JSON.stringify(made, null, 2)}\n`);
  process.stdout.write(`${ranking.length} questions for ranking, ${support.length} for support\n`);
}

/** A feature or sign that is new begins at nothing. */
function complete(weights: Weights): Weights {
  const zeros = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));
  return {
    ...weights,
    features: { ...zeros(FEATURES), ...weights.features },
    support: [],
  } as Weights;
}

async function askAll(sets: readonly { lines: FitLine[]; knowledge: Knowledge }[], weights: Weights): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const { lines, knowledge } of sets) {
    const findings = createFindings(knowledge, weights);
    const readPlaces = createPlaceReader(knowledge.regions);
    for (const [at, line] of lines.entries()) {
      const { question: text, regio, rol } = line;
      const gemeente = line.gemeente ?? (regio === undefined ? somewhere(knowledge, at) : undefined);
      const question = { text, ...(gemeente && { gemeente }), ...(regio && { regio }), ...(rol && { rol }) };
      const understood = understandQuestion(question, readPlaces, knowledge.regions);
      asked.push({ line, knowledge, found: await findings(understood) });
    }
  }
  return asked;
}

/** Whoever asks about the law is in a gemeente too, whose documents then stand beside it. */
function somewhere({ regions: { gemeenten } }: Knowledge, at: number): string | undefined {
  return gemeenten[at % gemeenten.length]?.gemeente;
}

function rankingRow({ line: { isRight, answerable, weight }, knowledge, found: { found } }: Asked): Candidates[] {
  if (!isRight || !answerable) return [];
  const share = found.ranked.map(({ passage }) => isRight(knowledge.index.passages[passage]!));
  const best = Math.max(0, ...share);
  if (best === 0) return [];
  const rows = found.ranked.map(({ features }, at) => ({
    values: FEATURES.map((name) => features[name]),
    right: share[at] === best,
  }));
  return [{ rows, weight }];
}

function supportRow({
  line: { isRight, answerable, judged: weight },
  knowledge,
  found: { found, judged },
}: Asked): Row[] {
  const isFound =
    !isRight || found.ranked.slice(0, TOP).some(({ passage }) => isRight(knowledge.index.passages[passage]!) > 0);
  if (answerable && !isFound) return [];
  return [{ values: SUPPORT_SIGNS.map((sign) => judged.signs[sign]), right: answerable, weight }];
}

/** Share of the questions with an answer, found among the first, that may be refused: a wrong answer costs more. */
const REFUSED = 0.08;

const FOLDS = 4;

/** The chance below which so few of the answerable questions lie, by trees that never saw them. */
function thresholdOf(rows: readonly Row[]): number {
  const chances = Array.from({ length: FOLDS }, (_, fold) => {
    const trees = fitForest(rows.filter((_, at) => at % FOLDS !== fold));
    const own = rows.filter(({ right }, at) => right && at % FOLDS === fold);
    return own.map((row) => 1 / (1 + Math.exp(-forestScore(trees, row.values))));
  })
    .flat()
    .sort((a, b) => a - b);
  return Math.round(chances[Math.floor(REFUSED * chances.length)]! * 1000) / 1000;
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Math.round(values[at]! * 1000) / 1000]));
}

await main(process.argv[2] ?? 'data/fit');
