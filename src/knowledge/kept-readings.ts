import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FILE_MATTERS, type FileReading, PART_MATTERS } from '../domain/reading.ts';

const FILE = 'readings.json';
const kept = z.array(
  z.object({
    document: z.string(),
    regio: z.string().nullable(),
    matter: z.enum([...PART_MATTERS, ...FILE_MATTERS]),
    pages: z.array(z.number()),
    named: z.array(z.string()),
    lost: z.boolean(),
  }),
);

/** Keeps what the owners must know of the last reading of the folders, for processes that open the index that it made. */
export function keepReadings(dataDir: string, readings: readonly FileReading[]): void {
  mkdirSync(dataDir, { recursive: true });
  const fresh = join(dataDir, `${FILE}.${process.pid}`);
  writeFileSync(fresh, JSON.stringify(readings));
  renameSync(fresh, join(dataDir, FILE));
}

/** Of the last reading; none where the folders were not read yet, or by a version that kept nothing. */
export function keptReadings(dataDir: string): FileReading[] {
  try {
    return kept.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')));
  } catch {
    return [];
  }
}
