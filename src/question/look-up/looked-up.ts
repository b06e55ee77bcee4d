import type { AnswerAction, AnswerSource, RecordReference } from '../../domain/answer.ts';

export const RECORD_INTENTS = [
  'route',
  'directory',
  'term',
  'toegang',
  'choices',
  'national',
  'crisis-arrangement',
  'entitlement',
] as const;
export type RecordIntent = (typeof RECORD_INTENTS)[number];

/** What the records say to a question. */
export interface LookedUp {
  /** True where the record alone answers; passages may follow it. False: `text` is one line beside another answer. */
  answers: boolean;
  /** `no-answer` where the record says that the sources do not hold it. */
  kind: 'answer' | 'no-answer';
  intent: RecordIntent;
  regio: string;
  record?: RecordReference;
  /** Dutch Markdown that cites source n as [n]. */
  text: string;
  sources: AnswerSource[];
  actions: AnswerAction[];
}
