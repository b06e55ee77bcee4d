import { createRoot } from 'react-dom/client';
import { createApi } from './api.ts';
import { App, StartFailed } from './app.tsx';
import type { Host } from './host-types.ts';

const root = createRoot(document.getElementById('root')!);
openHost().then(
  (host) => root.render(<App host={host} api={createApi(host)} />),
  () => root.render(<StartFailed />),
);

/** The host that this window is in. */
async function openHost(): Promise<Host> {
  if (window.parent === window) return (await import('./host-browser.ts')).browserHost();
  return (await import('./host-teams.ts')).teamsHost();
}
