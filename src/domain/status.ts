export const STATUSES = ['bestaand', 'pilot', 'voornemen', 'beëindigd'] as const;

export type Status = (typeof STATUSES)[number];
