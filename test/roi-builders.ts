import fc from 'fast-check';
import type { BucketInputs, Proposal, RoiInputs, SharedInputs } from '../src/core/roi-inputs.ts';

const shared: SharedInputs = {
  volume: 1000,
  volumeGrowth: 0,
  benefitPerCorrect: 6,
  costPerWrong: 0,
  horizon: 36,
  discountRate: 0.1,
};

const bucket: BucketInputs = {
  oneOffCost: 120_000,
  runningCost: 1000,
  pricePerPrediction: 0,
  accuracy: 1,
  drift: 0,
  retrainEvery: undefined,
  retrainingCost: 0,
};

/** Returns a proposal that costs 120,000 and nets 5,000 a month for 36 months, with what a test is about in its place. */
export const buildProposal = (changes: Partial<Proposal> = {}): Proposal => ({ ...shared, ...bucket, ...changes });

/** Returns inputs of three equal buckets, with what a test is about in their places. */
export const buildRoiInputs = (
  changes: { shared?: Partial<SharedInputs> } & Partial<Record<keyof RoiInputs['buckets'], Partial<BucketInputs>>> = {},
): RoiInputs => ({
  shared: { ...shared, ...changes.shared },
  buckets: {
    call: { ...bucket, ...changes.call },
    ecosystem: { ...bucket, ...changes.ecosystem },
    build: { ...bucket, ...changes.build },
  },
});

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

const anyShared = fc.record({
  volume: between(0, 1e9),
  volumeGrowth: between(-0.5, 0.5),
  benefitPerCorrect: between(0, 1e6),
  costPerWrong: between(0, 1e6),
  horizon: fc.integer({ min: 1, max: 120 }),
  discountRate: between(0, 1),
});

const anyBucket = fc.record({
  oneOffCost: between(0, 1e9),
  runningCost: between(0, 1e9),
  pricePerPrediction: between(0, 1e6),
  accuracy: between(0, 1),
  drift: between(0, 1),
  retrainEvery: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
  retrainingCost: between(0, 1e9),
});

/** Any inputs within the limits of the fields, the least likely included. */
export const anyInputs: fc.Arbitrary<RoiInputs> = fc.record({
  shared: anyShared,
  buckets: fc.record({ call: anyBucket, ecosystem: anyBucket, build: anyBucket }),
});

/** Any proposal within the limits of the fields. */
export const anyProposal: fc.Arbitrary<Proposal> = fc
  .tuple(anyShared, anyBucket)
  .map(([ofAll, ofOne]) => ({ ...ofAll, ...ofOne }));

const whole = (min: number, max: number) => fc.integer({ min, max });
const cents = (min: number, max: number) => whole(min, max).map((count) => count / 100);
const tenths = (min: number, max: number) => whole(min, max).map((count) => count / 1000);

const plausibleShared = fc.record({
  volume: whole(1, 1_000_000),
  volumeGrowth: tenths(-50, 50),
  benefitPerCorrect: cents(1, 10_000),
  costPerWrong: cents(0, 10_000),
  horizon: whole(2, 60),
  discountRate: tenths(0, 300),
});

const plausibleBucket = fc.record({
  oneOffCost: whole(0, 1_000_000),
  runningCost: whole(0, 100_000),
  pricePerPrediction: cents(0, 500),
  accuracy: tenths(300, 1000),
  drift: tenths(0, 50),
  retrainEvery: fc.option(whole(1, 12), { nil: undefined }),
  retrainingCost: whole(0, 50_000),
});

/** A proposal of amounts that a reader might enter, in whole cents and tenths of a percent. */
export const plausibleProposal: fc.Arbitrary<Proposal> = fc
  .tuple(plausibleShared, plausibleBucket)
  .map(([ofAll, ofOne]) => ({ ...ofAll, ...ofOne }));

/** Inputs of such amounts. */
export const plausibleInputs: fc.Arbitrary<RoiInputs> = fc.record({
  shared: plausibleShared,
  buckets: fc.record({ call: plausibleBucket, ecosystem: plausibleBucket, build: plausibleBucket }),
});

/** Returns every number in a result, however deep. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
