export const DELIVERY_STATES = ['waiting', 'done', 'dead'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Something to be told to someone, at least once. It holds no content: that is read when it is sent. */
export interface Delivery {
  id: string;
  /** The same for all who are told of one event, and over all attempts. */
  eventId: string;
  event: string;
  kenmerk: string;
  version: number;
  target: string;
  state: DeliveryState;
  attempts: number;
  lastError: string | null;
  createdAt: string;
}

export type NewDelivery = Pick<Delivery, 'event' | 'target'>;

/** One message to each target of all that comes until it is due. */
export interface Gathering {
  /** What is gathered, such as the hour. */
  kenmerk: string;
  dueAt: string;
  deliveries: readonly NewDelivery[];
}

export interface Deliveries {
  /** Takes what is due, for this caller alone until the lease ends; the oldest first, in order for each target. */
  lease(limit: number): Promise<Delivery[]>;
  succeed(id: string): Promise<void>;
  retry(id: string, afterMs: number, error: string): Promise<void>;
  /** Gives up; it stays visible until it is repaired. */
  bury(id: string, error: string): Promise<void>;
  /** Puts what was given up back in the queue; all, or those of one kenmerk. */
  repair(kenmerk?: string): Promise<number>;
  /** Frees what a stopped process had taken. Only where no other process uses the database. */
  releaseAll(): Promise<void>;
  of(kenmerk: string): Promise<Delivery[]>;
  /** Of each of these the last that this target is to be told. */
  latestTo(target: string, kenmerken: readonly string[]): Promise<Delivery[]>;
  countByState(): Promise<Record<DeliveryState, number>>;
}

export interface DeliveryTimes {
  leaseMs: number;
  longestWaitMs: number;
}

/** Longer than any attempt takes, so that only what a dead process had taken is taken over. */
export const LEASE_MS = 60_000;

/** The longest wait between two attempts. */
export const LONGEST_WAIT_MS = 3_600_000;
