import { z } from 'zod';
import { plainText } from '../../domain/consultatie/aanvraag.ts';
import type { Handeling } from '../../domain/consultatie/states.ts';
import { UITKOMSTEN, type Uitkomst } from '../../domain/consultatie/uitkomst.ts';

const tekst = z.string().overwrite(plainText).min(2).max(2000);
const reden = z.string().overwrite(plainText).min(2).max(500);

/** What each action needs; free text passes the guard before it is kept. */
export const handelingSchemas = {
  oppakken: z.strictObject({ toonNaam: z.boolean().default(false) }),
  antwoord: z.strictObject({ tekst, toonNaam: z.boolean().default(false) }),
  wedervraag: z.strictObject({ tekst, toonNaam: z.boolean().default(false) }),
  overdragen: z.strictObject({
    gemeente: z.string().min(1).max(80),
    regio: z.string().max(80).optional().describe('Where two regions name this gemeente'),
    team: z.string().max(120).optional(),
    reden,
  }),
  sluiten: z.strictObject({ uitkomst: z.enum(UITKOMSTEN).exclude(['niet-behandeld']), tekst: tekst.optional() }),
  intrekken: z.strictObject({ reden: reden.optional() }),
  heropenen: z.strictObject({ reden }),
} satisfies Record<Handeling, z.ZodType>;

export type HandelingInput =
  | { [H in Handeling]: { handeling: H } & z.output<(typeof handelingSchemas)[H]> }[Handeling]
  /** By the housekeeping. */
  | { handeling: 'sluiten'; uitkomst: Uitkomst };
