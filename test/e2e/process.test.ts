import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** The program as an operator starts it; gives what it wrote so far and the address of the chat page. */
async function start(env: Record<string, string>) {
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

test.each(['SIGINT', 'SIGTERM'] as const)(
  'starts in demo mode, names the chat page, and stops cleanly on %s',
  async (signal) => {
    const { child, written, address } = await start({ DATA_DIR: temporaryFolder() });
    const page = await fetch(await address());
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('lang="nl"')]);
    const asked = Date.now();
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(Date.now() - asked).toBeLessThan(2500);
    for (const line of written.stdout.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  },
  60_000,
);

test.each([
  [{ HOST: '0.0.0.0' }, 'NOT_CONFIGURED_FOR_TEAMS', 'TEAMS_APP_ID'],
  [{ PORT: 'tachtig' }, 'CONFIG_INVALID', 'PORT'],
  [{ DATA_DIR: '/dev/null/nergens' }, '', '/dev/null/nergens'],
])(
  'refuses to start with %o, and says what to do',
  async (env, code, named) => {
    const { child, written } = await start({ DATA_DIR: temporaryFolder(), ...(env as Record<string, string>) });
    const [exitCode] = await once(child, 'exit');
    expect(exitCode).toBe(1);
    expect(written.stderr).toContain(code);
    expect(written.stderr).toContain(named);
  },
  60_000,
);
