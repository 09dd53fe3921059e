import { BUCKET_NAMES } from '../core/buckets.ts';
import { cumulativeLines } from '../core/roi-charts.ts';
import { ROI_BUCKETS } from '../core/roi-inputs.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeResult } from '../core/roi-words.ts';
import { LaterDetails } from './LaterDetails.tsx';
import { LineChart } from './LineChart.tsx';

interface RoiCumulativeProps {
  readonly report: RoiReport;
}

/** The money in less the money out, month after month. */
export function RoiCumulative({ report }: RoiCumulativeProps) {
  const lines = cumulativeLines(report);
  const months = lines[0]?.points.map(([month]) => month) ?? [];
  return (
    <section class="roi-part" aria-labelledby="roi-cumulative">
      <h3 id="roi-cumulative">When the money comes back</h3>
      <p>
        Money in less money out, added up month by month and not discounted. A line that crosses zero has paid back:{' '}
        {ROI_BUCKETS.map((bucket) => `“${BUCKET_NAMES[bucket]}” ${describeResult('payback', report.buckets[bucket])}`).join(', ')}
        .
      </p>
      <LineChart label="Money in less money out, by month, for each bucket." lines={lines} xName="Month of use" />
      <LaterDetails summary="The same as a table">
        {() => (
          <div class="table-scroll" tabIndex={0} role="group" aria-label="Money in less money out, by month">
            <table>
              <thead>
                <tr>
                  <th scope="col">After month</th>
                  {ROI_BUCKETS.map((bucket) => (
                    <th scope="col" key={bucket}>
                      {BUCKET_NAMES[bucket]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {months.map((month, row) => (
                  <tr key={month}>
                    <th scope="row">{month === 0 ? 'Before use' : month}</th>
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
    </section>
  );
}
