/** Where the pages of the tab are, for one user or for all. */
export interface TabLinks {
  form(userKey: string): string;
  mine(userKey: string, kenmerk?: string): string;
  werkbak(kenmerk: string): string;
  /** The page of a passage, by its id. */
  source(place: string, userKey: string): string;
  kennis(userKey?: string): string;
  /** True where the form opens over the chat; elsewhere it is a page of its own. */
  inDialog: boolean;
}
