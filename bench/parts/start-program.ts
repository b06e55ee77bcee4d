import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { ROOT } from '../measure.ts';

/** What `npm start` gives to node. */
const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: { start: string } };
const NODE_ARGUMENTS = scripts.start.split(' ').slice(1);

/** The whole program as `npm start` runs it, listening. */
export interface RunningProgram {
  address: string;
  /** From the start of the process until it listened. */
  startSeconds: number;
  /** Resident memory now and at its highest, in MB; undefined where the system does not tell. */
  memory(): { now: number; highest: number } | undefined;
  stop(): Promise<void>;
}

export async function startProgram(env: Record<string, string>): Promise<RunningProgram> {
  const started = performance.now();
  const child = spawn(process.execPath, NODE_ARGUMENTS, {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', RATE_LIMIT: '100000', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([
    listening(child.stdout),
    ended.then(([code]): never => {
      throw new Error(`The program ended with ${code}`);
    }),
  ]);
  return {
    address,
    startSeconds: (performance.now() - started) / 1000,
    memory: () => memoryOf(child.pid!),
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

function listening(log: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let written = '';
    log.on('data', (chunk) => {
      written += chunk;
      const address = /"address":"([^"]+)"/.exec(written)?.[1];
      if (address) resolve(address);
    });
  });
}

function memoryOf(pid: number): { now: number; highest: number } | undefined {
  if (process.platform !== 'linux') return undefined;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}
