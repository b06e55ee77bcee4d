import { z } from 'zod';
import { recordTexts } from '../../texts/records.ts';
import { factFields, id, text } from './fact.ts';

export const choiceAnswer = z
  .strictObject({ text, next: id.optional(), outcome: id.optional() })
  .refine((answer) => (answer.next === undefined) !== (answer.outcome === undefined), {
    error: 'An answer leads to one thing: next (a question) or outcome',
  });

export const choiceQuestion = z.strictObject({ id, text, answers: z.array(choiceAnswer).min(2) });
export type ChoiceQuestion = z.infer<typeof choiceQuestion>;

export const choiceOutcome = z.strictObject({
  id,
  title: text,
  text,
  decides: text.default(recordTexts.decides),
  ...factFields,
});

export type ChoiceOutcome = z.infer<typeof choiceOutcome>;

/** The keuzehulp of a region: questions that lead to the part of the jeugdhulp that fits, as information. */
export const choicesFile = z.strictObject({
  regio: text,
  title: text,
  intro: text,
  start: id,
  questions: z.array(choiceQuestion).min(1),
  outcomes: z.array(choiceOutcome).min(1),
});
export type Choices = z.infer<typeof choicesFile>;
