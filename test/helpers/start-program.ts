import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** The program as an operator starts it; gives what it wrote so far and the address of the chat page. */
export async function startProgram(env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/main.ts'], { env: { PATH: process.env.PATH ?? '', PORT: '0', ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    written.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.stderr += chunk;
  });
  return {
    child,
    written,
    address: () => waitFor(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(written.stderr)?.[0], child),
  };
}

async function waitFor<Value>(read: () => Value | undefined, child: ChildProcess): Promise<Value> {
  for (;;) {
    const value = read();
    if (value !== undefined) return value;
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
