import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import type { Bucket } from '../schema/checklist.ts';

interface BucketSelectProps {
  readonly label: string;
  readonly chosen: Bucket;
  readonly onChoose: (bucket: Bucket) => void;
}

/** Chooses the bucket that a chart or a table is about. */
export const BucketSelect = ({ label, chosen, onChoose }: BucketSelectProps) => (
  <p class="plain">
    <label>
      {label}
      <select
        autocomplete="off"
        value={chosen}
        onChange={(event) => onChoose(BUCKETS.find((bucket) => bucket === event.currentTarget.value) ?? chosen)}
      >
        {BUCKETS.map((bucket) => (
          <option key={bucket} value={bucket}>
            {BUCKET_NAMES[bucket]}
          </option>
        ))}
      </select>
    </label>
  </p>
);
