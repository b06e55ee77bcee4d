import { Worker } from 'node:worker_threads';
import type { RegiowijzerError } from '../../errors.ts';
import { readDocument } from '../documents.ts';
import type { GivenColumns } from '../read/sheet/columns.ts';
import { readSheets } from '../read/sheet/read-sheets.ts';

/** One file to be read, and what is wanted of it. */
export interface Job {
  wanted: keyof Results;
  path: string;
  content: Buffer;
  hide: readonly string[];
  columns?: GivenColumns | undefined;
}

export interface Results {
  document: Awaited<ReturnType<typeof readDocument>>;
  sheets: Awaited<ReturnType<typeof readSheets>>;
}

/** What comes back of it; of an error what a message between processes can carry. */
export type Outcome =
  | { result: Results[keyof Results] }
  | { error: Pick<RegiowijzerError, 'code' | 'message' | 'where'> };

/** What reading one file may take of the machine; given on the command line. */
export interface Budget {
  seconds: number;
  megabytes: number;
}

const LOOK_MS = 50;

const watch = watchFromBeside(JSON.parse(process.argv[2]!));
process.on('disconnect', () => process.exit());
process.on('message', async (job: Job) => {
  watch.postMessage('a file begins');
  process.send!(await outcomeOf(job));
});

async function outcomeOf({ wanted, path, content, hide, columns }: Job): Promise<Outcome> {
  try {
    const read = wanted === 'sheets' ? readSheets(content, path) : readDocument(path, content, { hide, columns });
    return { result: await read };
  } catch (error) {
    const { code, message, where } = error as RegiowijzerError;
    return { error: { code, message, where } };
  }
}

/**
 * A reader that is busy looks at nothing: a thread beside it ends the process once that is too large, has worked too
 * long on one file, or belongs to nobody any more. Time is counted as worked, so that a busy machine costs no document.
 */
function watchFromBeside({ seconds, megabytes }: Budget): Worker {
  const look = `
    let began = process.cpuUsage();
    require('node:worker_threads').parentPort.on('message', () => { began = process.cpuUsage(); });
    setInterval(() => {
      const { user, system } = process.cpuUsage(began);
      if (user + system > ${seconds * 1_000_000}) process.kill(process.pid, 'SIGXCPU');
      if (process.memoryUsage.rss() > ${megabytes * 1024 * 1024} || process.ppid !== ${process.ppid})
        process.kill(process.pid, 'SIGKILL');
    }, ${LOOK_MS});`;
  const thread = new Worker(look, { eval: true });
  thread.unref();
  return thread;
}
