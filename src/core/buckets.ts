import type { Bucket } from '../schema/checklist.ts';

/** From the least work of one's own to the most; where nothing ranks the buckets, they are listed in this order. */
export const BUCKETS = ['call', 'ecosystem', 'build'] as const satisfies readonly Bucket[];

/** Returns what a function makes of each bucket. */
export const forBuckets = <Value>(of: (bucket: Bucket) => Value): Record<Bucket, Value> => ({
  call: of('call'),
  ecosystem: of('ecosystem'),
  build: of('build'),
});

/** What readers call the buckets (Lindahl 2021). */
export const BUCKET_NAMES = {
  call: 'Things you can call',
  ecosystem: 'Places you can be',
  build: 'Building it yourself',
} satisfies Record<Bucket, string>;
