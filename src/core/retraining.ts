import type { Proposal } from './roi-inputs.ts';
import { presentValue } from './roi-model.ts';

/** What retraining at one interval is worth. */
interface RetrainingChoice {
  /** Whole months from one training to the next; `undefined` for never. */
  readonly every: number | undefined;
  /** Money, over the horizon. */
  readonly npv: number;
  /** What it gives back: its net present value less that of never. */
  readonly gain: number;
}

export interface RetrainingChoices {
  /** Never, then every 1 to 12 months. */
  readonly choices: readonly [RetrainingChoice, ...RetrainingChoice[]];
  /** The choice with the highest net present value; of equal ones the one with the least retraining. */
  readonly best: RetrainingChoice;
}

/**
 * Returns what retraining never and every 1 to 12 months is worth, all else as in the proposal, whose own interval plays no part. The
 * interval from the horizon up equals never. (Ours.)
 */
export function compareRetraining(proposal: Proposal): RetrainingChoices {
  const base = presentValue({ ...proposal, retrainEvery: undefined });
  const never = { every: undefined, npv: base, gain: 0 };
  const intervals = Array.from({ length: 12 }, (_, index): RetrainingChoice => {
    const npv = presentValue({ ...proposal, retrainEvery: index + 1 });
    return { every: index + 1, npv, gain: npv - base };
  });
  const best = intervals.reduceRight<RetrainingChoice>((leader, choice) => (choice.npv > leader.npv ? choice : leader), never);
  return { choices: [never, ...intervals], best };
}
