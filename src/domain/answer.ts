import type { AnswerPart } from './answer-parts.ts';
import type { Danger } from './danger.ts';
import type { Rol } from './rol.ts';

/** One question as a channel hands it over. `text` is at most 20,000 characters; channels cut nothing themselves. */
export interface Question {
  id?: string;
  text: string;
  gemeente?: string;
  regio?: string;
  rol?: Rol;
  /** True where the role came from a sign-in or an administrator's list rather than from the user's own word. */
  roleEstablished?: boolean;
  /** Who sees the answer while a model writes it. */
  follower?: Follower;
  /** The question asked before this one in the same chat, for follow-ups such as "en in Deventer?". */
  previous?: string;
}

/** Follows an answer while a model writes it. */
export interface Follower {
  /** The sources are found, and a model begins. */
  begins(): void;
  /** The checked text so far; more may come behind it. */
  shows(text: string): void;
  /** Aborted when the user wants no more of it. */
  signal: AbortSignal;
}

export type AnswerKind = 'answer' | 'no-answer' | 'clarify' | 'crisis' | 'privacy' | 'out-of-scope';

/** A place that the text of an answer rests on. `document` is the file name, dates are ISO (year, month or day). */
export interface AnswerSource {
  document: string;
  title: string;
  regio: string;
  section: string;
  page: number | null;
  date: string | null;
  validUntil: string | null;
  /** From when it holds, where that is still to come. */
  begins?: string | null;
  outdated: boolean;
  quote: string;
  /** The id of the passage, where it rests on one of the index. */
  place?: string;
  /** Where the document is to be read, as the register has it; in a conversation the page that shows the passage. */
  url?: string;
}

/** One of the ten best passages found, best first; `text` at most 1,600 characters. */
export interface AnswerPassage {
  document: string;
  regio: string;
  section: string;
  text: string;
  score: number;
}

/** A record of knowledge/: its id is unique within kind and region. */
export interface RecordReference {
  kind: 'route' | 'directory' | 'term' | 'national' | 'region';
  regio: string;
  id: string;
}

/** What somebody says is wrong: a record; a document, by its file name; or an answer that rests on neither, by its intent. */
export interface ReportedThing extends Omit<RecordReference, 'kind'> {
  kind: RecordReference['kind'] | 'document' | 'answer';
  /** Where in a document. */
  section?: string | undefined;
}

/** Something the user can do next. `value` is what is sent back when it is chosen. */
export interface AnswerAction {
  kind: 'ask' | 'consultatie' | 'gemeente' | 'command';
  title: string;
  value: string;
}

/** The answer to one question: the fixed contract of the command line and of every channel. */
export interface Answer {
  id: string;
  kind: AnswerKind;
  /** With `possible` the emergency numbers stand on top, and nothing of the question is stored. */
  danger: Danger;
  /** Dutch Markdown, at most about 1,200 characters beside the addresses of links: the parts in their order. */
  text: string;
  parts: AnswerPart[];
  regio: string | null;
  intent: string;
  warnings: string[];
  /** The record that the answer rests on first, for cards and corrections. */
  record?: RecordReference;
  sources: AnswerSource[];
  passages: AnswerPassage[];
  actions: AnswerAction[];
  ms: number;
}

export type AnswerQuestion = (question: Question) => Promise<Answer>;
