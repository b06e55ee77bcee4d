import type { Host, Theme } from './host-types.ts';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');
const CONTRAST = window.matchMedia('(prefers-contrast: more), (forced-colors: active)');

/** A browser without Teams around it: the demo user is in the address, and only a server in demo mode takes it. */
export function browserHost(): Host {
  const demoUser = new URLSearchParams(location.search).get('als') ?? '';
  return {
    kind: 'browser',
    credentials: async () => ({ 'X-Demo-User': demoUser }),
    theme: readTheme(),
    onThemeChange(changed) {
      for (const query of [DARK, CONTRAST]) query.addEventListener('change', () => changed(readTheme()));
    },
  };
}

function readTheme(): Theme {
  if (CONTRAST.matches) return 'contrast';
  return DARK.matches ? 'dark' : 'light';
}
