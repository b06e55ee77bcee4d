import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startProgram } from '../helpers/start-program.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { indexedFolder } from '../helpers/test-knowledge.ts';

test.each([
  ['SIGINT', 'for the first time', temporaryFolder],
  ['SIGTERM', 'with the index of an earlier time', indexedFolder],
] as const)(
  'starts in demo mode, names the chat page, and stops cleanly on %s, %s',
  async (signal, _, makeDataDir) => {
    const { child, written, address } = await startProgram({ DATA_DIR: await makeDataDir() });
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
    const { child, written } = await startProgram({ DATA_DIR: temporaryFolder(), ...(env as Record<string, string>) });
    const [exitCode] = await once(child, 'exit');
    expect(exitCode).toBe(1);
    expect(written.stderr).toContain(code);
    expect(written.stderr).toContain(named);
  },
  60_000,
);
