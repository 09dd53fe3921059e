import type { Bucket } from '../schema/checklist.ts';
import { BUCKETS } from './buckets.ts';
import { proposalOf, type Proposal, ROI_FIELDS, type RoiInputs } from './roi-inputs.ts';
import { presentValue } from './roi-model.ts';

/** The net present value of a proposal as a straight line over its monthly volume. */
export interface ValueLine {
  /** Net present value without any prediction, money, 0 or less: all that is paid whatever the volume. */
  readonly fixed: number;
  /** What one more prediction in the first month, and those that grow from it, adds to the net present value, money. */
  readonly perPrediction: number;
}

/** How two buckets compare over the volume. */
export type Crossover = {
  readonly pair: readonly [Bucket, Bucket];
} & (
  | {
      readonly kind: 'at';
      /** Predictions in the first month, above 0. */
      readonly volume: number;
      /** The net present value of both at that volume; below zero neither pays there. */
      readonly npv: number;
      /** The bucket that is worth more below that volume, and the one above it. */
      readonly below: Bucket;
      readonly above: Bucket;
    }
  /** No crossing at a volume that can be entered: one is ahead throughout, or neither where the two are the same. */
  | { readonly kind: 'none'; readonly ahead: Bucket | undefined }
);

/** Lines whose slopes or values differ by less than this share of their size differ by rounding only. */
const ROUNDING = 1e-12;

const differs = (one: number, other: number): boolean =>
  Math.abs(one - other) > ROUNDING * Math.max(Math.abs(one), Math.abs(other));

/**
 * Returns the line that a proposal's net present value follows over its monthly volume V, all else fixed.
 *
 * Derivation (ours): month m has V × g(m) predictions, g(m) = (1 + growth)^(m-1). Its net is
 * V × g(m) × (a(m) × benefit - (1 - a(m)) × cost of a wrong one - price) - running cost - retraining(m), where accuracy a(m) and
 * retraining(m) do not depend on V. Each net is linear in V, so their discounted sum is. The slope is the value at V = 1 with nothing
 * else to pay, which is more exact than the difference of two large values.
 */
export const valueLine = (proposal: Proposal): ValueLine => ({
  fixed: presentValue({ ...proposal, volume: 0 }),
  perPrediction: presentValue({ ...proposal, volume: 1, oneOffCost: 0, runningCost: 0, retrainingCost: 0 }),
});

/** Returns the net present value on a line at a monthly volume. */
export const valueAt = ({ fixed, perPrediction }: ValueLine, volume: number): number => fixed + perPrediction * volume;

/**
 * Returns the monthly volume at which two proposals have the same net present value: (fixed A - fixed B) / (slope B - slope A).
 * `undefined` where the lines are parallel, or cross at no volume above 0 that the field takes. (Ours.)
 */
export function crossoverVolume(one: ValueLine, other: ValueLine): number | undefined {
  if (!differs(one.perPrediction, other.perPrediction) || !differs(one.fixed, other.fixed)) return undefined;
  const volume = (one.fixed - other.fixed) / (other.perPrediction - one.perPrediction);
  return volume > 0 && volume <= ROI_FIELDS.volume.max ? volume : undefined;
}

function compareLines(inputs: RoiInputs, pair: readonly [Bucket, Bucket]): Crossover {
  const [first, second] = pair;
  const one = valueLine(proposalOf(inputs, first));
  const other = valueLine(proposalOf(inputs, second));
  const volume = crossoverVolume(one, other);
  if (volume === undefined) {
    const [ofOne, ofOther] = [valueAt(one, ROI_FIELDS.volume.max), valueAt(other, ROI_FIELDS.volume.max)];
    const ahead = ofOne > ofOther ? first : second;
    return { kind: 'none', pair, ahead: differs(ofOne, ofOther) ? ahead : undefined };
  }
  const [below, above] = one.perPrediction > other.perPrediction ? [second, first] : [first, second];
  return { kind: 'at', pair, volume, npv: valueAt(one, volume), below, above };
}

/**
 * Returns for each pair of buckets the monthly volume at which one overtakes the other in net present value over the horizon, all
 * else as entered. (Ours.)
 */
export const findCrossovers = (inputs: RoiInputs): Crossover[] =>
  BUCKETS.flatMap((first, index) => BUCKETS.slice(index + 1).map((second) => compareLines(inputs, [first, second])));
