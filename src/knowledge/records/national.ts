import { z } from 'zod';
import { factFields, id, text } from './fact.ts';

export const TOPICS = [
  'verwijzers',
  'toestemming',
  'gegevens',
  'woonplaats',
  'leeftijd',
  'meldcode',
  'bescherming',
  'besluit',
  'nummers',
] as const;

/** A law with its article, or an organisation that publishes the fact. */
export const legalSource = z
  .strictObject({
    law: text.optional(),
    organisation: text.optional(),
    article: text.optional(),
    url: z.url().optional(),
  })
  .refine((source) => source.law !== undefined || source.organisation !== undefined, {
    path: ['law'],
    error: 'Name a law or an organisation',
  });

export const nationalFact = z.strictObject({
  ...factFields,
  id,
  title: text,
  also: z.array(text).default([]),
  text,
  appliesTo: z.array(text).optional().describe('Roles or ages that the fact is about'),
  steps: z.array(text).optional(),
  asks: z.array(text).default([]).describe('Questions that the fact answers, as people type them'),
  phone: text.optional(),
  source: legalSource,
});
export type NationalFact = z.infer<typeof nationalFact>;

export const nationalFile = z.strictObject({ topic: z.enum(TOPICS), title: text, facts: z.array(nationalFact).min(1) });
