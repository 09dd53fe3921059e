import type { Bucket } from '../schema/checklist.ts';
import { BUCKETS, forBuckets } from './buckets.ts';
import { limitInput, proposalOf, ROI_FIELDS, type RoiInputs, type RoiKey } from './roi-inputs.ts';
import { assessProposal, type RoiResult } from './roi-model.ts';

/** The inputs that somebody has to estimate; the horizon, the rate and the retraining interval are chosen. */
const SHARED = ['volume', 'volumeGrowth', 'benefitPerCorrect', 'costPerWrong'] as const;
const OF_BUCKET = ['oneOffCost', 'runningCost', 'pricePerPrediction', 'accuracy', 'drift', 'retrainingCost'] as const;

type Uncertain = (typeof SHARED)[number] | (typeof OF_BUCKET)[number];

/** An input that may be estimated in a range. */
type UncertainKey = Extract<RoiKey, Uncertain | `${Bucket}.${Uncertain}`>;

/** The lowest and the highest value that an input may turn out to have, as the model keeps it. */
interface InputRange {
  readonly low: number;
  readonly high: number;
}

/** Ranges of some inputs, by key; the rest is taken as certain. */
export type InputRanges = Readonly<Partial<Record<UncertainKey, InputRange>>>;

export type CaseName = 'worst' | 'expected' | 'best';

type Change = (field: Uncertain, key: UncertainKey, expected: number) => number;

/** Returns inputs with every uncertain one passed through a function. */
function mapUncertain({ shared, buckets }: RoiInputs, change: Change): RoiInputs {
  return {
    shared: SHARED.reduce((inputs, field) => ({ ...inputs, [field]: change(field, field, inputs[field]) }), shared),
    buckets: forBuckets((bucket) =>
      OF_BUCKET.reduce(
        (inputs, field) => ({ ...inputs, [field]: change(field, `${bucket}.${field}`, inputs[field]) }),
        buckets[bucket],
      ),
    ),
  };
}

/**
 * Returns ranges that reach a share of the value down and up around every uncertain input, within its limits; the quick way to the
 * cases, until somebody has estimated each range. (Ours.)
 *
 * @param share 0 to 1
 */
export function rangesAround(inputs: RoiInputs, share: number): InputRanges {
  const ranges: Partial<Record<UncertainKey, InputRange>> = {};
  const around = (field: Uncertain, expected: number): InputRange => {
    const step = Math.abs(expected) * share;
    return { low: limitInput(field, expected - step), high: limitInput(field, expected + step) };
  };
  for (const field of SHARED) ranges[field] = around(field, inputs.shared[field]);
  for (const bucket of BUCKETS) {
    for (const field of OF_BUCKET) ranges[`${bucket}.${field}`] = around(field, inputs.buckets[bucket][field]);
  }
  return ranges;
}

/**
 * Returns the inputs of a case: `expected` as entered, `best` with the better end of every range, `worst` with the worse one. Better
 * is more benefit, accuracy, volume and growth, and less cost and drift. An expected value outside its range counts as its end.
 *
 * One world holds for all three buckets. More volume is called better although a bucket that loses on each prediction is worse off
 * with it; apart from that the net present value never falls from worst to expected to best. (Ours.)
 */
export function applyCase(inputs: RoiInputs, ranges: InputRanges, name: CaseName): RoiInputs {
  if (name === 'expected') return inputs;
  return mapUncertain(inputs, (field, key, expected) => {
    const range = ranges[key];
    if (range === undefined) return expected;
    const upward = (ROI_FIELDS[field].better === 'higher') === (name === 'best');
    return limitInput(field, (upward ? Math.max : Math.min)(range.low, expected, range.high));
  });
}

/** Returns what each bucket amounts to in the worst, the expected and the best case. */
export function assessCases(inputs: RoiInputs, ranges: InputRanges): Record<Bucket, Record<CaseName, RoiResult>> {
  const worlds = {
    worst: applyCase(inputs, ranges, 'worst'),
    expected: inputs,
    best: applyCase(inputs, ranges, 'best'),
  };
  return forBuckets((bucket) => ({
    worst: assessProposal(proposalOf(worlds.worst, bucket)),
    expected: assessProposal(proposalOf(worlds.expected, bucket)),
    best: assessProposal(proposalOf(worlds.best, bucket)),
  }));
}
