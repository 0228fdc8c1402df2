import type { ReactNode } from 'react';

export type TableColumn = { readonly key: string; readonly label: string; readonly numeric?: boolean | undefined };
export type TableRow = { readonly key: string; readonly cells: Readonly<Record<string, ReactNode>> };

// A box that scrolls has to be reachable by keyboard, or what lies outside it cannot be read without a mouse.
const reachable = { tabIndex: 0 } as const;

/**
 * A table that scrolls inside its own box, never the page. Its caption names it and looks like a heading, so no heading
 * of the same words stands above it. With `cards` each row is a card on a phone: for lists of people. Its inner elements need no classes:
 * `utrecht-table--html-table` dresses them, and a class a cell would weigh more than what most cells say.
 */
export const Table = ({
  id,
  caption,
  columns,
  rows,
  rowHeader,
  cards = false,
}: {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: ReactNode;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The key of the column that names its row. */
  readonly rowHeader?: string | undefined;
  readonly cards?: boolean | undefined;
}) => (
  <section aria-labelledby={`${id}-caption`} className="table-box" {...reachable}>
    <table className={`utrecht-table utrecht-table--html-table${cards ? ' table--cards' : ''}`} id={id}>
      <caption id={`${id}-caption`}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              className={column.numeric === true ? 'utrecht-table__header-cell--numeric-column' : undefined}
              key={column.key}
              scope="col"
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column) =>
              column.key === rowHeader ? (
                <th key={column.key} scope="row">
                  {row.cells[column.key]}
                </th>
              ) : (
                <td
                  className={
                    column.numeric === true
                      ? 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data'
                      : undefined
                  }
                  data-label={column.label}
                  key={column.key}
                >
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
