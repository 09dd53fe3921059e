import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';

/** The buckets as the headings of a table's columns. */
export const BucketHeadings = () => (
  <>
    {BUCKETS.map((bucket) => (
      <th scope="col" key={bucket}>
        {BUCKET_NAMES[bucket]}
      </th>
    ))}
  </>
);
