import type { ReportedThing } from '../domain/answer.ts';
import type { Rol } from '../domain/rol.ts';
import type { Gathering } from '../outbox/outbox.ts';

/**
 * What somebody said is wrong in a record, a document or an answer. Nothing tells who or what was asked: role and
 * gemeente are enough for the owner. `remark` is empty for a thumb down without words.
 */
export interface Correction {
  id: string;
  createdAt: string;
  kind: ReportedThing['kind'];
  regio: string;
  recordId: string;
  /** Where in a document. */
  section?: string;
  remark: string;
  gemeente?: string;
  rol?: Rol;
}

/** Moments: from the first until just before the other. */
export interface Span {
  from: string;
  until: string;
}

export interface Corrections {
  /** Stores it with word of it for its owners, which goes by the moment of storing, or neither. */
  add(correction: Omit<Correction, 'id' | 'createdAt'>, toldAt?: (createdAt: string) => Gathering): Promise<string>;
  /** What nobody has handled, newest first; all of it, or what came in a span. */
  listOpen(span?: Span): Promise<Correction[]>;
  /** @returns false where there is no such open request */
  handle(id: string): Promise<boolean>;
}

/** A question that the sources did not answer. Nothing tells who asked, and days are kept instead of moments. */
export interface UnansweredQuestion {
  id: string;
  question: string;
  regio: string | null;
  times: number;
  firstDay: string;
  lastDay: string;
}

export interface Unanswered {
  /** `key`: the same for questions that differ in writing alone. */
  add(asked: { question: string; key: string; regio: string | null }): Promise<void>;
  /** What nobody has handled since it was last asked, the most asked first. */
  listOpen(): Promise<UnansweredQuestion[]>;
  /** @returns false where there is no such open question */
  handle(id: string): Promise<boolean>;
  forgetOld(): Promise<void>;
}

/** What the learning job keeps. */
export interface KennisStore {
  corrections: Corrections;
  unanswered: Unanswered;
}
