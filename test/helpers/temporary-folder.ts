import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regiowijzer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const shared: string[] = [];

/** A folder for all tests of a file, for use in beforeAll; removed when the process ends. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regiowijzer-'));
  if (shared.length === 0) process.once('exit', () => removeShared());
  shared.push(folder);
  return folder;
}

function removeShared(): void {
  for (const folder of shared) rmSync(folder, { recursive: true, force: true });
}
