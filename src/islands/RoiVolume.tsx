import { formatAmount } from '../core/amount.ts';
import { volumeLines } from '../core/roi-charts.ts';
import { CROSSOVER_FORMULA, fillCrossover } from '../core/roi-formulas.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeCrossover } from '../core/roi-words.ts';
import { LineChart } from './LineChart.tsx';
import { LineTable } from './LineTable.tsx';

interface RoiVolumeProps {
  readonly report: RoiReport;
}

/** The volumes at which one bucket overtakes another: in words, as lines, as a table. */
export function RoiVolume({ report }: RoiVolumeProps) {
  const { inputs, crossovers } = report;
  const lines = volumeLines(report);
  const reach = lines[0]?.points.at(-1)?.[0] ?? 0;
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
      <LineTable
        label="Net present value by volume"
        rowName="Predictions a month"
        nameRow={(volume) => formatAmount(Math.round(volume))}
        lines={lines}
      />
    </section>
  );
}
