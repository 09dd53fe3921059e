import type { Score } from './score.ts';

/** Returns the value in the middle, halfway between two where their number is even; `undefined` where there are none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The median of several scores. */
export interface MedianScore {
  /** In the unit of the scores; `undefined` where none has a value. */
  readonly value: number | undefined;
  /** Of points over possible points, from 0 to 1; `undefined` as the value. */
  readonly share: number | undefined;
  /** How many scores have a value. */
  readonly count: number;
}

/** Returns the median of the scores that have a value. */
export function medianScore(scores: readonly Score[]): MedianScore {
  const given = scores.flatMap(({ value, points, possible }) =>
    value === undefined ? [] : [{ value, share: points / possible }],
  );
  return {
    value: medianOf(given.map(({ value }) => value)),
    share: medianOf(given.map(({ share }) => share)),
    count: given.length,
  };
}
