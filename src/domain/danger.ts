/** How sure it is that a message tells of danger that is there now. */
export const DANGERS = ['none', 'possible', 'acute'] as const;
export type Danger = (typeof DANGERS)[number];
