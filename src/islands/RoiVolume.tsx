import { formatAmount } from '../core/amount.ts';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { volumeLines } from '../core/roi-charts.ts';
import { CROSSOVER_FORMULA, fillCrossover } from '../core/roi-formulas.ts';
import { ROI_BUCKETS } from '../core/roi-inputs.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeCrossover } from '../core/roi-words.ts';
import { LaterDetails } from './LaterDetails.tsx';
import { LineChart } from './LineChart.tsx';

interface RoiVolumeProps {
  readonly report: RoiReport;
}

/** The volumes at which one bucket overtakes another: in words, as lines, as a table. */
export function RoiVolume({ report }: RoiVolumeProps) {
  const { inputs, crossovers } = report;
  const lines = volumeLines(report);
  const volumes = lines[0]?.points.map(([volume]) => volume) ?? [];
  const reach = volumes.at(-1) ?? 0;
  const marks = crossovers.flatMap((crossover) =>
    crossover.kind === 'at' && crossover.volume <= reach ? [{ x: crossover.volume, y: crossover.npv }] : [],
  );
  return (
    <section class="roi-part screen-only" aria-labelledby="roi-volume-chart">
      <h3 id="roi-volume-chart">At which volume another bucket is worth more</h3>
      <ul class="crossovers">
        {crossovers.map((crossover) => (
          <li key={crossover.pair.join()} data-crossover={crossover.pair.join('-')}>
            {describeCrossover(crossover)}
            <details>
              <summary>Formula</summary>
              <div class="formula">
                <p>Volume = {CROSSOVER_FORMULA}</p>
                <p class="filled">{fillCrossover(inputs, crossover)}</p>
              </div>
            </details>
          </li>
        ))}
      </ul>
      <p>Net present value against the volume of the first month, all else as entered. Dots mark the crossings.</p>
      <LineChart
        label="Net present value against monthly volume, for each bucket."
        lines={lines}
        xName="Predictions in the first month"
        rule={{ x: inputs.shared.volume, label: 'yours' }}
        marks={marks}
      />
      <LaterDetails summary="The same as a table">
        {() => (
          <div class="table-scroll" tabIndex={0} role="group" aria-label="Net present value by volume">
            <table>
              <thead>
                <tr>
                  <th scope="col">Predictions a month</th>
                  {ROI_BUCKETS.map((bucket) => (
                    <th scope="col" key={bucket}>
                      {BUCKET_NAMES[bucket]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {volumes.map((volume, row) => (
                  <tr key={volume}>
                    <th scope="row">{formatAmount(Math.round(volume))}</th>
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
