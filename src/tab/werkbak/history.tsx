import { tabTexts } from '../../texts/tab.ts';
import type { Detail } from '../api.ts';
import { moment } from '../dates.ts';

/** What happened, the oldest first. */
export function History({ detail: { aangevraagdOp, berichten } }: { detail: Detail }) {
  const { detail } = tabTexts;
  return (
    <>
      <h2>{detail.history}</h2>
      <ol className="history">
        <li>
          <strong>{detail.requested}</strong> <span className="muted">{moment(aangevraagdOp)}</span>
        </li>
        {berichten.map(({ handeling, van, tekst, op }) => (
          <li key={`${handeling} ${op}`}>
            <strong>{detail.happened[handeling]}</strong> {detail.by} {van} <span className="muted">{moment(op)}</span>
            {tekst && <p className="words">{tekst}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
