import { useMemo } from 'preact/hooks';
import { BUCKET_NAMES } from '../core/buckets.ts';
import { fillFormulas, ROI_FORMULAS } from '../core/roi-formulas.ts';
import type { RoiReport } from '../core/roi-report.ts';
import { type ResultName, ROI_RESULTS } from '../core/roi-words.ts';
import type { Bucket } from '../schema/checklist.ts';

interface RoiFormulaProps {
  readonly report: RoiReport;
  readonly name: ResultName;
  readonly bucket: Bucket;
}

/** The formula of a result, and the same with the numbers of a bucket filled in. */
export function RoiFormula({ report, name, bucket }: RoiFormulaProps) {
  const filled = useMemo(() => fillFormulas(report.buckets[bucket].proposal)[name], [report, name, bucket]);
  return (
    <>
      <p>
        <strong>{ROI_RESULTS[name].label}</strong> = {ROI_FORMULAS[name]}
      </p>
      <p>
        <strong>{BUCKET_NAMES[bucket]}:</strong> <span class="filled">{filled}</span>
      </p>
    </>
  );
}
