const FIRST_WAIT_MS = 5_000;
/** The longest wait between two attempts. */
export const LONGEST_WAIT_MS = 3_600_000;
/** After this long somebody has to look: three days bridge a weekend. */
export const GIVE_UP_MS = 72 * 3_600_000;

/** How long to wait after so many failed attempts: doubling up to an hour, half of it by chance. */
export function backOff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(full * (0.5 + random() / 2));
}
