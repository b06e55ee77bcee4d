import type { Samenvatting } from '../api.ts';

/** The request in words, as whoever asks confirms it and the toegang reads it. */
export function SummaryList({ items }: { items: Samenvatting }) {
  return (
    <dl className="summary">
      {items.map(({ label, waarde }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  );
}
