import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

interface Column<Row> {
  title: string;
  /** Numbers and times stand on the right, one under the other. */
  end?: boolean;
  /** Left out on narrow pages. */
  wide?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** Said to screen readers. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
}

/** Rows and columns; scrolls sideways by itself when the page is too narrow. */
export function Table<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  const place = (column: Column<Row>) =>
    cn(column.end ? 'text-end' : 'text-start', column.wide && 'hidden md:table-cell');
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="num w-full text-sm">
        <thead className="text-2xs text-faint">
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={cn('px-2 py-2 font-medium whitespace-nowrap first:ps-4 last:pe-4 sm:px-4', place(column))}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line last:border-0">
              {columns.map((column) => (
                <td
                  key={column.title}
                  className={cn('px-2 py-2.5 align-top first:ps-4 last:pe-4 sm:px-4', place(column))}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
