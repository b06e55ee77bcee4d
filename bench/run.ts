/**
 * The figures of the program on this machine, written to docs/benchmarks.md.
 *
 *   npm run bench [-- FOLDER]
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { readQuestions } from '../src/cli/ask.ts';
import { DEMO_USERS } from '../src/server/demo/demo-users.ts';
import { GOLDEN, keepResult, measuredFolder, onOneCore, ROOT, repeat, showSpread, table } from './measure.ts';
import type { AskFigures } from './parts/ask-golden.ts';
import { startFakeChannel } from './parts/fake-channel.ts';
import { runChild } from './parts/run-child.ts';
import { startProgram } from './parts/start-program.ts';

const RUNS = 5;
const WARM_PASSES = 5;
const QUESTIONS_TO_BOT = 200;
const MEMORY_RUNS = 3;

type Row = [what: string, goal: string, measured: string, how: string];

const folder = measuredFolder(process.argv[2]);
const scratch = mkdtempSync(join(tmpdir(), 'regiowijzer-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const node = process.execPath;
const index = join(scratch, 'index');

const rows: Row[] = [await indexSpeed(), ...(await askTimes()), await warmStart(), await memory(), ...(await turn())];
keepResult(
  'program',
  [
    `Over ${relative(ROOT, folder)}: ${megabytesOf(folder).toFixed(2)} MB of documents.`,
    table(['figure', 'goal', 'median (least to most)', 'how'], rows),
    ...(await outputOf('guard.ts', 'intake.ts')),
  ].join('\n\n'),
);

function megabytesOf(path: string): number {
  const documents = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && ['.txt', '.md'].includes(extname(file.name)))
    .map((file) => statSync(join(file.parentPath, file.name)).size);
  return documents.reduce((sum, size) => sum + size, 0) / 1e6;
}

async function indexSpeed(): Promise<Row> {
  const megabytes = megabytesOf(folder);
  const speed = await repeat(RUNS, async () => {
    rmSync(index, { recursive: true, force: true });
    const command = [node, 'bin/regiowijzer.js', 'index', '--knowledge', folder, '--data', index];
    return megabytes / (await runChild(command)).seconds;
  });
  const how = `\`regiowijzer index\` into an empty folder, start of the process included, ${RUNS} runs`;
  return ['index speed, MB of text a second', '≥ 1', showSpread(speed, 2), how];
}

/** Over the index that indexSpeed left. */
async function askTimes(): Promise<Row[]> {
  const command = [node, 'bench/parts/ask-golden.ts', index, String(WARM_PASSES + 1), ...GOLDEN];
  const figures = JSON.parse((await runChild(onOneCore(command))).stdout) as AskFigures;
  const across = (name: 'p50' | 'p99'): string =>
    showSpread({ median: figures.median[name], least: figures.least[name], most: figures.most[name] });
  const how = `golden questions on one core; each question's median (least to most) of ${WARM_PASSES} passes after one that warms`;
  return [
    ['`ask` p50, ms', '≤ 10', across('p50'), how],
    ['`ask` p99, ms', '≤ 30', across('p99'), how],
    ['`ask` CPU, ms', '', figures.cpuMs.toFixed(1), 'mean of the same'],
    [
      'the pass that warms, p50 and p99, ms',
      '',
      `${figures.cold.p50.toFixed(1)} and ${figures.cold.p99.toFixed(1)}`,
      'a passage is analysed when it is first ranked',
    ],
  ];
}

async function warmStart(): Promise<Row> {
  const start = async (): Promise<number> => {
    const program = await startProgram({ DATA_DIR: join(scratch, 'bot'), KNOWLEDGE_DIRS: folder });
    await program.stop();
    return program.startSeconds;
  };
  await start();
  const how = `from the start of the process until it listens, an index being there, ${RUNS} runs`;
  return ['warm start, s', '< 2', showSpread(await repeat(RUNS, start), 2), how];
}

async function memory(): Promise<Row> {
  const questions: string[] = [];
  for await (const { question } of readQuestions(GOLDEN[0]!)) questions.push(question);
  const channel = await startFakeChannel();
  const known = DEMO_USERS.filter((user) => user.gemeente);
  const resident = await repeat(MEMORY_RUNS, async () => {
    const program = await startProgram({ DATA_DIR: join(scratch, 'bot'), KNOWLEDGE_DIRS: folder });
    for (let at = 0; at < QUESTIONS_TO_BOT; at += 1)
      await channel.say(program.address, known[at % known.length]!, questions[at % questions.length]!);
    const now = program.memory()?.now ?? Number.NaN;
    await program.stop();
    return now;
  });
  channel.stop();
  const how = `the bot after ${QUESTIONS_TO_BOT} questions over HTTP by five users, ${MEMORY_RUNS} runs`;
  return ['resident memory, MB', '< 300', showSpread(resident, 0), how];
}

async function turn(): Promise<Row[]> {
  if (!existsSync(join(ROOT, 'bench/turn.ts'))) return [];
  const ratio = await repeat(MEMORY_RUNS, async () => {
    const { stdout } = await runChild([node, 'bench/turn.ts']);
    return (JSON.parse(stdout) as { ratio: number }).ratio;
  });
  const how = `\`node bench/turn.ts\`: CPU, each in a process of its own, in turns, ${MEMORY_RUNS} runs`;
  return [['a bot turn over HTTP beside a bare echo bot, times its CPU', '≤ 2', showSpread(ratio, 2), how]];
}

/** What benchmarks of single parts say, as they say it. */
async function outputOf(...files: string[]): Promise<string[]> {
  const there = files.filter((file) => existsSync(join(ROOT, 'bench', file)));
  return Promise.all(
    there.map(async (file) => {
      const { stdout } = await runChild([node, `bench/${file}`]);
      return `\`node bench/${file}\`:\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\``;
    }),
  );
}
