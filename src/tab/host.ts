import type { Host } from './host-types.ts';

/** The host that this window is in. */
export async function openHost(): Promise<Host> {
  if (window.parent === window) return (await import('./host-browser.ts')).browserHost();
  return (await import('./host-teams.ts')).teamsHost();
}
