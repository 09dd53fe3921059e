import { nice, ticks } from 'd3-array';

/** Two numbers, from the first to the second. */
type Range = readonly [number, number];

/** Returns the round numbers within a range, about as many as asked for, in order; of a range without width its one number. */
export const ticksWithin = ([low, high]: Range, count: number): number[] => ticks(low, high, count);

/** Returns a range widened to the round numbers around it; one without width as it is. */
export const roundRange = ([low, high]: Range, count: number): Range => nice(low, high, count);

/** Returns where values stand along an axis that goes from one place to another; the middle for a range without width. */
export const placesAlong =
  ([low, high]: Range, [from, to]: Range) =>
  (value: number): number =>
    low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

/** Returns the outline, in SVG's words, of a line through points; empty without points. */
export const lineThrough = (points: readonly Range[]): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
