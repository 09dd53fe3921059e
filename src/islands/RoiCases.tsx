import { useMemo } from 'preact/hooks';
import { formatPercent } from '../core/amount.ts';
import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { assessCases, rangesAround } from '../core/roi-cases.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { formatShortPercent } from '../core/roi-words.ts';

interface RoiCasesProps {
  readonly report: RoiReport;
  /** How far off every estimate may be, as a share. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

const SHARES = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];
const CASES = ['worst', 'expected', 'best'] as const;

/** What every bucket is worth if all guesses turn out badly, as entered, or well. */
export function RoiCases({ report, share, onShare }: RoiCasesProps) {
  const cases = useMemo(() => assessCases(report.inputs, rangesAround(report.inputs, share)), [report, share]);
  return (
    <section class="roi-part" aria-labelledby="roi-cases">
      <h3 id="roi-cases">If the guesses are off</h3>
      <div class="plain screen-only">
        <label>
          Every guess may be off by
          <select autocomplete="off" value={String(share)} onChange={(event) => onShare(Number(event.currentTarget.value))}>
            {SHARES.map((option) => (
              <option key={option} value={String(option)}>
                {formatPercent(option)}
              </option>
            ))}
          </select>
        </label>
        <p class="hint">20% is an example and not a finding. Choose what your guesses deserve.</p>
      </div>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Worst, expected and best case">
        <table class="cases">
          <caption>
            Net present value, and return on investment, with every guess {formatPercent(share)} worse, as entered, and{' '}
            {formatPercent(share)} better.
          </caption>
          <thead>
            <tr>
              <th scope="col">Bucket</th>
              <th scope="col">Worst case</th>
              <th scope="col">Expected</th>
              <th scope="col">Best case</th>
            </tr>
          </thead>
          <tbody>
            {BUCKETS.map((bucket) => (
              <tr key={bucket} data-cases={bucket}>
                <th scope="row">{BUCKET_NAMES[bucket]}</th>
                {CASES.map((name) => {
                  const { npv, roi } = cases[bucket][name];
                  return (
                    <td key={name}>
                      <span class="figure">{formatMoney(npv)}</span>
                      {roi !== undefined && <span class="gain">{formatShortPercent(roi)}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">
        Each is the net present value of the same formula, with other inputs. Worse means less volume, growth, benefit and
        accuracy, and more cost and drift, all at once. One world holds for all three buckets, so the best case has more volume
        even for a bucket that loses on each prediction. Horizon, discount rate and retraining interval are chosen, not guessed,
        and stay.
      </p>
    </section>
  );
}
