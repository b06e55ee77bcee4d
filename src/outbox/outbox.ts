import type { Lease } from './lease.ts';

export const DELIVERY_STATES = ['waiting', 'done', 'dead'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What is told about: a consultatie by its kenmerk, or reports (`meldingen`) by the hour in which they came. */
export type Topic = 'consultatie' | 'meldingen';

/** Something to be told to someone, at least once. It holds no content: that is read when it is sent. */
export interface Delivery {
  id: string;
  /** The same for all who are told of one event, and over all attempts. */
  eventId: string;
  topic: Topic;
  /** Which one of the topic. */
  subject: string;
  event: string;
  /** Of the subject: deliveries of one subject to one target keep that order. */
  version: number;
  target: string;
  /** Who it goes to in the end: the target, or each asker apart where that stands for all who asked. */
  destination: string;
  state: DeliveryState;
  attempts: number;
  lastError: string | null;
  createdAt: string;
}

export type NewDelivery = Pick<Delivery, 'event' | 'target'>;

/** One message to each target of all that comes until it is due. */
export interface Gathering extends Pick<Delivery, 'topic' | 'subject'> {
  dueAt: string;
  deliveries: readonly NewDelivery[];
}

/** What waits to be delivered; src/store keeps it. */
export interface Deliveries {
  /** Takes what is due, for this caller alone until the lease ends: the first of each target, then the second. */
  lease(lease: Lease): Promise<Delivery[]>;
  /** Frees what was taken before its lease ends; without ids whatever a stopped process had taken. */
  release(ids?: readonly string[]): Promise<void>;
  succeed(id: string): Promise<void>;
  retry(id: string, afterMs: number, error: string): Promise<void>;
  /** Gives up; it stays visible until it is repaired. */
  bury(id: string, error: string): Promise<void>;
  /** Puts what was given up back in the queue. */
  repair(): Promise<number>;
  of(subject: string): Promise<Delivery[]>;
  /** Of each of these the last that this target is to be told. */
  latestTo(target: string, subjects: readonly string[]): Promise<Delivery[]>;
  countByState(): Promise<Record<DeliveryState, number>>;
}
