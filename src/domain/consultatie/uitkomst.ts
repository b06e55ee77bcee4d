/** How a consultatie ended; the last is for the housekeeping to say. */
export const UITKOMSTEN = ['beantwoord', 'doorverwezen', 'aanmelding-volgt', 'niet-bereikt', 'niet-behandeld'] as const;

export type Uitkomst = (typeof UITKOMSTEN)[number];
