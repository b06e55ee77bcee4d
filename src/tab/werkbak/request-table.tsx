import { Badge } from '@fluentui/react-components';
import { KEUZES } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { Regel } from '../api.ts';
import { ago, moment, shortDate } from '../dates.ts';
import { PageLink } from '../navigation.tsx';
import { StatusBadge } from './status-badge.tsx';

const { columns, ...texts } = tabTexts.list;

/** The requests; on a narrow screen each row becomes a block. */
export function RequestTable({ page, items }: { page: 'werkbak' | 'mijn'; items: readonly Regel[] }) {
  if (items.length === 0) return <p className="empty">{page === 'werkbak' ? texts.emptyWerkbak : texts.emptyMijn}</p>;
  return (
    <table>
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.kenmerk} page={page} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ page, item }: { page: 'werkbak' | 'mijn'; item: Regel }) {
  const { kenmerk, gemeente, team, aangevraagdOp, antwoordVoor, opgepaktDoor, vanMij } = item;
  return (
    <tr>
      <td data-label={columns.kenmerk}>
        <PageLink page={page} kenmerk={kenmerk}>
          {kenmerk}
        </PageLink>
      </td>
      <td data-label={columns.status}>
        <span className="badges">
          <StatusBadge status={item.status} />
          {item.nietBezorgd && (
            <Badge color="danger" appearance="tint">
              {texts.callBack}
            </Badge>
          )}
        </span>
      </td>
      <td data-label={columns.onderwerp}>{subjectOf(item)}</td>
      <td data-label={columns.gemeente}>{team ? `${gemeente}, ${team}` : gemeente}</td>
      <td data-label={columns.gevraagd} title={moment(aangevraagdOp)}>
        {ago(aangevraagdOp)}
      </td>
      <td data-label={columns.term}>
        {shortDate(antwoordVoor)}{' '}
        {item.teLaat && (
          <Badge color="danger" appearance="tint">
            {texts.late1}
          </Badge>
        )}
      </td>
      <td data-label={columns.door}>{vanMij ? texts.you : (opgepaktDoor ?? texts.nobody)}</td>
    </tr>
  );
}

/** What it is about and the age; once erased neither is known. */
function subjectOf({ vraagtype, leeftijdsgroep }: Regel): string {
  const subject = (KEUZES.vraagtype as Record<string, string>)[vraagtype ?? ''];
  const age = (KEUZES.leeftijdsgroep as Record<string, string>)[leeftijdsgroep ?? ''];
  return [subject, age].filter(Boolean).join(', ') || '–';
}
