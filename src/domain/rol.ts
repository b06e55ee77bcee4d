/** What goes into and comes out of a question: the shapes every channel (chat, command line, API) shares. */

export const ROLES = ['huisarts', 'poh-jeugd', 'jeugdconsulent', 'anders'] as const;

export type Rol = (typeof ROLES)[number];
