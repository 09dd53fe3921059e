import { useMemo, useState } from 'preact/hooks';
import { formatInput, formatPercent } from '../core/amount.ts';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { ROI_FIELDS } from '../core/roi-inputs.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { measureSensitivity } from '../core/sensitivity.ts';
import { BucketSelect } from './BucketSelect.tsx';
import { LaterDetails } from './LaterDetails.tsx';
import { TornadoChart } from './TornadoChart.tsx';

interface RoiTornadoProps {
  readonly report: RoiReport;
  /** How far off every estimate may be, as a share. */
  readonly share: number;
}

/** Which input matters most: each one changed alone, the rest as entered. */
export function RoiTornado({ report, share }: RoiTornadoProps) {
  const [chosen, setChosen] = useState(report.best);
  const { proposal, result } = report.buckets[chosen];
  const sensitivities = useMemo(() => measureSensitivity(proposal, share), [proposal, share]);
  const moving = sensitivities.filter(({ swing }) => swing > 0);
  const [first, second] = moving;
  return (
    <section class="roi-part screen-only" aria-labelledby="roi-tornado">
      <h3 id="roi-tornado">Which input matters most</h3>
      <BucketSelect label="Inputs of" chosen={chosen} onChoose={setChosen} />
      <p>
        {first === undefined
          ? 'No input changes anything.'
          : `Measure ${ROI_FIELDS[first.field].label.toLowerCase()} first${second ? `, then ${ROI_FIELDS[second.field].label.toLowerCase()}` : ''}: nothing moves the result more.`}{' '}
        Each input is changed alone, by {formatPercent(share)} of its value down and up, and stops at what its field takes. The
        line in the middle is the net present value as entered, {formatMoney(result.npv)}.
      </p>
      <TornadoChart label={`Sensitivity of “${BUCKET_NAMES[chosen]}”.`} base={result.npv} sensitivities={moving} />
      <LaterDetails summary="The same as a table">
        {() => (
          <div class="table-scroll" tabIndex={0} role="group" aria-label="Sensitivity">
            <table>
              <caption>Net present value with one input lower or higher. Swing = highest - lowest of the three values.</caption>
              <thead>
                <tr>
                  <th scope="col">Input</th>
                  <th scope="col">As entered</th>
                  <th scope="col">Lower</th>
                  <th scope="col">Then worth</th>
                  <th scope="col">Higher</th>
                  <th scope="col">Then worth</th>
                  <th scope="col">Swing</th>
                </tr>
              </thead>
              <tbody>
                {sensitivities.map(({ field, base, low, high, swing }) => (
                  <tr key={field} data-sensitivity={field}>
                    <th scope="row">{ROI_FIELDS[field].label}</th>
                    <td>{formatInput(field, base)}</td>
                    <td>{formatInput(field, low.value)}</td>
                    <td>{formatMoney(low.npv)}</td>
                    <td>{formatInput(field, high.value)}</td>
                    <td>{formatMoney(high.npv)}</td>
                    <td>{formatMoney(swing)}</td>
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
