import type { Bucket } from '../schema/checklist.ts';
import { type BreakEvens, findBreakEvens } from './break-even.ts';
import { BUCKETS, forBuckets } from './buckets.ts';
import { type Crossover, findCrossovers } from './crossover.ts';
import { compareRetraining, type RetrainingChoices } from './retraining.ts';
import { type Proposal, proposalOf, type RoiInputs } from './roi-inputs.ts';
import { assessProposal, type RoiResult } from './roi-model.ts';

/** What one bucket's proposal amounts to. */
export interface BucketReport {
  readonly proposal: Proposal;
  readonly result: RoiResult;
  readonly breakEvens: BreakEvens;
  readonly retraining: RetrainingChoices;
}

/** All that the model says of a use case. */
export interface RoiReport {
  readonly inputs: RoiInputs;
  readonly buckets: Readonly<Record<Bucket, BucketReport>>;
  readonly crossovers: readonly Crossover[];
  /** The bucket with the highest net present value, of equal ones the one with the least of one's own work. */
  readonly best: Bucket;
}

function reportBucket(inputs: RoiInputs, bucket: Bucket): BucketReport {
  const proposal = proposalOf(inputs, bucket);
  return {
    proposal,
    result: assessProposal(proposal),
    breakEvens: findBreakEvens(proposal),
    retraining: compareRetraining(proposal),
  };
}

/** Returns all that the model says of a use case. */
export function reportRoi(inputs: RoiInputs): RoiReport {
  const buckets = forBuckets((bucket) => reportBucket(inputs, bucket));
  const best = BUCKETS.reduce<Bucket>(
    (leader, bucket) => (buckets[bucket].result.npv > buckets[leader].result.npv ? bucket : leader),
    'call',
  );
  return { inputs, buckets, crossovers: findCrossovers(inputs), best };
}
