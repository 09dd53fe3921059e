import { BUCKETS } from '../core/buckets.ts';
import { ROI_FIELDS } from '../core/roi-inputs.ts';
import { BUCKET_FIELDS, SHARED_FIELDS } from '../core/roi-keys.ts';
import type { Texts } from '../core/saved.ts';
import { BucketHeadings } from './BucketHeadings.tsx';

interface RoiInputTableProps {
  /** As they were typed. */
  readonly texts: Texts;
}

/** The inputs as something to read: on paper, and in a link. */
export const RoiInputTable = ({ texts }: RoiInputTableProps) => (
  <section class="roi-inputs" aria-labelledby="roi-inputs">
    <h2 id="roi-inputs">What it rests on</h2>
    <dl class="shared-inputs">
      {SHARED_FIELDS.map((field) => (
        <div key={field}>
          <dt>{ROI_FIELDS[field].label}</dt>
          <dd>
            <span class="figure">{texts[field]}</span> {ROI_FIELDS[field].unit}
          </dd>
        </div>
      ))}
    </dl>
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Inputs by bucket">
      <table class="roi-table">
        <thead>
          <tr>
            <th scope="col">Input</th>
            <BucketHeadings />
          </tr>
        </thead>
        <tbody>
          {BUCKET_FIELDS.map((field) => (
            <tr key={field} data-input-row={field}>
              <th scope="row">
                {ROI_FIELDS[field].label}, {ROI_FIELDS[field].unit}
              </th>
              {BUCKETS.map((bucket) => (
                <td key={bucket} class="figure">
                  {texts[`${bucket}.${field}`] ?? 'never'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
