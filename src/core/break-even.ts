import { valueLine } from './crossover.ts';
import { type Proposal, ROI_FIELDS } from './roi-inputs.ts';
import { presentValue } from './roi-model.ts';

/** Where a proposal's net present value is zero as one input varies over all that its field takes. */
export type BreakEven =
  | { readonly kind: 'at'; readonly value: number }
  /** It is zero or more at every value. */
  | { readonly kind: 'always' }
  /** It is below zero at every value. */
  | { readonly kind: 'never' };

/** The break-even values of a proposal, each with all other inputs as entered. */
export interface BreakEvens {
  /** Predictions in the first month: at least so many. */
  readonly volume: BreakEven;
  /** Accuracy at the start, a share: at least so much. */
  readonly accuracy: BreakEven;
  /** Drift, a share of results a month: at most so much. */
  readonly drift: BreakEven;
}

/** Returns by halving where a proposal starts to break even between a value of a field that does not and one that does. */
function narrowBreakEven(breaksEven: (value: number) => boolean, worse: number, better: number): number {
  let [losing, enough] = [worse, better];
  for (let step = 0; step < 60; step += 1) {
    const middle = (losing + enough) / 2;
    if (breaksEven(middle)) enough = middle;
    else losing = middle;
  }
  return enough;
}

/** The value follows no one line over accuracy and drift, because accuracy stops at 0; but it never turns back, so halving finds it. */
function findByHalving(breaksEven: (value: number) => boolean, worst: number, best: number): BreakEven {
  if (breaksEven(worst)) return { kind: 'always' };
  if (!breaksEven(best)) return { kind: 'never' };
  return { kind: 'at', value: narrowBreakEven(breaksEven, worst, best) };
}

/** The value is a line over the volume, and starts at zero or below. */
function breakEvenVolume(proposal: Proposal): BreakEven {
  const { fixed, perPrediction } = valueLine(proposal);
  if (fixed >= 0 && perPrediction >= 0) return { kind: 'always' };
  const value = -fixed / perPrediction;
  return value > 0 && value <= ROI_FIELDS.volume.max ? { kind: 'at', value } : { kind: 'never' };
}

/**
 * Returns the volume and the accuracy at start that a proposal needs, and the drift that it bears, for a net present value of zero
 * over its horizon. Volume is solved on its line, accuracy and drift by halving, to the last digit that matters. A volume above what
 * its field takes counts as never, as does the one volume of 0 of a proposal that loses on each prediction. (Ours.)
 */
export const findBreakEvens = (proposal: Proposal): BreakEvens => ({
  volume: breakEvenVolume(proposal),
  accuracy: findByHalving((accuracy) => presentValue({ ...proposal, accuracy }) >= 0, 0, 1),
  drift: findByHalving((drift) => presentValue({ ...proposal, drift }) >= 0, 1, 0),
});
