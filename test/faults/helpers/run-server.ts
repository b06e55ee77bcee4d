import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface RunningServer {
  address: string;
  /** kill -9 */
  kill(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./server-process.ts', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url));

/** Starts a server process, and resolves once it listens. */
export async function runServer(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => killNow(child);
  onTestFinished(kill);
  const [line] = await Promise.race([once(child.stdout!, 'data'), once(child, 'exit').then(() => [''])]);
  const address = String(line).trim();
  if (address === '') throw new Error('The server process did not start');
  return { address, kill };
}

async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
