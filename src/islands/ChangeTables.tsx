import type { PeriodChange } from '../core/kpi-status.ts';
import { describeChange, formatValue } from './kpi-words.ts';
import type { OwnKpi } from './use-kpis.ts';

interface ChangeTableProps {
  readonly own: OwnKpi;
  readonly name: string;
  readonly changes: readonly PeriodChange[];
}

function ChangeTable({ own: { card }, name, changes }: ChangeTableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={`${name} by ${name.toLowerCase()}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">Last reading</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {[...changes].reverse().map((change) => (
            <tr key={change.period}>
              <th scope="row">{change.period}</th>
              <td class="figure">{formatValue(change.last.value, card.unit)}</td>
              <td class="figure">{describeChange(change, card.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The change of every month and every quarter. */
export const ChangeTables = ({ own }: { readonly own: OwnKpi }) => (
  <details class="kpi-changes">
    <summary>Month to month, quarter to quarter</summary>
    <p class="hint">
      The last reading of each against the last one of the period before. A dash: there is no reading to compare with.
    </p>
    <div class="kpi-change-tables">
      <ChangeTable own={own} name="Month" changes={own.months} />
      <ChangeTable own={own} name="Quarter" changes={own.quarters} />
    </div>
  </details>
);
