/** Where the pages are shown: inside Teams, or in a plain browser in demo mode. */
export interface Host {
  kind: 'teams' | 'browser';
  /** Headers that say who asks; asked again for each request, since a token does not live long. */
  credentials(): Promise<Record<string, string>>;
  theme: Theme;
  onThemeChange(changed: (theme: Theme) => void): void;
  /** What a deep link names: a consultatie, or `bron/` and the id of a passage. */
  linked?: string | undefined;
  /** Ends the dialog that the page stands in, where it is in one. */
  closeDialog?: ((result: { kenmerk: string }) => void) | undefined;
}

export type Theme = 'light' | 'dark' | 'contrast';
