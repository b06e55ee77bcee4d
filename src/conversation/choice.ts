import { z } from 'zod';
import { ROLES } from '../domain/rol.ts';
import { consultatieChoices } from './consultatie-choice.ts';

/** What a remark may hold: a line or two, no story. */
export const MAX_REMARK = 500;
/** More steps than any keuzehulp has. */
const LONGEST_PATH = 30;

const choiceSchema = z.discriminatedUnion('verb', [
  ...consultatieChoices,
  z.object({
    verb: z.literal('save-profile'),
    gemeente: z.string().max(100).default(''),
    rol: z.enum(ROLES).optional().catch(undefined),
    question: z.string().max(20_000).optional(),
  }),
  z.object({
    verb: z.literal('ask'),
    question: z.string().min(1).max(20_000),
    gemeente: z.string().max(100).optional(),
  }),
  z.object({
    verb: z.literal('keuzehulp'),
    regio: z.string().min(1).max(100),
    path: z.array(z.string().regex(/^[a-z0-9-]{1,60}:\d{1,2}$/)).max(LONGEST_PATH),
  }),
  z.object({
    verb: z.literal('correct'),
    record: z.object({
      kind: z.enum(['route', 'directory', 'term', 'national', 'region', 'document', 'answer']),
      regio: z.string().min(1).max(100),
      id: z.string().min(1).max(200),
      section: z.string().max(300).optional().catch(undefined),
    }),
    remark: z.string().max(MAX_REMARK).default(''),
  }),
]);

/** What a button or form of ours sends back. The user controls it: everything in it is checked again. */
export type Choice = z.infer<typeof choiceSchema>;
export type ChoiceOf<Verb extends Choice['verb']> = Extract<Choice, { verb: Verb }>;

/** The choice in what a channel brought; undefined for what is none of ours, or of an older form. */
export function readChoice(data: unknown): Choice | undefined {
  return choiceSchema.safeParse(data).data;
}
