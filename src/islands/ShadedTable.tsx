import type { ComponentChildren } from 'preact';

/** A score, what it rests on, and its shade from 0 to 3. */
export interface ShadedCell {
  readonly figure: string;
  /** So many, of so many. */
  readonly basis: readonly [number, number];
  readonly shade: number | undefined;
}

interface ShadedRow {
  readonly key: string;
  readonly heading: ComponentChildren;
  /** One for each column. */
  readonly cells: readonly ShadedCell[];
  /** Whether it sums up the rows above. */
  readonly sum?: boolean;
}

interface ShadedTableProps {
  /** A class for what this table has of its own. */
  readonly kind?: string;
  readonly caption: ComponentChildren;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly ComponentChildren[];
  readonly rows: readonly ShadedRow[];
}

/**
 * A table whose cells are shaded by their score; every cell carries its figure and what it rests on. On a phone a row's heading stands
 * above its cells; the roles stand here because a row that is drawn otherwise may lose its own.
 */
export const ShadedTable = ({ kind = '', caption, corner, columns, rows }: ShadedTableProps) => (
  <div class="table-scroll" tabIndex={0} role="group" aria-label="Heat map">
    <table class={`heat-map ${kind}`} data-columns={columns.length} role="table">
      {caption}
      <thead>
        <tr role="row">
          {[corner, ...columns].map((column, place) => (
            <th key={place} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, heading, cells, sum }) => (
          <tr key={key} role="row" class={sum ? 'total' : undefined}>
            <th role="rowheader" scope="row">
              {heading}
            </th>
            {cells.map(({ figure, basis, shade = 'none' }, place) => (
              <td key={place} role="cell" class={`shade-${shade}`}>
                <span class="figure">{figure}</span>
                <span class="cell-coverage">{basis.join('/')}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
