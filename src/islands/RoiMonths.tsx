import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { fillMonthFormulas, MONTH_FORMULAS } from '../core/roi-formulas.ts';
import { formatMoney } from '../core/roi-names.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { formatShortPercent } from '../core/roi-words.ts';
import { BucketSelect } from './BucketSelect.tsx';
import { LaterDetails } from './LaterDetails.tsx';

interface RoiMonthsProps {
  readonly report: RoiReport;
}

const COLUMNS = ['volume', 'accuracy', 'benefit', 'cost', 'net'] as const;

/** One bucket's table, month by month; each month opens its formulas. */
export function RoiMonths({ report }: RoiMonthsProps) {
  const [chosen, setChosen] = useState(report.best);
  const [open, setOpen] = useState<number | undefined>();
  const { proposal, result } = report.buckets[chosen];
  const filled = open !== undefined && open <= proposal.horizon ? fillMonthFormulas(proposal, open) : undefined;
  return (
    <section class="roi-part screen-only" aria-label="Month by month">
      <LaterDetails summary="Month by month">
        {() => (
          <>
            <BucketSelect label="Months of" chosen={chosen} onChoose={setChosen} />
            <div class="table-scroll" tabIndex={0} role="group" aria-label="Month by month">
              <table class="months">
                <caption>{BUCKET_NAMES[chosen]}. Choose a month to see its formulas.</caption>
                <thead>
                  <tr>
                    <th scope="col">Month</th>
                    {COLUMNS.map((name) => (
                      <th scope="col" key={name}>
                        {name.charAt(0).toUpperCase() + name.slice(1)}
                      </th>
                    ))}
                    <th scope="col">Sum</th>
                    <th scope="col">Sum, discounted</th>
                  </tr>
                </thead>
                <tbody>
                  {result.months.map((row) => (
                    <Fragment key={row.month}>
                      <tr>
                        <th scope="row">
                          <button
                            type="button"
                            class="formula-button"
                            aria-expanded={open === row.month}
                            onClick={() => setOpen(open === row.month ? undefined : row.month)}
                          >
                            {row.month}
                            <span class="visually-hidden">, formulas</span>
                          </button>
                        </th>
                        {COLUMNS.map((name) => (
                          <td key={name}>{name === 'accuracy' ? formatShortPercent(row.accuracy) : formatMoney(row[name])}</td>
                        ))}
                        <td>{formatMoney(row.cumulative)}</td>
                        <td>{formatMoney(row.discountedCumulative)}</td>
                      </tr>
                      {filled && open === row.month && (
                        <tr class="formula-row">
                          <td colSpan={COLUMNS.length + 3}>
                            <dl class="formula">
                              {COLUMNS.map((name) => (
                                <div key={name}>
                                  <dt>
                                    {name} = {MONTH_FORMULAS[name]}
                                  </dt>
                                  <dd class="filled">{filled[name]}</dd>
                                </div>
                              ))}
                            </dl>
                          </td>
                        </tr>
                      )}
                    </Fragment>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </LaterDetails>
    </section>
  );
}
