/** What the ranking and the judge are fitted on: indexes, with the questions asked over each. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consoleLog } from '../../src/cli/console-log.ts';
import { fold } from '../../src/dutch/words.ts';
import type { IndexedPassage } from '../../src/knowledge/index/passage.ts';
import {
  type Knowledge,
  loadKnowledge,
  SHIPPED_KNOWLEDGE,
  updateKnowledge,
} from '../../src/knowledge/open-knowledge.ts';
import { Encoder } from '../../src/learned/encoder.ts';
import { ROOT } from '../measure.ts';

/** One line of bench/fit-sets.json; files are relative to the root of the repository. */
export interface FitSet {
  folder: string;
  /** The region is read as on its first day: documents under other names, so that no statement belongs to them, and an encoder that never saw it; its questions alone count. */
  firstDayOf?: string;
  /** Lines with `evidence`, `answer` and `answerable`. */
  golden?: string[];
  /** Lines with `expects`: records; none for a question that no record answers. */
  records?: string[];
  /** Lines with `facts`: ids of national facts. */
  national?: string[];
  /** Lines with `answerable`, or a `kind` of "absent" where nothing answers; what answers is not said. */
  rounds?: string[];
  /** Lines with `question` that nothing answers. */
  unanswerable?: string[];
}

export interface FitLine {
  question: string;
  gemeente?: string;
  regio?: string;
  rol?: 'huisarts';
  answerable: boolean;
  /** What it counts when units are ordered: a question for a passage more than one for a record, of which there are many alike. */
  weight: number;
  /** What it counts for the judge: what is plainly about something else teaches little. */
  judged: number;
  /** How right a unit is, 0 to 1; undefined where nobody said what is. */
  isRight: ((unit: IndexedPassage) => number) | undefined;
}

const OFF_TOPIC = 0.25;
const WEIGHTS = { golden: 2, records: 0.5, national: 1, other: 0 };

type Raw = Record<string, unknown> & {
  question: string;
  answerable?: boolean;
  kind?: string;
  part?: string;
  regio?: string;
};

/** The index of a set, made in `workDir` where it is not there yet. */
export async function openSet({ folder, firstDayOf }: FitSet, workDir: string): Promise<Knowledge> {
  const name = `${folder}-${firstDayOf ?? ''}`.replace(/[^a-z]+/gi, '-');
  const dataDir = join(workDir, name);
  const encoder = firstDayOf === undefined ? [] : [await encoderWithout(firstDayOf, workDir)];
  const documents = firstDayOf === undefined ? join(ROOT, folder) : renamed(join(ROOT, folder), workDir);
  await updateKnowledge({
    folders: [SHIPPED_KNOWLEDGE, documents],
    dataDir,
    log: consoleLog,
    ...(encoder[0] && { encoder: encoder[0] }),
  });
  return loadKnowledge(dataDir, undefined, ...encoder);
}

/** An encoder fitted without a region, over the index of the first set. */
async function encoderWithout(regio: string, workDir: string): Promise<Encoder> {
  const file = join(workDir, `encoder-${regio.replaceAll(' ', '-')}.bin`);
  if (!existsSync(file)) {
    const index = join(workDir, readdirSync(workDir).find((each) => each.endsWith('corpus-'))!);
    spawnSync(process.execPath, ['bench/fit-encoder.ts', index, '--without', regio, '--out', file], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  }
  return Encoder.fromBuffer(readFileSync(file)).encoder;
}

function renamed(folder: string, workDir: string): string {
  const copy = join(workDir, 'first-day');
  if (existsSync(copy)) rmSync(copy, { recursive: true });
  mkdirSync(copy);
  let register = readFileSync(join(folder, 'sources.yaml'), 'utf8');
  const files = readdirSync(folder).filter((file) => register.includes(file) && file !== 'sources.yaml');
  for (const [at, file] of files.entries()) {
    const name = `document-${at}${file.slice(file.lastIndexOf('.'))}`;
    cpSync(join(folder, file), join(copy, name));
    register = register.replaceAll(file, name);
  }
  writeFileSync(join(copy, 'sources.yaml'), register);
  return copy;
}

/** The questions of a set but for those kept apart, and those that compare. */
export function linesOf(set: FitSet): FitLine[] {
  const { golden = [], records = [], national = [], rounds = [], unanswerable = [] } = set;
  const lines = [
    ...golden.flatMap(read).map((line) => ({
      line,
      isRight: (unit: IndexedPassage) => held(line, unit),
      answerable: line.answerable === true,
      weight: WEIGHTS.golden,
    })),
    ...records.flatMap(read).map((line) => isRecord(line, line.expects as RecordKey[], WEIGHTS.records)),
    ...national
      .flatMap(read)
      .filter(({ facts }) => (facts as string[]).length > 0)
      .map((line) => isRecord(line, (line.facts as string[]).map(nationalKey), WEIGHTS.national)),
    ...rounds.flatMap(read).map((line) => ({
      line,
      isRight: undefined,
      weight: WEIGHTS.other,
      answerable: line.answerable ?? line.kind !== 'absent',
    })),
    ...unanswerable
      .flatMap(read)
      .map((line) => ({ line, isRight: undefined, weight: WEIGHTS.other, answerable: false, judged: OFF_TOPIC })),
  ];
  return lines
    .filter(
      ({ line: { kind, part = 'tune', regio } }) =>
        kind !== 'compare' && part === 'tune' && (set.firstDayOf ?? regio) === regio,
    )
    .map(({ line, ...rest }) => ({ ...(line as object), question: line.question, judged: 1, ...rest }));
}

interface RecordKey {
  kind: string;
  regio: string;
  id: string;
}

function nationalKey(id: string): RecordKey {
  return { kind: 'national', regio: 'Landelijk', id };
}

function isRecord(line: Raw, records: readonly RecordKey[], weight: number) {
  const keys = new Set(records.map(({ kind, regio, id }) => `${kind}/${regio}/${id}`));
  const isRight = ({ record }: IndexedPassage): number =>
    record && keys.has(`${record.kind}/${record.regio}/${record.id}`) ? 1 : 0;
  return { line, isRight, weight, answerable: keys.size > 0 };
}

function read(file: string): Raw[] {
  return readFileSync(join(ROOT, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Share of the evidence that stands in a passage; a record is right where it holds the whole answer. */
function held(line: Raw, { section, text, record }: IndexedPassage): number {
  const own = fold(`${section.at(-1) ?? ''}\n${text}`);
  const evidence = (line.evidence ?? []) as string[];
  if (!record) return evidence.filter((words) => own.includes(fold(words))).length / Math.max(1, evidence.length);
  const answer = (line.answer ?? []) as string[][];
  return answer.length > 0 && answer.every((ways) => ways.some((way) => own.includes(fold(way)))) ? 1 : 0;
}
