import { z } from 'zod';

const text = z.string().trim().min(1);

export const mailWeg = z.strictObject({ soort: z.literal('mail'), naam: text, aan: z.array(z.email()).min(1).max(5) });

export const channelWeg = z.strictObject({
  soort: z.literal('teams-kanaal'),
  naam: text,
  kanaal: text.describe('Conversation id of the channel that the bot was added to'),
});

/** How those who look after the knowledge of a region are told of reports: ways that people read. */
const kennisWeg = z.discriminatedUnion('soort', [mailWeg, channelWeg]);

/** Who is told of reports about which regions, as toegang.yaml has it. */
export const kennisbeheer = z.strictObject({
  regios: z.array(text).min(1).describe('Names as in the region records, or Landelijk'),
  wegen: z.array(kennisWeg).min(1),
});

export type KennisWeg = z.infer<typeof kennisWeg>;
export type Kennisbeheer = z.infer<typeof kennisbeheer>;
