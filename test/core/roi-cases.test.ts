import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUCKETS } from '../../src/core/buckets.ts';
import { applyCase, assessCases, rangesAround } from '../../src/core/roi-cases.ts';
import { anyInputs, buildRoiInputs, numbersIn, plausibleInputs } from '../roi-builders.ts';

const inputs = buildRoiInputs({ shared: { costPerWrong: 2, volumeGrowth: -0.1 }, call: { accuracy: 0.9, drift: 0.01 } });

describe('applyCase', () => {
  const ranges = {
    volume: { low: 500, high: 3000 },
    costPerWrong: { low: 1, high: 4 },
    'call.accuracy': { low: 0.7, high: 0.95 },
    'call.drift': { low: 0, high: 0.05 },
  };

  test('takes the better end of every range in the best case, and the worse in the worst', () => {
    expect(applyCase(inputs, ranges, 'best')).toEqual({
      shared: { ...inputs.shared, volume: 3000, costPerWrong: 1 },
      buckets: { ...inputs.buckets, call: { ...inputs.buckets.call, accuracy: 0.95, drift: 0 } },
    });
    expect(applyCase(inputs, ranges, 'worst')).toEqual({
      shared: { ...inputs.shared, volume: 500, costPerWrong: 4 },
      buckets: { ...inputs.buckets, call: { ...inputs.buckets.call, accuracy: 0.7, drift: 0.05 } },
    });
  });

  test('is what was entered where it is expected or nothing is uncertain', () => {
    expect(applyCase(inputs, ranges, 'expected')).toEqual(inputs);
    expect(applyCase(inputs, {}, 'worst')).toEqual(inputs);
  });

  test('never makes the best case worse than expected, nor leaves the limits', () => {
    const odd = {
      volume: { low: 1100, high: 1200 },
      'call.accuracy': { low: 0.1, high: 0.2 },
      'build.accuracy': { low: -1, high: 7 },
    };
    expect(applyCase(inputs, odd, 'worst').shared.volume).toBe(1000);
    expect(applyCase(inputs, odd, 'best').buckets.call.accuracy).toBe(0.9);
    expect(applyCase(inputs, odd, 'worst').buckets.build.accuracy).toBe(0);
    expect(applyCase(inputs, odd, 'best').buckets.build.accuracy).toBe(1);
  });
});

describe('rangesAround', () => {
  test('reaches a share down and up, within the limits, around every uncertain input', () => {
    const ranges = rangesAround(inputs, 0.25);
    expect(Object.keys(ranges)).toHaveLength(4 + 3 * 6);
    expect(ranges.volume).toEqual({ low: 750, high: 1250 });
    expect(ranges.volumeGrowth).toEqual({ low: -0.125, high: -0.07500000000000001 });
    expect(ranges['call.accuracy']).toEqual({ low: 0.675, high: 1 });
  });

  test('changes nothing at a share of 0', () => {
    fc.assert(
      fc.property(anyInputs, fc.constantFrom('worst' as const, 'best' as const), (any, name) => {
        expect(applyCase(any, rangesAround(any, 0), name)).toEqual(any);
      }),
    );
  });
});

describe('assessCases', () => {
  test('assesses every bucket in every case', () => {
    const { call, build } = assessCases(inputs, { 'call.oneOffCost': { low: 0, high: 240_000 } });
    expect(call.best.npv - call.expected.npv).toBeCloseTo(120_000, 6);
    expect(call.expected.npv - call.worst.npv).toBeCloseTo(120_000, 6);
    expect(build.worst).toEqual(build.best);
  });

  test('never fall from worst to expected to best, volume apart', () => {
    fc.assert(
      fc.property(plausibleInputs, fc.double({ min: 0, max: 1, noNaN: true }), (any, share) => {
        const { volume, volumeGrowth } = any.shared;
        const certain = (value: number) => ({ low: value, high: value });
        const ranges = { ...rangesAround(any, share), volume: certain(volume), volumeGrowth: certain(volumeGrowth) };
        const cases = assessCases(any, ranges);
        for (const bucket of BUCKETS) {
          const { worst, expected, best } = cases[bucket];
          const slack = 1e-9 * (1 + expected.totals.cost + expected.totals.benefit);
          expect(expected.npv).toBeGreaterThanOrEqual(worst.npv - slack);
          expect(best.npv).toBeGreaterThanOrEqual(expected.npv - slack);
        }
      }),
    );
  });

  test('never fall with volume either where every prediction gains', () => {
    fc.assert(
      fc.property(plausibleInputs, (any) => {
        const gaining = { shared: { ...any.shared, costPerWrong: 0 }, buckets: any.buckets };
        const free = { ...any.buckets.call, pricePerPrediction: 0 };
        const { call } = assessCases({ ...gaining, buckets: { ...any.buckets, call: free } }, rangesAround(gaining, 0.2));
        expect(call.best.totals.benefit).toBeGreaterThanOrEqual(call.expected.totals.benefit);
        expect(call.expected.totals.benefit).toBeGreaterThanOrEqual(call.worst.totals.benefit);
      }),
    );
  });

  test('give finite numbers only', () => {
    fc.assert(
      fc.property(anyInputs, (any) => numbersIn(assessCases(any, rangesAround(any, 1))).every(Number.isFinite)),
      { numRuns: 30 },
    );
  });
});
