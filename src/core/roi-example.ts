import { isRoiKey, type RoiKey } from './roi-keys.ts';
import type { Texts } from './saved.ts';

/**
 * Inputs as somebody might type them, all invented: sorting 20,000 customer messages a month to the team that can answer them. They
 * stand for no product, price or measurement.
 */
export const ROI_EXAMPLE = {
  volume: '20000',
  volumeGrowth: '1',
  benefitPerCorrect: '0.9',
  costPerWrong: '1.5',
  horizon: '36',
  discountRate: '10',
  'call.oneOffCost': '8000',
  'call.runningCost': '1500',
  'call.pricePerPrediction': '0.25',
  'call.accuracy': '84',
  'call.drift': '0.4',
  'call.retrainEvery': 'never',
  'call.retrainingCost': '2000',
  'ecosystem.oneOffCost': '45000',
  'ecosystem.runningCost': '4000',
  'ecosystem.pricePerPrediction': '0.06',
  'ecosystem.accuracy': '88',
  'ecosystem.drift': '0.8',
  'ecosystem.retrainEvery': '6',
  'ecosystem.retrainingCost': '3000',
  'build.oneOffCost': '160000',
  'build.runningCost': '9000',
  'build.pricePerPrediction': '0.01',
  'build.accuracy': '94',
  'build.drift': '1',
  'build.retrainEvery': '3',
  'build.retrainingCost': '2500',
} as const satisfies Record<RoiKey, string>;

/** The key under which it is saved that somebody filled in the example and has not said that what is left of it holds for them. */
export const EXAMPLE_KEY = 'example';

/** Returns the keys of a use case's inputs that still are as the example filled them in; none where it was not filled in. */
export const exampleKeys = (texts: Texts): ReadonlySet<RoiKey> =>
  new Set(
    texts[EXAMPLE_KEY] === undefined
      ? []
      : Object.keys(ROI_EXAMPLE)
          .filter(isRoiKey)
          .filter((key) => texts[key] === ROI_EXAMPLE[key]),
  );

/** Returns whether inputs are the example in full, whoever entered them. */
export const isWholeExample = (texts: Texts): boolean =>
  Object.entries(ROI_EXAMPLE).every(([key, text]) => (texts[key] ?? 'never') === text);
