import type { Bucket } from '../schema/checklist.ts';

/** What a use case brings and is measured by, whichever bucket serves it. All fields and limits are ours. */
export interface SharedInputs {
  /** Predictions in the first month. */
  readonly volume: number;
  /** Share by which the volume grows from one month to the next; negative where it shrinks. */
  readonly volumeGrowth: number;
  /** Money that one correct result brings. */
  readonly benefitPerCorrect: number;
  /** Money that one wrong result costs, 0 or more. */
  readonly costPerWrong: number;
  /** Whole months that are counted, from the first month in use. */
  readonly horizon: number;
  /** Share per year by which later money counts for less. */
  readonly discountRate: number;
}

/** What serving a use case from one bucket costs, and how good it is. */
export interface BucketInputs {
  /** Money paid once, before the first month. */
  readonly oneOffCost: number;
  /** Money paid every month, whatever the volume. */
  readonly runningCost: number;
  /** Money paid for each prediction. */
  readonly pricePerPrediction: number;
  /** Share of results that are correct in the first month and after each retraining. */
  readonly accuracy: number;
  /** Share of results that turns from correct to wrong each month since the last training; accuracy stops at 0. */
  readonly drift: number;
  /** Whole months from one training to the next; `undefined` where it is never retrained. */
  readonly retrainEvery: number | undefined;
  /** Money paid for each retraining. */
  readonly retrainingCost: number;
}

/** One bucket's way of serving the use case, with all that is needed to judge it. */
export type Proposal = SharedInputs & BucketInputs;

/** All inputs of the model. */
export interface RoiInputs {
  readonly shared: SharedInputs;
  readonly buckets: Readonly<Record<Bucket, BucketInputs>>;
}

type SharedField = keyof SharedInputs;
type BucketField = keyof BucketInputs;
export type RoiField = SharedField | BucketField;
/** A field's name among the inputs of all buckets: `volume`, `call.accuracy`. */
export type RoiKey = SharedField | `${Bucket}.${BucketField}`;

/** What may be entered in a field, and what a change of it means. */
export interface FieldRule {
  readonly label: string;
  /** Follows a typed number. */
  readonly unit: string;
  /** `percent` is typed in percent and kept as a share; `months` takes whole numbers only. */
  readonly kind: 'amount' | 'percent' | 'months';
  /** Lowest and highest value, as kept. Within them no result overflows. */
  readonly min: number;
  readonly max: number;
  /** Which way is better for the net present value; `chosen` for what somebody sets and nobody has to estimate. */
  readonly better: 'higher' | 'lower' | 'chosen';
}

const cost = { kind: 'amount', min: 0, better: 'lower' } as const;

/** The inputs in the order in which a form asks for them. */
export const ROI_FIELDS = {
  volume: { label: 'Volume', unit: 'predictions a month', kind: 'amount', min: 0, max: 1e9, better: 'higher' },
  volumeGrowth: { label: 'Growth of volume', unit: '% a month', kind: 'percent', min: -0.5, max: 0.5, better: 'higher' },
  benefitPerCorrect: { label: 'Benefit per correct result', unit: 'each', kind: 'amount', min: 0, max: 1e6, better: 'higher' },
  costPerWrong: { ...cost, label: 'Cost of a wrong result', unit: 'each', max: 1e6 },
  horizon: { label: 'Horizon', unit: 'months', kind: 'months', min: 1, max: 120, better: 'chosen' },
  discountRate: { label: 'Discount rate', unit: '% a year', kind: 'percent', min: 0, max: 1, better: 'chosen' },
  oneOffCost: { ...cost, label: 'One-off cost', unit: 'once', max: 1e9 },
  runningCost: { ...cost, label: 'Running cost', unit: 'a month', max: 1e9 },
  pricePerPrediction: { ...cost, label: 'Price per prediction', unit: 'each', max: 1e6 },
  accuracy: { label: 'Accuracy at start', unit: '% correct', kind: 'percent', min: 0, max: 1, better: 'higher' },
  drift: { label: 'Drift of accuracy', unit: 'points a month', kind: 'percent', min: 0, max: 1, better: 'lower' },
  retrainEvery: { label: 'Retraining every', unit: 'months', kind: 'months', min: 1, max: 120, better: 'chosen' },
  retrainingCost: { ...cost, label: 'Cost of a retraining', unit: 'each time', max: 1e9 },
} as const satisfies Record<RoiField, FieldRule>;

/** Returns the inputs of one bucket together with the shared ones. */
export const proposalOf = (inputs: RoiInputs, bucket: Bucket): Proposal => ({ ...inputs.shared, ...inputs.buckets[bucket] });

/** Returns a value brought inside its field's limits, and to whole months where the field has them. */
export function limitInput(field: RoiField, value: number): number {
  const { kind, min, max } = ROI_FIELDS[field];
  const limited = Math.min(max, Math.max(min, value));
  return kind === 'months' ? Math.round(limited) : limited;
}
