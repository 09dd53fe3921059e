import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { cumulativeLines } from '../core/roi-charts.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeResult } from '../core/roi-words.ts';
import { LineChart } from './LineChart.tsx';
import { LineTable } from './LineTable.tsx';

interface RoiCumulativeProps {
  readonly report: RoiReport;
}

/** The money in less the money out, month after month. */
export function RoiCumulative({ report }: RoiCumulativeProps) {
  const lines = cumulativeLines(report);
  return (
    <section class="roi-part" aria-labelledby="roi-cumulative">
      <h3 id="roi-cumulative">When the money comes back</h3>
      <p>
        Money in less money out, added up month by month and not discounted. A line that crosses zero has paid back:{' '}
        {BUCKETS.map((bucket) => `“${BUCKET_NAMES[bucket]}” ${describeResult('payback', report.buckets[bucket])}`).join(', ')}.
      </p>
      <LineChart label="Money in less money out, by month, for each bucket." lines={lines} xName="Month of use" />
      <LineTable
        label="Money in less money out, by month"
        rowName="After month"
        nameRow={(month) => (month === 0 ? 'Before use' : String(month))}
        lines={lines}
      />
    </section>
  );
}
