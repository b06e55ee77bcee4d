import { useSyncExternalStore } from 'react';

export const PAGES = ['consultatie', 'mijn', 'werkbak', 'kennis', 'over', 'bron'] as const;
export type PageName = (typeof PAGES)[number];

/** Which page, and which consultatie, passage or part on it. */
export interface Place {
  page: PageName | undefined;
  kenmerk: string | undefined;
}

/** The place that the address names: /tab/werkbak/RW-… or /tab/bron?id=… */
export function usePlace(): Place {
  const address = useSyncExternalStore(
    (changed) => {
      window.addEventListener('popstate', changed);
      return () => window.removeEventListener('popstate', changed);
    },
    () => location.href,
  );
  const { pathname, searchParams } = new URL(address);
  const [, , page, kenmerk = searchParams.get('id')] = pathname.split('/');
  return { page: PAGES.find((each) => each === page), kenmerk: kenmerk ? decodeURIComponent(kenmerk) : undefined };
}

/** The address of a place; the demo user and the app in the query stay. */
export function hrefOf(page: PageName, kenmerk?: string): string {
  const query = new URLSearchParams(location.search);
  query.delete('id');
  return `/tab/${page}${kenmerk ? `/${encodeURIComponent(kenmerk)}` : ''}?${query}`;
}

export function goTo(page: PageName, kenmerk?: string): void {
  history.pushState(null, '', hrefOf(page, kenmerk));
  window.dispatchEvent(new PopStateEvent('popstate'));
}
