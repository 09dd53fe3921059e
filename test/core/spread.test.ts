import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadPlaces } from '../../src/core/spread.ts';

describe('spreadPlaces', () => {
  test('leaves labels that have room where they are', () => {
    expect(spreadPlaces([30, 90, 60], 20, 200)).toEqual([30, 90, 60]);
  });

  test('pushes others apart, and back from the lower edge', () => {
    expect(spreadPlaces([50, 50, 55], 20, 200)).toEqual([50, 70, 90]);
    expect(spreadPlaces([100, 95, 99], 20, 100)).toEqual([100, 60, 80]);
  });

  test('keeps the order of places and the gap, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }), (places) => {
        const spread = [...spreadPlaces(places, 15, 300)].sort((one, other) => one - other);
        spread.slice(1).forEach((place, index) => expect(place - (spread[index] ?? 0)).toBeGreaterThanOrEqual(15));
        for (const place of spread) expect(place).toBeLessThanOrEqual(300);
      }),
    );
  });
});
