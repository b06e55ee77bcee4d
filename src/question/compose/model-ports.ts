import type { Rol } from '../../domain/rol.ts';

/** A passage as the model was given it, under the number by which it may cite. */
export interface NumberedPassage {
  n: number;
  title: string;
  section: string;
  text: string;
  date: string | null;
}

export interface AnswerRequest {
  question: string;
  rol?: Rol | undefined;
  gemeente?: string | undefined;
  passages: readonly NumberedPassage[];
}

/** A sentence that passed, with the passages it rests on and the exact words there. */
export interface CheckedSentence {
  text: string;
  passages: number[];
  quotes: { n: number; quote: string }[];
}

export interface WriteRequest extends AnswerRequest {
  signal?: AbortSignal | undefined;
  /** Gets each sentence that passed, while the model still writes. What it got stays in the answer. */
  onSentence?: ((sentence: CheckedSentence) => void) | undefined;
}

/** Words an answer; `failed` says why there is none, and the passages answer themselves. */
export type WriteAnswer = (
  request: WriteRequest,
) => Promise<{ sentences: readonly CheckedSentence[] } | { failed: string }>;

/** Makes a whole question of a follow-up; gives the follow-up itself back when that fails in any way. */
export type RewriteFollowUp = (question: string, previous: string, signal?: AbortSignal) => Promise<string>;
