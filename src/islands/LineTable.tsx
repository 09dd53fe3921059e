import type { ChartLine } from '../core/roi-charts.ts';
import { formatMoney } from '../core/roi-names.ts';
import { BucketHeadings } from './BucketHeadings.tsx';
import { LaterDetails } from './LaterDetails.tsx';

interface LineTableProps {
  /** What the table shows. */
  readonly label: string;
  /** What its rows are. */
  readonly rowName: string;
  /** Says where along the chart a row is. */
  readonly nameRow: (x: number) => string;
  readonly lines: readonly ChartLine[];
}

/** The lines of a chart as a table, drawn when it is opened. */
export const LineTable = ({ label, rowName, nameRow, lines }: LineTableProps) => (
  <LaterDetails summary="The same as a table">
    {() => (
      <div class="table-scroll" tabIndex={0} role="group" aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{rowName}</th>
              <BucketHeadings />
            </tr>
          </thead>
          <tbody>
            {lines[0]?.points.map(([x], row) => (
              <tr key={x}>
                <th scope="row">{nameRow(x)}</th>
                {lines.map(({ bucket, points }) => (
                  <td key={bucket}>{formatMoney(points[row]?.[1] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </LaterDetails>
);
