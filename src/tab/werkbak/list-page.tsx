import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { tabTexts } from '../../texts/tab.ts';
import type { Page } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { Loading } from '../parts/loading.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';
import { FilterBar } from './filter-bar.tsx';
import { type Filter, PAGE_SIZE, toQuery } from './filters.ts';
import { RequestTable } from './request-table.tsx';

const texts = tabTexts.list;

/** The werkbak of a consulent, or one's own requests. */
export function ListPage({ page }: { page: 'werkbak' | 'mijn' }) {
  const { api, me } = useSession();
  const isWerkbak = page === 'werkbak';
  const first: Filter = { status: isWerkbak ? 'open' : 'alles', gemeente: '', mine: false, late: false };
  const [filter, setFilter] = useState(first);
  /** Where each page before this one ended: the way back. */
  const [ends, setEnds] = useState<string[]>([]);
  const query = toQuery(filter, ends.at(-1));
  const { loaded, reload } = useLoad(JSON.stringify(query), () =>
    api.list(isWerkbak ? 'werkbak' : 'consultaties', query),
  );
  const onFilter = (changed: Filter) => {
    setEnds([]);
    setFilter(changed);
  };
  return (
    <section>
      <Heading text={isWerkbak ? texts.werkbakTitle : texts.mijnTitle} />
      <FilterBar
        filter={filter}
        gemeenten={isWerkbak ? me.werkgebied : []}
        isWerkbak={isWerkbak}
        onChange={onFilter}
        refresh={reload}
      />
      <Loading loaded={loaded} retry={reload}>
        {(found) => (
          <>
            <RequestTable page={page} items={found.items} />
            <Paging found={found} before={ends.length} go={setEnds} ends={ends} />
          </>
        )}
      </Loading>
    </section>
  );
}

interface PagingProps {
  found: Page;
  before: number;
  ends: string[];
  go: (ends: string[]) => void;
}

function Paging({ found, before, ends, go }: PagingProps) {
  const { items, totaal, volgende } = found;
  if (items.length === 0) return null;
  const from = before * PAGE_SIZE;
  return (
    <div className="paging">
      <span role="status">{texts.count(from + 1, from + items.length, totaal)}</span>
      {before > 0 && <Button onClick={() => go(ends.slice(0, -1))}>{texts.previous}</Button>}
      {volgende && <Button onClick={() => go([...ends, volgende])}>{texts.next}</Button>}
    </div>
  );
}
