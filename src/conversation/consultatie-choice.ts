import { z } from 'zod';
import { HANDELINGEN, type Handeling } from '../domain/consultatie/states.ts';
import { FORM_SECTIONS } from '../intake/form/form-sections.ts';

/** The field for the text of an action; a message with several actions has several. */
export function textFieldOf(handeling: Handeling): string {
  return `tekst-${handeling}`;
}

/** What the buttons of a consultatie send back; the user controls it, and the intake checks it again. */
export const consultatieChoices = [
  z.object({
    verb: z.literal('consultatie'),
    /** Clears what was filled in of another situation. */
    opnieuw: z.boolean().optional().catch(undefined),
    aanleiding: z
      .object({
        vraag: z.string().max(1000),
        antwoord: z.string().max(2500),
        bronnen: z.array(z.object({ document: z.string().max(200), section: z.string().max(300) })).max(20),
      })
      .optional()
      .catch(undefined),
  }),
  z
    .looseObject({
      verb: z.literal('handeling'),
      kenmerk: z.string().max(40),
      handeling: z.enum(HANDELINGEN),
      versie: z.number().int(),
    })
    .transform(({ verb, kenmerk, handeling, versie, ...typed }) => {
      const tekst = typed[textFieldOf(handeling)];
      return { verb, kenmerk, handeling, versie, tekst: typeof tekst === 'string' ? tekst : '' };
    }),
  z
    .looseObject({
      verb: z.literal('formulier'),
      /** Show a part, go on or back from it, or send what the summary showed. */
      doen: z.enum(['toon', 'verder', 'terug', 'versturen']),
      deel: z.enum(FORM_SECTIONS),
      /** Names the draft that the form is about. */
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
