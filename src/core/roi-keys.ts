import type { Bucket } from '../schema/checklist.ts';
import { BUCKETS } from './buckets.ts';
import type { BucketInputs, RoiKey, SharedInputs } from './roi-inputs.ts';

export type { RoiKey };

/** The fields that all buckets share, and those that each has for itself, in the order of the form. */
export const SHARED_FIELDS = [
  'volume',
  'volumeGrowth',
  'benefitPerCorrect',
  'costPerWrong',
  'horizon',
  'discountRate',
] as const satisfies readonly (keyof SharedInputs)[];

export const BUCKET_FIELDS = [
  'oneOffCost',
  'runningCost',
  'pricePerPrediction',
  'accuracy',
  'drift',
  'retrainEvery',
  'retrainingCost',
] as const satisfies readonly (keyof BucketInputs)[];

export type SharedField = (typeof SHARED_FIELDS)[number];
export type BucketField = (typeof BUCKET_FIELDS)[number];

const keysOf = (bucket: Bucket): RoiKey[] => BUCKET_FIELDS.map((field): RoiKey => `${bucket}.${field}`);

/** Every key in the order of the form, which is also their order in links: new ones only at the end. */
export const ROI_KEYS: readonly RoiKey[] = [...SHARED_FIELDS, ...BUCKETS.flatMap(keysOf)];

/** Returns whether a text is the key of an input. */
export const isRoiKey = (text: string): text is RoiKey => ROI_KEYS.some((key) => key === text);

const FIELDS: readonly (SharedField | BucketField)[] = [...SHARED_FIELDS, ...BUCKET_FIELDS];

/** Returns the field of a key, and its bucket where it has one. */
export function partsOfKey(key: RoiKey): { field: SharedField | BucketField; bucket: Bucket | undefined } {
  const [last = '', first = ''] = key.split('.').reverse();
  return {
    field: FIELDS.find((field) => field === last) ?? 'volume',
    bucket: BUCKETS.find((bucket) => bucket === first),
  };
}
