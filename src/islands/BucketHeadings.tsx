import { BUCKET_NAMES } from '../core/buckets.ts';
import { ROI_BUCKETS } from '../core/roi-inputs.ts';

/** The buckets as the headings of a table's columns. */
export const BucketHeadings = () => (
  <>
    {ROI_BUCKETS.map((bucket) => (
      <th scope="col" key={bucket}>
        {BUCKET_NAMES[bucket]}
      </th>
    ))}
  </>
);
