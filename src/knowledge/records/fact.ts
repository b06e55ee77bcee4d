import { z } from 'zod';
import { STATUSES } from '../../domain/status.ts';
import { VISIBILITIES } from '../../domain/visibility.ts';

export const text = z.string().trim().min(1);

/** A short name for a fact, unique within its file; buttons and correction requests refer to it. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens, such as "ret" or "poh-jeugd"');

/** A year, month or day. YAML reads a bare year as a number. */
const dateForm = { error: 'Write a date as 2021, 2021-12 or 2021-12-31' };
export const isoDate = z
  .union(
    [
      z.number().int().min(1990).max(2100),
      z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, dateForm),
    ],
    dateForm,
  )
  .transform(String);

/** The place in a document that a fact rests on. The document stands in `documents` of region.yaml or in a sources.yaml. */
export const documentSource = z.strictObject({
  document: text.describe('File name of the document, as in sources.yaml'),
  section: text.describe('Heading as it stands in the document'),
});

/** What every fact says about itself, whatever it is about. */
export const factFields = {
  source: documentSource,
  date: isoDate.describe('Date of the document, or of the fact where the document dates it'),
  status: z.enum(STATUSES),
  visibility: z.enum(VISIBILITIES).default('openbaar'),
  validUntil: isoDate.optional(),
  caveat: text.describe('What a reader must know before relying on this, in B1 Dutch').optional(),
};
