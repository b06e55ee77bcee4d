import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The real documents; they are input and stand beside the repository, not in it. */
export const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** Why tests over the real documents are skipped; undefined where they can run. */
export const WITHOUT_CORPUS = existsSync(join(CORPUS, 'sources.yaml'))
  ? undefined
  : `there are no documents in ${CORPUS}`;

/** A line in the report of the tests that says what was skipped and why. */
export function noteSkipped(what: string): void {
  if (WITHOUT_CORPUS) process.stderr.write(`skipped: ${what}, because ${WITHOUT_CORPUS}\n`);
}
