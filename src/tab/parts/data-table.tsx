import type { ReactNode } from 'react';

export interface Column<Item> {
  label: string;
  cell: (item: Item) => ReactNode;
}

interface DataTableProps<Item> {
  items: readonly Item[];
  columns: readonly Column<Item>[];
  keyOf: (item: Item) => string;
  empty: string;
}

/** Rows under columns; on a narrow screen each row becomes a block. */
export function DataTable<Item>({ items, columns, keyOf, empty }: DataTableProps<Item>) {
  if (items.length === 0) return <p className="empty">{empty}</p>;
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            {columns.map(({ label, cell }) => (
              <td key={label} data-label={label}>
                <span className="cell">{cell(item)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
