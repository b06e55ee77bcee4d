import { z } from 'zod';
import { PARTIES } from '../../domain/parties.ts';
import { factFields, id, isoDate, text } from './fact.ts';

export const KINDS = [
  'team',
  'instrument',
  'overleg',
  'organisatie',
  'voorziening',
  'project',
  'product',
  'document',
] as const;
export const REACHES = ['gemeente', 'regio', 'bovenregionaal'] as const;

const party = z.union([z.enum(PARTIES), text]);

/** Who may call on a team. No parties: the document does not say, and the advice tells where to turn. */
export const whoMayCall = z
  .strictObject({
    parties: z.array(party).default([]),
    advice: text.describe('What the others do, in B1 Dutch').optional(),
  })
  .refine((value) => value.parties.length > 0 || value.advice !== undefined, {
    path: ['advice'],
    error: 'Without parties an advice is needed: whom does the reader turn to?',
  });

/** One thing more that is said of an entry, under the name that its source gives it: telephone, waiting time, address. */
export const directoryDetail = z.strictObject({
  label: text,
  text,
  of: text.optional().describe('What of the entry it is about; left out: all of it'),
  gemeenten: z.array(text).optional().describe('Only in these gemeenten; left out: wherever the entry holds'),
  asOf: isoDate.optional().describe('The day on which it was so'),
});
export type DirectoryDetail = z.infer<typeof directoryDetail>;

/** One entry of the sociale kaart. */
export const directoryEntry = z.strictObject({
  id,
  name: text,
  also: z.array(text).default([]).describe('Abbreviations, spellings and everyday words'),
  kind: z.enum(KINDS),
  what: text,
  forWhom: text,
  whoMayCall,
  how: text,
  reach: z.enum(REACHES),
  gemeenten: z.array(text).optional().describe('Only for these gemeenten; left out: the whole reach'),
  details: z.array(directoryDetail).optional(),
  lastVerified: isoDate
    .optional()
    .describe('Last checked with the owner; left out: never since the date of the document'),
  contents: z.literal('unknown').optional().describe('The document only says that this exists'),
  ...factFields,
});
export type DirectoryEntry = z.infer<typeof directoryEntry>;

export const directoryFile = z.strictObject({ regio: text, entries: z.array(directoryEntry).min(1) });
