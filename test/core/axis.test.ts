import { describe, expect, test } from 'vitest';
import { lineThrough, placesAlong, roundRange, ticksWithin } from '../../src/core/axis.ts';

describe('axis', () => {
  test.each<[[number, number], number, number[]]>([
    [[0, 36], 8, [0, 5, 10, 15, 20, 25, 30, 35]],
    [[0, 100], 5, [0, 20, 40, 60, 80, 100]],
    [[0.1, 0.72], 4, [0.2, 0.4, 0.6]],
    [[-0.3, 0.35], 6, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]],
    [[-120_000, 310_000], 5, [-100_000, 0, 100_000, 200_000, 300_000]],
    [[1.5, 9.5], 1, [5]],
    [[7, 7], 4, [7]],
  ])('has round ticks within %j, about %i', (range, count, ticks) => {
    expect(ticksWithin(range, count)).toEqual(ticks);
  });

  test.each<[[number, number], number, [number, number]]>([
    [[-43_210, 287_654], 5, [-50_000, 300_000]],
    [[0.123, 0.291], 4, [0.1, 0.3]],
    [[0, 100], 5, [0, 100]],
    [[0, 0], 5, [0, 0]],
  ])('widens %j to the round numbers around it', (range, count, round) => {
    expect(roundRange(range, count)).toEqual(round);
  });

  test('places values from one end to the other, either way, and beyond', () => {
    const place = placesAlong([-10, 10], [100, 0]);
    expect([-10, 0, 10, 20].map(place)).toEqual([100, 50, 0, -50]);
    expect(placesAlong([5, 5], [0, 80])(5)).toBe(40);
  });

  test('draws a line through points', () => {
    expect(lineThrough([])).toBe('');
    expect(
      lineThrough([
        [1, 2],
        [3.5, -4],
      ]),
    ).toBe('M1 2L3.5 -4');
  });
});
