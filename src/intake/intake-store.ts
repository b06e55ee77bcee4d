import type { Bericht, Consultatie } from '../domain/consultatie/consultatie.ts';
import type { Status } from '../domain/consultatie/states.ts';
import type { Deliveries, NewDelivery } from '../outbox/outbox.ts';
import type { AuditEntry, AuditLog } from './keep/audit-log.ts';

/** What a change adds besides the new state; the kenmerk is filled in here. */
interface Additions {
  deliveries: readonly NewDelivery[];
  audit: Omit<AuditEntry, 'object'>;
  /** The caller's own key of what it hands in, so that the same thing sent again is done once. */
  key?: Key | undefined;
}

/** Who is to be told that a request of this gemeente is withdrawn. */
export type Telling = (gemeente: string) => readonly NewDelivery[];

/** A caller's key of one thing handed in, with a digest of what it was. */
export interface Key {
  userKey: string;
  key: string;
  fingerprint: string;
}

/** What a key was used for before. */
export type KnownKey = { kind: 'repeated'; kenmerk: string } | { kind: 'key-reused' };

export interface Submission extends Additions {
  consultatie: Omit<Consultatie, 'kenmerk'>;
  newKenmerk: () => string;
}

export interface Change extends Additions {
  /** The consultatie as it must become; its `version` is the one that was seen. */
  consultatie: Consultatie;
  bericht: Omit<Bericht, 'id' | 'kenmerk' | 'version' | 'at'>;
}

export type SubmitResult = { kind: 'stored' | 'repeated'; kenmerk: string } | { kind: 'key-reused' };

export type ChangeResult = 'changed' | 'repeated' | 'stale' | 'key-reused';

export interface Consultaties {
  /** Stores the request, its deliveries, its key and its line in the log, or nothing at all. */
  submit(submission: Submission): Promise<SubmitResult>;
  /** Stores a change with all that goes with it, unless another change came first. */
  change(change: Change): Promise<ChangeResult>;
  /** Whether something was handed in under this key before. */
  findKey(key: Key): Promise<KnownKey['kind'] | undefined>;
  /** The kenmerk of what a user handed in under this key. */
  findSubmitted(userKey: string, key: string): Promise<string | undefined>;
  find(kenmerk: string): Promise<Consultatie | undefined>;
  berichten(kenmerk: string): Promise<Bericht[]>;
}

export interface WerkbakQuery {
  /** Undefined stands for all. */
  gemeenten?: readonly string[] | undefined;
  requesterKey?: string | undefined;
  statuses?: readonly Status[] | undefined;
  takenBy?: string | undefined;
  /** Past the term at this moment, and neither answered nor closed. */
  overdueAt?: string | undefined;
  /** The place of the last one on the page before. */
  after?: { dueAt: string; kenmerk: string } | undefined;
  limit: number;
}

export interface WerkbakPage {
  consultaties: Consultatie[];
  /** How many there are with these filters, on all pages. */
  total: number;
}

/** Numbers without content, for the owners. */
export interface Figure {
  gemeente: string;
  status: Status;
  uitkomst: string | null;
  count: number;
}

/** Looking over many consultaties. */
export interface Werkbak {
  /** The one that is wanted soonest first. */
  list(query: WerkbakQuery): Promise<WerkbakPage>;
  figures(gemeenten?: readonly string[]): Promise<Figure[]>;
}

export interface TermQuery {
  event: string;
  /** Terms after this moment… */
  after?: Date;
  /** … and up to this one. */
  until: Date;
  /** Only what nobody has touched since. */
  untouchedSince?: Date;
  limit: number;
}

/** What the toegang is reminded of, once for each term. */
export interface Reminders {
  /** What waits for the toegang, with its term in this span, and of which it was not reminded yet. */
  due(query: TermQuery): Promise<Consultatie[]>;
  /** Queues a reminder; false where another process came first. */
  queue(consultatie: Consultatie, event: string, deliveries: readonly NewDelivery[]): Promise<boolean>;
}

export interface Retention {
  /** Kenmerken whose content has to go by now. */
  dueForErasing(limit: number): Promise<string[]>;
  /** Consultaties in this status that nobody has touched since this moment. */
  untouchedSince(moment: string, status: Status, limit: number): Promise<Consultatie[]>;
  /**
   * Erases content, texts and persons; kenmerk, times, gemeente and outcome stay. One that was open ends as withdrawn,
   * and its gemeente is told so. False for an unknown one.
   */
  erase(kenmerk: string, audit: Omit<AuditEntry, 'object'>, telling?: Telling): Promise<boolean>;
  /** SQLite would keep what was erased in its log until something else is written over it. */
  emptyLog(): Promise<void>;
  /**
   * Forgets what came before these moments: keys of what was handed in, reports, deliveries and lines of the log.
   * Deliveries about a request stay as long as its content, for whoever reads whether they arrived.
   * @returns how many had words of somebody in them
   */
  forgetBefore(moments: Record<'keys' | 'corrections' | 'deliveries' | 'log', string>): Promise<number>;
}

/** Requests that are not sent yet: one for each user, for a day. */
export interface Drafts {
  save(userKey: string, content: Record<string, unknown>, keepMs: number): Promise<void>;
  read(userKey: string): Promise<Record<string, unknown> | undefined>;
  remove(userKey: string): Promise<void>;
  removeExpired(): Promise<number>;
}

/** What is kept of consultaties. */
export interface IntakeStore {
  consultaties: Consultaties;
  werkbak: Werkbak;
  deliveries: Deliveries;
  drafts: Drafts;
  auditLog: AuditLog;
  retention: Retention;
  reminders: Reminders;
}
