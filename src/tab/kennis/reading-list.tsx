import { Badge } from '@fluentui/react-components';
import { kennisTexts } from '../../texts/kennis.ts';
import type { Leesmelding } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loading } from '../parts/loading.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';

const { readings: texts } = kennisTexts;

/** What of the documents was not read, or needs a look of their owner. */
export function ReadingList() {
  const { api } = useSession();
  const { loaded, reload } = useLoad('leesmeldingen', api.readings);
  return (
    <>
      <p>{texts.intro}</p>
      <Loading loaded={loaded} retry={reload}>
        {(items) => (
          <DataTable items={[...items].sort(lostFirst)} columns={COLUMNS} keyOf={JSON.stringify} empty={texts.empty} />
        )}
      </Loading>
    </>
  );
}

const COLUMNS: readonly Column<Leesmelding>[] = [
  { label: texts.columns.document, cell: ({ document }) => document },
  { label: texts.columns.regio, cell: ({ regio }) => regio ?? kennisTexts.unknownRegio },
  { label: texts.columns.wat, cell: whatIs },
  { label: texts.columns.doen, cell: ({ soort }) => texts.matters[soort][1] },
];

function whatIs({ soort, bladzijden, genoemd, gemist }: Leesmelding) {
  const [what] = texts.matters[soort];
  return (
    <>
      {gemist && (
        <Badge appearance="tint" color="danger">
          {texts.lost}
        </Badge>
      )}{' '}
      {[what, genoemd.join(', ')].filter(Boolean).join(' ')}
      {bladzijden.length > 0 && <span className="muted small">{texts.pages(bladzijden)}</span>}
    </>
  );
}

function lostFirst(one: Leesmelding, other: Leesmelding): number {
  return Number(other.gemist) - Number(one.gemist) || one.document.localeCompare(other.document, 'nl');
}
