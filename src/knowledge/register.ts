import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { VISIBILITIES } from '../domain/visibility.ts';
import { RegiowijzerError } from '../errors.ts';
import { ROLES } from './read/sheet/columns.ts';
import { readYaml } from './records/read-yaml.ts';

const isoDate = z.preprocess(
  (value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value,
  z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'a date is written as 2023, 2023-09 or 2023-09-19'),
);

/** One document of the register: what it is, for which region, from when until when, and who owns it. */
export const registerEntry = z.strictObject({
  file: z.string().min(1),
  title: z.string().min(1),
  regio: z.string().min(1),
  gemeenten: z.array(z.string().min(1)).default([]),
  date: isoDate.optional(),
  dateIsEstimate: z.boolean().default(false),
  validFrom: isoDate.optional(),
  validUntil: isoDate.optional(),
  owner: z.string().optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  visibility: z.enum(VISIBILITIES).default('openbaar'),
  replaces: z.string().optional(),
  /** Of a spreadsheet: the head of the column that says this, where the sheet leaves it open. */
  columns: z.partialRecord(z.enum(ROLES), z.string().min(1)).optional(),
  /** Names of persons that must not enter the index. */
  hide: z.array(z.string().min(2)).default([]),
});

export type RegisterEntry = z.infer<typeof registerEntry>;

/**
 * The register sources.yaml of one folder; empty where the folder has none.
 * @throws RegiowijzerError REGISTER_INVALID with file, line and field
 */
export function readRegister(folder: string): RegisterEntry[] {
  const path = join(folder, 'sources.yaml');
  if (!existsSync(path)) return [];
  const read = readYaml(path, readFileSync(path, 'utf8'), z.array(registerEntry), []);
  if (read.ok) return read.value;
  const { line, field, what } = read.problems[0]!;
  throw new RegiowijzerError('REGISTER_INVALID', `${describeField(field)}: ${what}`, {
    where: `${path}, line ${line}`,
  });
}

/** "2.regio" is the field regio of the third entry. */
function describeField(field: string): string {
  const [entry, ...rest] = field.split('.');
  return entry === '' ? 'register' : `entry ${Number(entry) + 1}, field ${rest.join('.') || '(whole)'}`;
}
