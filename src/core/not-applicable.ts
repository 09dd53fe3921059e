import type { Answers } from './outline.ts';

/** Which buckets an item applies to, by item id. */
export type BucketsOfItems = Readonly<Record<string, readonly string[]>>;

/** Returns the ids of the items without an answer that do not apply in a bucket; nothing is proposed before a bucket is said. */
export const proposeNotApplicable = (buckets: BucketsOfItems, answers: Answers, bucket: string | undefined): string[] =>
  bucket === undefined
    ? []
    : Object.entries(buckets)
        .filter(([id, applies]) => answers[id] === undefined && !applies.includes(bucket))
        .map(([id]) => id);
