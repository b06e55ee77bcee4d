import { type ChildProcess, fork } from 'node:child_process';
import { RegiowijzerError } from '../../errors.ts';
import type { Budget, Job, Outcome, Results } from './reader-process.ts';

/** What reading one file may take; a document of 500 pages takes a few seconds. */
const BUDGET: Budget = { seconds: 25, megabytes: 300 };
/** For a reader that hangs without working. */
const LATE_MS = 120_000;
const MOST_HEAP_MEGABYTES = 200;
/** Between two files the reader stays; after the last it gives its memory back. */
const IDLE_MS = 1_000;

const PROGRAM = new URL('./reader-process.ts', import.meta.url);

let reader: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads one file in a process of its own, one after another: a file that would take all time or memory is given up, and
 * nothing else notices.
 * @throws RegiowijzerError FILE_TOO_HEAVY, and what the reader of the file throws
 */
export function readApart<Wanted extends keyof Results>(
  job: Job & { wanted: Wanted },
  budget = BUDGET,
): Promise<Results[Wanted]> {
  const read = last.then(() => run(job, budget));
  last = read.catch(() => {});
  return read as Promise<Results[Wanted]>;
}

async function run(job: Job, budget: Budget): Promise<Results[keyof Results]> {
  clearTimeout(idle);
  reader ??= open(budget);
  hold(reader);
  const outcome = await outcomeWithin(reader, job, budget);
  if (reader) letGo(reader);
  idle = setTimeout(close, IDLE_MS).unref();
  if ('result' in outcome) return outcome.result;
  const { code, message, where } = outcome.error;
  throw new RegiowijzerError(code, message, { where: where ?? job.path });
}

function open(budget: Budget): ChildProcess {
  return fork(PROGRAM, [JSON.stringify(budget)], {
    execArgv: [`--max-old-space-size=${MOST_HEAP_MEGABYTES}`],
    serialization: 'advanced',
    // What a reader of a vendor writes is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function close(): void {
  reader?.kill('SIGKILL');
  reader = undefined;
}

/** Only a file that is being read keeps the program from ending. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

async function outcomeWithin(child: ChildProcess, job: Job, { seconds, megabytes }: Budget): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const giveUp = (isTime: boolean) => {
    close();
    const message = `Reading it takes more than ${isTime ? `${seconds} seconds` : `${megabytes} MB`}`;
    resolve({ error: { code: 'FILE_TOO_HEAVY', message, where: job.path } });
  };
  const onEnd = (_: unknown, signal?: NodeJS.Signals) => giveUp(signal === 'SIGXCPU');
  const late = setTimeout(giveUp, LATE_MS, true);
  child.once('message', resolve).once('exit', onEnd).once('error', onEnd);
  child.send(job);
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    child.off('message', resolve).off('exit', onEnd).off('error', onEnd);
  }
}
