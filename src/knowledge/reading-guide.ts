import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { RegiowijzerError } from '../errors.ts';

const guideEntry = z.strictObject({
  document: z.string().min(1),
  /** A few words as they stand in the paragraph: where the entry belongs. */
  near: z.coerce.string().min(3),
  about: z.string().min(1),
  asks: z.array(z.string().min(1)).default([]),
});

export type GuideEntry = z.infer<typeof guideEntry>;

/**
 * The reading guides of the regions (regions/<regio>/reading-guide*.yaml): per paragraph of a document, in everyday
 * words, what stands there and which questions it answers. The owner of a document writes it; the search reads it.
 * @throws RegiowijzerError RECORD_INVALID with file and field
 */
export function readReadingGuides(folders: readonly string[]): GuideEntry[] {
  return folders.flatMap((folder) => guideFiles(folder).flatMap(readGuide));
}

function guideFiles(folder: string): string[] {
  const regions = join(folder, 'regions');
  if (!existsSync(regions)) return [];
  return readdirSync(regions)
    .sort()
    .flatMap((regio) =>
      readdirSync(join(regions, regio))
        .sort()
        .map((file) => join(regions, regio, file)),
    )
    .filter((path) => /\/reading-guide[^/]*\.yaml$/.test(path));
}

function readGuide(path: string): GuideEntry[] {
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (document.errors[0])
    throw new RegiowijzerError('RECORD_INVALID', document.errors[0].message.split('\n')[0]!, { where: path });
  const parsed = z.array(guideEntry).safeParse(document.toJS() ?? []);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new RegiowijzerError('RECORD_INVALID', `entry ${issue.path.join('.')}: ${issue.message}`, { where: path });
}

/** Folded so that an anchor is found whatever the white space and case. */
export function foldAnchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
