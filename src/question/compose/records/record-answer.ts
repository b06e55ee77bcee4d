import type { AnswerAction, AnswerSource, RecordReference } from '../../../domain/answer.ts';
import type { AnswerPart } from '../../../domain/answer-parts.ts';
import type { AgeLimit } from '../../../domain/dates.ts';
import type { Rol } from '../../../domain/rol.ts';
import type { Glossary } from '../../../knowledge/glossary.ts';
import type { Records } from '../../../knowledge/records/load-records.ts';
import type { UnderstoodQuestion } from '../../understand/understand-question.ts';

/** What a record says to a question, as parts that cite source n as n. */
export interface RecordAnswer {
  /** `no-answer` where the record says that the sources do not hold it. */
  kind: 'answer' | 'no-answer';
  intent: string;
  regio: string;
  record: RecordReference;
  parts: AnswerPart[];
  sources: AnswerSource[];
  actions: AnswerAction[];
}

/** What describing a record needs. */
export interface RecordSources {
  records: Records;
  glossary: Glossary;
  age: AgeLimit;
  crisisNumber: string | undefined;
}

/** Who asks what, where. */
export interface RecordQuestion extends Pick<UnderstoodQuestion, 'text' | 'type' | 'gemeente' | 'visibilities'> {
  rol: Rol | undefined;
}
