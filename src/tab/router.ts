import { useSyncExternalStore } from 'react';

export const PAGES = ['consultatie', 'mijn', 'werkbak', 'kennis', 'over'] as const;
export type PageName = (typeof PAGES)[number];

/** Which page, and which consultatie or part on it. */
export interface Place {
  page: PageName | undefined;
  kenmerk: string | undefined;
}

/** The place that the address names: /tab/werkbak/RW-… */
export function usePlace(): Place {
  const path = useSyncExternalStore(
    (changed) => {
      window.addEventListener('popstate', changed);
      return () => window.removeEventListener('popstate', changed);
    },
    () => location.pathname,
  );
  const [, , page, kenmerk] = path.split('/');
  return { page: PAGES.find((each) => each === page), kenmerk: kenmerk ? decodeURIComponent(kenmerk) : undefined };
}

/** The address of a place; the demo user and the app in the query stay. */
export function hrefOf(page: PageName, kenmerk?: string): string {
  return `/tab/${page}${kenmerk ? `/${encodeURIComponent(kenmerk)}` : ''}${location.search}`;
}

export function goTo(page: PageName, kenmerk?: string): void {
  history.pushState(null, '', hrefOf(page, kenmerk));
  window.dispatchEvent(new PopStateEvent('popstate'));
}
