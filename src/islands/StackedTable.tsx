import type { ComponentChildren } from 'preact';

interface StackedTableProps {
  readonly label: string;
  readonly caption: ComponentChildren;
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    /** As many as there are columns. */
    readonly cells: readonly ComponentChildren[];
    readonly marks: Readonly<Record<`data-${string}`, string>>;
  }[];
}

/**
 * A table of words. Where it has too little room, each row is a block with every cell under its column's name; the roles stand here
 * because a cell that is drawn as a block may lose its own.
 */
export const StackedTable = ({ label, caption, columns, rows }: StackedTableProps) => (
  <div class="table-scroll stacks" tabIndex={0} role="group" aria-label={label}>
    <table role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [heading, ...cells], marks }) => (
          <tr key={key} role="row" {...marks}>
            <th role="rowheader" scope="row">
              {heading}
            </th>
            {cells.map((cell, place) => (
              <td key={place} role="cell" data-label={columns[place + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
