import { z } from 'zod';
import { VERWIJZERS } from '../../domain/parties.ts';
import { factFields, id, text } from './fact.ts';

export const routeStep = z.strictObject({ actor: text, action: text, result: text });

const shared = {
  id,
  verwijzer: z.enum(VERWIJZERS),
  variant: text.optional(),
  whoKnows: text.describe('Who can tell more, in B1 Dutch'),
  note: text.optional(),
  gemeenten: z.array(text).optional().describe('Only for these gemeenten; left out: the whole region'),
  ...factFields,
};

/** A route whose steps stand in a document. */
export const documentedRoute = z.strictObject({
  ...shared,
  documented: z.literal(true),
  steps: z.array(routeStep).min(1),
});

/** No document describes the steps: the record says so, and who may refer by law. It can hold no steps. */
export const undocumentedRoute = z.strictObject({
  ...shared,
  documented: z.literal(false),
  note: text,
  statutory: z.array(text).min(1).describe('Who may refer to jeugdhulp by law'),
  steps: z.tuple([]).default([]),
});

export const verwijsroute = z.discriminatedUnion('documented', [documentedRoute, undocumentedRoute]);
export type Verwijsroute = z.infer<typeof verwijsroute>;

export const routesFile = z.strictObject({ regio: text, routes: z.array(verwijsroute).min(1) });
