import type { MouseEvent } from 'react';
import { tabTexts } from '../texts/tab.ts';
import { goTo, hrefOf, type PageName } from './router.ts';

/** Links to the pages; a press with the control key still opens a new window. */
export function Navigation({ pages, current }: { pages: readonly PageName[]; current: PageName | undefined }) {
  return (
    <nav aria-label={tabTexts.name}>
      {pages.map((page) => (
        <PageLink key={page} page={page} {...(page === current && { 'aria-current': 'page' as const })}>
          {tabTexts.pages[page]}
        </PageLink>
      ))}
    </nav>
  );
}

interface PageLinkProps {
  page: PageName;
  /** Of a consultatie, or the name of a part of the page. */
  kenmerk?: string;
  children: string;
  'aria-current'?: 'page';
}

/** A link to a place in these pages, followed without loading them again. */
export function PageLink({ page, kenmerk, ...more }: PageLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(page, kenmerk);
  };
  return <a href={hrefOf(page, kenmerk)} onClick={follow} {...more} />;
}
