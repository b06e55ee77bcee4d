import { orAborted } from '../waits/or-aborted.ts';
import { DeliveryError } from './delivery-error.ts';

/** How long one attempt may take, whatever it does: longer than a slow receiver needs, and far within the lease. */
export const DEADLINE_MS = 20_000;

/** How long stopping waits for what is under way. */
export const STOP_MS = 2_000;

/**
 * Runs an attempt until its deadline, or until `stopping` is aborted. Its signal tells it so; who ignores that
 * is waited for no longer.
 * @throws DeliveryError when it is late
 */
export async function withinDeadline(
  attempt: (signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  const late = AbortSignal.timeout(deadlineMs);
  const signal = AbortSignal.any([late, stopping]);
  try {
    await orAborted(attempt(signal), signal);
  } catch (error) {
    throw late.aborted ? new DeliveryError('TimeoutError') : error;
  }
}
