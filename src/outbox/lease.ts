/**
 * What is leased is for its taker alone until the lease ends: long after the deadline of an attempt, so that only
 * what a dead process had taken is taken over. Whatever is not settled comes free by itself.
 */
export const LEASE_MS = 60_000;

/** What may be taken: destinations have turns, so that a long queue for one keeps no other from its first. */
export interface Lease {
  most: number;
  /** For one destination. */
  each: number;
  /** Destinations that take nothing now. */
  without: readonly string[];
}
