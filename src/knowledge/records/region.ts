import { z } from 'zod';
import { documentSource, factFields, isoDate, text } from './fact.ts';

/** A document that the facts of this region rest on. It need not be indexed: title and date are shown with each fact. */
export const regionDocument = z.strictObject({
  file: text,
  title: text,
  date: isoDate,
  dateIsEstimate: z.boolean().default(false),
  validFrom: isoDate.optional(),
  validUntil: isoDate.optional(),
});
export type RegionDocument = z.infer<typeof regionDocument>;

/** Filled by the organisation in a folder of its own; what is shipped holds no contact details. */
export const contact = z.strictObject({
  telefoon: text.optional(),
  email: z.email().optional(),
  formulier: z.url().optional(),
  openingstijden: text.optional(),
});

export const toegang = z.strictObject({
  name: text,
  kind: z.enum(['cjg', 'eigen-team', 'lokaal-team', 'jeugd-en-gezinsteam', 'onbekend']),
  caveat: text.optional(),
  contact: contact.optional(),
  source: documentSource,
});

export const gemeente = z.strictObject({
  gemeente: text,
  also: z.array(text).default([]).describe('Other spellings of the gemeente'),
  subregio: text.optional(),
  toegang,
  special: text.describe('What is different in this gemeente, in B1 Dutch').optional(),
});

export const regionFile = z.strictObject({
  regio: text,
  also: z.array(text).default([]).describe('Other names of the region'),
  documents: z.array(regionDocument).min(1),
  about: text.describe('What the region is, in B1 Dutch'),
  gemeenten: z.array(gemeente).min(1),
  crisis: z.strictObject({ text, ...factFields }),
  owner: z.strictObject({ text, ...factFields }).describe('Whom to ask at the region'),
  ...factFields,
});
export type Region = z.infer<typeof regionFile>;
