/** Who may see a source. A role nobody established sees `openbaar` alone. */
export const VISIBILITIES = ['openbaar', 'verwijzers', 'toegang'] as const;

export type Visibility = (typeof VISIBILITIES)[number];
