import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problemAsError } from './records/problem.ts';
import { readYaml } from './records/read-yaml.ts';

export const guideEntry = z.strictObject({
  document: z.string().min(1),
  /** A few words as they stand in the paragraph: where the entry belongs. */
  near: z.coerce.string().min(3),
  /** One or two sentences in everyday words; left out where another entry has it. */
  about: z.string().min(1).optional(),
  asks: z.array(z.string().min(1)).default([]),
  /** Questions that the paragraph calls up and the document does not answer. */
  lacks: z.array(z.string().min(1)).default([]),
});

export type GuideEntry = z.infer<typeof guideEntry>;

/**
 * The reading guides of the regions (regions/<regio>/reading-guide*.yaml): per paragraph of a document, in everyday
 * words, what stands there, which questions it answers and which it calls up without answering them. The owner of a
 * document writes it; the search reads it.
 * @throws RegiowijzerError RECORD_INVALID with file, line and field
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
  const read = readYaml(path, readFileSync(path, 'utf8'), z.array(guideEntry), []);
  if (!read.ok) throw problemAsError(read.problems[0]!);
  return read.value;
}

const ANCHOR_WORD = /[\p{L}\p{N}]+/gu;

/** Folded so that an anchor is found whatever the white space, punctuation and case. */
export function foldAnchor(text: string): string {
  return (text.toLowerCase().match(ANCHOR_WORD) ?? []).join(' ');
}

/** Where a folded anchor begins in the text (UTF-16 offset); 0 where it does not stand there. */
export function anchorOffset(text: string, anchor: string): number {
  const words = [...text.toLowerCase().matchAll(ANCHOR_WORD)];
  let ahead = words
    .map(([word]) => word)
    .join(' ')
    .indexOf(anchor);
  if (ahead < 0) return 0;
  for (const { 0: word, index } of words) {
    if (ahead <= word.length) return index;
    ahead -= word.length + 1;
  }
  return 0;
}
