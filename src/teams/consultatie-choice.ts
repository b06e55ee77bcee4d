import { z } from 'zod';
import { FORM_SECTIONS } from '../intake/form-sections.ts';
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
  z
    .looseObject({
      verb: z.literal('formulier'),
      /** Show a part, go on from it, or send what the summary showed. */
      doen: z.enum(['toon', 'verder', 'versturen']),
      deel: z.enum(FORM_SECTIONS),
      /** Names the draft that the card is about. */
      concept: z.string().max(20),
      /** Set where the part is changed from the summary: after it comes the summary again. */
      nazien: z.boolean().default(false),
      sleutel: z
        .string()
        .regex(/^[\w-]{8,100}$/)
        .optional(),
      zegel: z.string().max(100).default(''),
    })
    // What was typed stands beside our own fields.
    .transform(({ verb, doen, deel, concept, nazien, sleutel, zegel, ...velden }) => ({
      ...{ verb, doen, deel, concept, nazien, sleutel, zegel },
      velden: velden as Record<string, unknown>,
    })),
] as const;

export type ConsultatieChoice = z.infer<(typeof consultatieChoices)[number]>;
