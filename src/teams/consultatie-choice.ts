import { z } from 'zod';
import { HANDELINGEN } from '../intake/states.ts';

/** What the buttons of a consultatie send back; the user controls it, and the intake checks it again. */
export const consultatieChoices = [
  z.object({
    verb: z.literal('consultatie'),
    aanleiding: z
      .object({
        vraag: z.string().max(1000),
        antwoord: z.string().max(2500),
        bronnen: z.array(z.object({ document: z.string().max(200), section: z.string().max(300) })).max(20),
      })
      .optional()
      .catch(undefined),
  }),
  z.object({
    verb: z.literal('handeling'),
    kenmerk: z.string().max(40),
    handeling: z.enum(HANDELINGEN),
    versie: z.number().int(),
    tekst: z.string().max(20_000).default(''),
  }),
] as const;

export type ConsultatieChoice = z.infer<(typeof consultatieChoices)[number]>;
