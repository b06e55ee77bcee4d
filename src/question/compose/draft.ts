import type { Answer } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';

/** An answer before its text is made of its parts. */
export type Draft = Omit<Partial<Answer>, 'text' | 'parts'> & { parts: AnswerPart[] };
