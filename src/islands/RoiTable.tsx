import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { describeResult, type ResultName, ROI_RESULTS } from '../core/roi-words.ts';
import type { Bucket } from '../schema/checklist.ts';
import { useLater } from './use-later.ts';

interface RoiTableProps {
  readonly report: RoiReport;
}

const isResultName = (name: string): name is ResultName => Object.hasOwn(ROI_RESULTS, name);
const NAMES = Object.keys(ROI_RESULTS).filter(isResultName);

/** Every result of every bucket; each number opens its formula below its row, with the numbers filled in. */
export function RoiTable({ report }: RoiTableProps) {
  const [open, setOpen] = useState<{ readonly name: ResultName; readonly bucket: Bucket } | undefined>();
  const Formula = useLater(open !== undefined, async () => (await import('./RoiFormula.tsx')).RoiFormula);
  const isOpen = (name: ResultName, bucket: Bucket) => open?.name === name && open.bucket === bucket;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Results">
      <table class="roi-table" data-results>
        <caption>
          Amounts are in your currency.<span class="screen-only"> Choose a number to see its formula.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Result</th>
            {BUCKETS.map((bucket) => (
              <th scope="col" key={bucket}>
                {BUCKET_NAMES[bucket]}
                {bucket === report.best && <span class="best-mark">worth most</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NAMES.map((name) => (
            <Fragment key={name}>
              <tr data-result-row={name}>
                <th scope="row">
                  {ROI_RESULTS[name].label}
                  <span class="hint">{ROI_RESULTS[name].hint}</span>
                </th>
                {BUCKETS.map((bucket) => (
                  <td key={bucket}>
                    <button
                      type="button"
                      class="figure formula-button"
                      aria-expanded={isOpen(name, bucket)}
                      onClick={() => setOpen(isOpen(name, bucket) ? undefined : { name, bucket })}
                    >
                      {describeResult(name, report.buckets[bucket])}
                      <span class="visually-hidden">, formula</span>
                    </button>
                  </td>
                ))}
              </tr>
              {open?.name === name && (
                <tr class="formula-row screen-only">
                  <td colSpan={BUCKETS.length + 1}>
                    <div class="formula" role="status">
                      {Formula && <Formula report={report} {...open} />}
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
