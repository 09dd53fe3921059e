import type { Bucket } from '../schema/checklist.ts';
import type { BucketField, RoiKey, SharedField } from './roi-keys.ts';

/** What to enter in the fields that all buckets share, and whom to ask. */
const SHARED_HINTS = {
  volume: 'In the first month of use, from the system of record.',
  volumeGrowth: 'Negative where it shrinks. 0 for none.',
  benefitPerCorrect: 'What one right result saves or earns, in your currency.',
  costPerWrong: 'What one wrong result costs somebody, in your currency.',
  horizon: 'How long you count, from the first month of use.',
  discountRate: 'How much less a year’s wait makes money worth. Ask finance.',
} satisfies Record<SharedField, string>;

const BUCKET_HINTS = {
  call: {
    oneOffCost: 'Connecting the service and testing it on your cases.',
    runningCost: 'Plan fees, review and support.',
    pricePerPrediction: 'The price list, for one prediction.',
    accuracy: 'Measured on your own cases.',
    drift: 'Points that accuracy loses each month.',
    retrainEvery: 'Or revising prompts and rules. Empty for never.',
    retrainingCost: 'One round, with its tests.',
  },
  ecosystem: {
    oneOffCost: 'Platform setup, data, the first training.',
    runningCost: 'Platform fees, people, review.',
    pricePerPrediction: 'Compute for one prediction.',
    accuracy: 'Measured on your own cases.',
    drift: 'Points that accuracy loses each month.',
    retrainEvery: 'Empty for never.',
    retrainingCost: 'Labels, compute and release of one round.',
  },
  build: {
    oneOffCost: 'Data, people and platform until the first release.',
    runningCost: 'Team, servers, monitoring, review.',
    pricePerPrediction: 'Compute for one prediction.',
    accuracy: 'Measured on your own cases.',
    drift: 'Points that accuracy loses each month.',
    retrainEvery: 'Empty for never.',
    retrainingCost: 'Labels, compute and release of one round.',
  },
} satisfies Record<Bucket, Record<BucketField, string>>;

const isShared = (name: string): name is SharedField => Object.hasOwn(SHARED_HINTS, name);

/** Returns what to enter in a field. */
export const hintOf = (field: SharedField | BucketField, bucket: Bucket | undefined): string =>
  isShared(field) ? SHARED_HINTS[field] : bucket === undefined ? '' : BUCKET_HINTS[bucket][field];

/** Returns the id that a field has in the page. */
export const fieldId = (key: RoiKey): string => `roi-${key.replace('.', '-')}`;
