import { Badge } from '@fluentui/react-components';
import { KEUZES } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { Regel } from '../api.ts';
import { ago, moment, shortDate } from '../dates.ts';
import { PageLink } from '../navigation.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { StatusBadge } from './status-badge.tsx';

const { columns, ...texts } = tabTexts.list;

/** The requests, each with the way to its page. */
export function RequestTable({ page, items }: { page: 'werkbak' | 'mijn'; items: readonly Regel[] }) {
  const link: Column<Regel> = {
    label: columns.kenmerk,
    cell: ({ kenmerk }) => (
      <span className="kenmerk">
        <PageLink page={page} kenmerk={kenmerk}>
          {kenmerk}
        </PageLink>
      </span>
    ),
  };
  const empty = page === 'werkbak' ? texts.emptyWerkbak : texts.emptyMijn;
  return <DataTable items={items} columns={[link, ...COLUMNS]} keyOf={({ kenmerk }) => kenmerk} empty={empty} />;
}

const COLUMNS: readonly Column<Regel>[] = [
  {
    label: columns.status,
    cell: ({ status, nietBezorgd }) => (
      <>
        <StatusBadge status={status} /> {nietBezorgd && <Alert text={texts.callBack} />}
      </>
    ),
  },
  { label: columns.onderwerp, cell: subjectOf },
  { label: columns.gemeente, cell: ({ gemeente, team }) => (team ? `${gemeente}, ${team}` : gemeente) },
  {
    label: columns.gevraagd,
    cell: ({ aangevraagdOp }) => <span title={moment(aangevraagdOp)}>{ago(aangevraagdOp)}</span>,
  },
  {
    label: columns.term,
    cell: ({ antwoordVoor, teLaat }) => (
      <>
        {shortDate(antwoordVoor)} {teLaat && <Alert text={texts.late1} />}
      </>
    ),
  },
  { label: columns.door, cell: ({ vanMij, opgepaktDoor }) => (vanMij ? texts.you : (opgepaktDoor ?? texts.nobody)) },
];

function Alert({ text }: { text: string }) {
  return (
    <Badge color="danger" appearance="tint">
      {text}
    </Badge>
  );
}

/** What it is about and the age; once erased neither is known. */
function subjectOf({ vraagtype, leeftijdsgroep }: Regel): string {
  const subject = (KEUZES.vraagtype as Record<string, string>)[vraagtype ?? ''];
  const age = (KEUZES.leeftijdsgroep as Record<string, string>)[leeftijdsgroep ?? ''];
  return [subject, age].filter(Boolean).join(', ') || '–';
}
