import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { RegiowijzerError } from '../../errors.ts';

/** Words apart by spaces, as the lists of words in the files are written. */
export const wordList = z.string().transform((words) => words.trim().split(/\s+/));
/** Word classes for phrases, by name. */
export const wordClasses = z.record(z.string(), z.string());
/** One rule with its phrases, as `PhraseList` of src/dutch/phrases. */
export const phraseRule = z.strictObject({ id: z.string(), phrases: z.array(z.string()).min(1) });

/** Reads a file of this folder. @throws RegiowijzerError RULES_INVALID with the field that does not fit. */
export function readRules<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(load(readFileSync(new URL(file, import.meta.url), 'utf8')));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new RegiowijzerError('RULES_INVALID', message, { where: `src/guard/rules/${file}: ${path.join('.')}` });
}
