import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { RegiowijzerError } from '../errors.ts';
import { VISIBILITIES } from '../question/answer.ts';

export const LANDELIJK = 'Landelijk';

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
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) throw invalid(`not YAML: ${broken.message.split('\n')[0]}`, path, broken.linePos?.[0].line);
  const parsed = z.array(registerEntry).safeParse(document.toJS() ?? []);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  throw invalid(`${describePath(field)}: ${issue.message}`, path, lineOf(document, field, lines));
}

function invalid(what: string, path: string, line: number | undefined): RegiowijzerError {
  return new RegiowijzerError('REGISTER_INVALID', what, { where: line ? `${path}, line ${line}` : path });
}

function describePath(path: readonly PropertyKey[]): string {
  const [entry, ...field] = path;
  return typeof entry === 'number' ? `entry ${entry + 1}, field ${field.join('.') || '(whole)'}` : 'register';
}

/** The line of the deepest node on the path that stands in the file: a missing field points at its entry. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range =
      node && typeof node === 'object' && 'range' in node ? (node.range as [number] | null | undefined) : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
}
