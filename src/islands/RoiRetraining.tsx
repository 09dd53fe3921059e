import { BUCKETS } from '../core/buckets.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeDrift } from '../core/roi-words.ts';
import { BucketHeadings } from './BucketHeadings.tsx';

interface RoiRetrainingProps {
  readonly report: RoiReport;
}

const INTERVALS = [undefined, ...Array.from({ length: 12 }, (_, index) => index + 1)];

/** When drift turns the return, and what retraining at each interval gives back. */
export function RoiRetraining({ report }: RoiRetrainingProps) {
  return (
    <section class="roi-part screen-only" aria-labelledby="roi-retraining">
      <h3 id="roi-retraining">Drift, and what retraining gives back</h3>
      <ul>
        {BUCKETS.map((bucket) => (
          <li key={bucket}>{describeDrift(bucket, report.buckets[bucket])}</li>
        ))}
      </ul>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Retraining">
        <table class="retraining">
          <caption>
            Net present value with retraining at each interval and, behind it, what that adds: this value less the one of never.
          </caption>
          <thead>
            <tr>
              <th scope="col">Retrained</th>
              <BucketHeadings />
            </tr>
          </thead>
          <tbody>
            {INTERVALS.map((every, row) => (
              <tr key={row} data-retrain={every ?? 'never'}>
                <th scope="row">{every === undefined ? 'Never' : every === 1 ? 'Every month' : `Every ${every} months`}</th>
                {BUCKETS.map((bucket) => {
                  const { retraining, proposal } = report.buckets[bucket];
                  const choice = retraining.choices[row];
                  return (
                    <td key={bucket} class={retraining.best.every === every ? 'best-cell' : undefined}>
                      <span class="figure">{formatMoney(choice?.npv ?? 0)}</span>
                      {every !== undefined && (
                        <span class="gain">
                          {(choice?.gain ?? 0) >= 0 && '+'}
                          {formatMoney(choice?.gain ?? 0)}
                        </span>
                      )}
                      {retraining.best.every === every && <span class="best-mark">best</span>}
                      {proposal.retrainEvery === every && <span class="own-mark">yours</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
