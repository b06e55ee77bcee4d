import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { glossaryEntry } from '../../src/knowledge/glossary.ts';
import { directoryFile } from '../../src/knowledge/records/directory.ts';
import { gemeente, regionFile } from '../../src/knowledge/records/region.ts';
import { routesFile } from '../../src/knowledge/records/routes.ts';
import { registerEntry } from '../../src/knowledge/register.ts';
import { statementsFile } from '../../src/knowledge/statements.ts';

/** The forms of the YAML in the recipes, in their order. */
const FORMS: readonly z.ZodType[] = [
  z.array(registerEntry),
  regionFile,
  z.array(gemeente),
  routesFile,
  directoryFile,
  z.array(glossaryEntry),
  statementsFile,
];

it('the recipes show YAML that the program reads', () => {
  const text = readFileSync(new URL('../../docs/recepten.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => load(yaml!));
  expect(blocks).toHaveLength(FORMS.length);
  for (const [at, block] of blocks.entries()) expect(FORMS[at]!.safeParse(block).error?.issues ?? []).toEqual([]);
});
