import { limitInput, type Proposal, ROI_FIELDS, type RoiField } from './roi-inputs.ts';
import { presentValue } from './roi-model.ts';

/** A changed input and what the proposal is then worth. */
interface ChangedInput {
  readonly value: number;
  readonly npv: number;
}

/** What one input does to a proposal's net present value: one bar of a tornado chart. */
export interface Sensitivity {
  readonly field: RoiField;
  /** The value as entered. */
  readonly base: number;
  readonly low: ChangedInput;
  readonly high: ChangedInput;
  /** Money between the lowest and the highest of the three net present values. */
  readonly swing: number;
}

const isField = (name: string): name is RoiField => Object.hasOwn(ROI_FIELDS, name);

/** The fields in the order of the form. */
const fields = Object.keys(ROI_FIELDS).filter(isField);

/**
 * Returns what each input, changed alone by a share of its value down and up, does to a proposal's net present value, the largest swing
 * first and equal ones in the order of the form. Values stop at the limits of their field (accuracy at 100%) and are whole where months
 * are; an input of 0 has nothing to change, and retraining that never happens no interval. (One-at-a-time sensitivity; ours.)
 *
 * @param share 0 to 1; at 0 every result is the base case
 */
export function measureSensitivity(proposal: Proposal, share = 0.2): Sensitivity[] {
  const baseValue = presentValue(proposal);
  const change = (field: RoiField, value: number): ChangedInput => {
    const limited = limitInput(field, value);
    return { value: limited, npv: presentValue({ ...proposal, [field]: limited }) };
  };
  return fields
    .flatMap((field): Sensitivity[] => {
      const base = proposal[field];
      if (base === undefined) return [];
      const step = Math.abs(base) * share;
      const [low, high] = [change(field, base - step), change(field, base + step)];
      const values = [low.npv, baseValue, high.npv];
      return [{ field, base, low, high, swing: Math.max(...values) - Math.min(...values) }];
    })
    .sort((one, other) => other.swing - one.swing);
}
