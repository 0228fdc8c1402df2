import { Table } from './table.tsx';

/** A row of a list somebody brought that cannot be taken: its number as their program shows it, whom it names, and all that is wrong, in sentences. */
type BadRow = { readonly line: number; readonly who: string; readonly problem: string };

/** Why rows of a list are skipped, row by row; the row is found again by its number. */
export const BadRows = ({
  caption,
  columns,
  noName,
  rows,
}: {
  readonly caption: string;
  readonly columns: { readonly line: string; readonly who: string; readonly problem: string };
  /** What stands where a row names nobody. */
  readonly noName: string;
  readonly rows: readonly BadRow[];
}) => (
  <Table
    caption={caption}
    cards
    columns={[
      { key: 'line', label: columns.line, numeric: true },
      { key: 'who', label: columns.who },
      { key: 'problem', label: columns.problem },
    ]}
    id="bad"
    rowHeader="who"
    rows={rows.map(({ line, who, problem }) => ({
      key: String(line),
      cells: { line: String(line), who: who === '' ? noName : who, problem },
    }))}
  />
);
