import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
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

test('listens over the index that it has, and answers from the new one once what changed was read', async () => {
  const folder = temporaryFolder();
  const env = { DATA_DIR: temporaryFolder(), KNOWLEDGE_DIRS: folder };
  const first = await startProgram(env);
  await first.address();
  first.child.kill();
  await once(first.child, 'exit');
  writeFileSync(join(folder, 'nieuw.md'), '# Nieuw\n\nEen document dat erbij kwam.\n');
  const { written, address } = await startProgram(env);
  await address();
  expect(written.stdout).not.toContain('new index');
  await vi.waitUntil(() => written.stdout.includes('Answers from the new index'), { timeout: 50_000 });
}, 120_000);

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
