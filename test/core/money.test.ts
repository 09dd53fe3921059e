import fc from 'fast-check';
import { irr, npv } from 'financial';
import { describe, expect, test } from 'vitest';
import {
  discountedPaybackTime,
  discountedRelapseTime,
  finite,
  monthlyRate,
  netPresentValue,
  paybackTime,
  relapseTime,
  returnOnInvestment,
} from '../../src/core/money.ts';

/** 120,000 in, 60,000 a year for three years. */
const platform = [-120_000, 60_000, 60_000, 60_000];
/** 50,000 in, 12,000 a year for ten years. */
const coldStore = [-50_000, ...Array.from({ length: 10 }, () => 12_000)];
const fading = [-50_000, ...Array.from({ length: 10 }, (_, year) => 12_000 * 0.9 ** year)];
const retrained = [-50_000, ...Array.from({ length: 10 }, () => 11_000)];

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const inflow = fc.integer({ min: 0, max: 1_000_000 });
const rate = fc.double({ min: 0, max: 1, noNaN: true });
/** One amount out, then none. */
const ordinary = fc
  .tuple(fc.integer({ min: -1_000_000, max: -1 }), fc.array(inflow, { minLength: 1, maxLength: 12 }))
  .map(([first, rest]) => [first, ...rest]);

describe('netPresentValue', () => {
  test('leaves the first flow as it is and reduces each later one', () => {
    expect(netPresentValue(0.1, platform)).toBeCloseTo(29_211.12, 2);
    expect(netPresentValue(0.1, [100])).toBe(100);
    expect(netPresentValue(0.1, [0, 110])).toBeCloseTo(100, 10);
  });

  test.each([
    [0.1, [-200_000, 100_000, 100_000, 100_000], 48_685],
    [0.1, [-200_000, 60_000, 100_000, 140_000], 42_374],
    [0.2, [-200_000, 100_000, 100_000, 100_000], 10_648],
    [0.2, [-200_000, 60_000, 100_000, 140_000], 463],
    [0.1, [-200_000, 100_000, 100_000, 75_000], 29_902],
    [0.1, [-120_000, 60_000 - 31_600, 60_000, 60_000], 484],
  ])('is what the guide says at %d', (at, flows, expected) => {
    expect(Math.round(netPresentValue(at, flows))).toBe(expected);
  });

  test('is the sum at a rate of 0, and 0 without flows', () => {
    expect(netPresentValue(0, platform)).toBe(60_000);
    expect(netPresentValue(0.1, [])).toBe(0);
  });

  test('is zero at the internal rate of return', () => {
    expect(irr([-200_000, 100_000, 100_000, 100_000])).toBeCloseTo(0.234, 3);
    expect(netPresentValue(irr(platform), platform)).toBeCloseTo(0, 4);
  });

  test('agrees with another implementation', () => {
    fc.assert(
      fc.property(rate, fc.array(amount, { minLength: 1, maxLength: 12 }), (at, flows) => {
        expect(netPresentValue(at, flows)).toBeCloseTo(npv(at, flows), 4);
      }),
    );
  });

  test('agrees with the closed form of equal flows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), inflow, fc.integer({ min: 1, max: 60 }), (at, flow, count) => {
        const annuity = (flow * (1 - (1 + at) ** -count)) / at;
        expect(netPresentValue(at, [0, ...Array.from({ length: count }, () => flow)])).toBeCloseTo(annuity, 2);
      }),
    );
  });

  test('never rises with the rate where money goes out first', () => {
    fc.assert(
      fc.property(ordinary, rate, rate, (flows, one, other) => {
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
        expect(netPresentValue(higher, flows)).toBeLessThanOrEqual(netPresentValue(lower, flows) + 1e-6);
      }),
    );
  });

  test('falls when the rate rises by a point and anything comes in', () => {
    fc.assert(
      fc.property(ordinary, inflow, rate, (flows, last, at) => {
        const all = [...flows, last + 1];
        expect(netPresentValue(at + 0.01, all)).toBeLessThan(netPresentValue(at, all));
      }),
    );
  });
});

describe('monthlyRate', () => {
  test('compounds to the yearly rate', () => {
    expect((1 + monthlyRate(0.1)) ** 12).toBeCloseTo(1.1, 12);
    expect(monthlyRate(0.1)).toBeCloseTo(0.00797414, 8);
    expect(monthlyRate(0)).toBe(0);
  });
});

describe('returnOnInvestment', () => {
  test.each([
    [180_000, 120_000, 0.5],
    [210_000, 150_000, 0.4],
    [360_000, 300_000, 0.2],
    [270_000, 300_000, -0.1],
    [0, 100, -1],
  ])('of %d for %d is %d', (benefit, cost, expected) => {
    expect(returnOnInvestment(benefit, cost)).toBeCloseTo(expected, 12);
  });

  test('is undefined where nothing is spent, or next to nothing', () => {
    expect(returnOnInvestment(100, 0)).toBeUndefined();
    expect(returnOnInvestment(1e30, Number.MIN_VALUE)).toBeUndefined();
  });
});

describe('paybackTime', () => {
  test.each([
    ['whole periods', platform, 2],
    ['a part of the last period', coldStore, 4 + 1 / 6],
    ['a saving that fades by a tenth a year', fading, 5.12],
    ['a saving that is held by retraining', retrained, 4.55],
    ['a first part', [-100, 400], 0.25],
    ['no first payment but a loss in the first period', [0, -50, 100], 1.5],
    ['more money out after the first', [-50, -50, 200], 1.5],
    ['periods with nothing in them', [-100, 0, 0, 100], 3],
    ['a loss after it', [-100, 200, -500], 0.5],
    ['money that comes first', [10, -100], 0],
    ['nothing to pay back', [0, 10], 0],
    ['no flows', [], 0],
    ['flows of zero', [0, 0], 0],
  ])('counts %s', (_, flows, expected) => {
    expect(paybackTime(flows)).toBeCloseTo(expected, 2);
  });

  test('is undefined where the money does not come back', () => {
    expect(paybackTime([-100, 50, 49])).toBeUndefined();
    expect(paybackTime([-100])).toBeUndefined();
    expect(paybackTime([0, -5, -5])).toBeUndefined();
  });

  test('never comes from money that goes out, however little is missing', () => {
    expect(paybackTime([-1e-15, -5e-324, -1])).toBeUndefined();
    expect(paybackTime([-1, 1 - 1e-15, -1000])).toBe(1);
  });

  test('is not missed by a rounding of sums', () => {
    const flows = [-0.3, 0.1, 0.1, 0.1];
    expect(paybackTime(flows)).toBeCloseTo(3, 12);
    expect(paybackTime([-3999.6, ...Array.from({ length: 120 }, () => 33.33)])).toBeCloseTo(120, 9);
  });
});

describe('relapseTime', () => {
  test.each([
    ['a loss after payback', [-100, 200, -50, -60], 3],
    ['a loss in the period after it', [-100, 200, -500], 2],
    ['money that came first', [10, -100], 1],
    ['a loss that is made good later', [-100, 150, -60, 500], 2],
  ])('is the first period below zero again: %s', (_, flows, period) => {
    expect(relapseTime(flows)).toBe(period);
    expect(discountedRelapseTime(0, flows)).toBe(period);
  });

  test.each([
    ['the money never came back', [-100, 50]],
    ['it stays', [-100, 150, -40, -10]],
    ['nothing but a rounding is missing', [-0.3, 0.1, 0.1, 0.1]],
    ['there are no flows', []],
  ])('is undefined where %s', (_, flows) => {
    expect(relapseTime(flows)).toBeUndefined();
  });

  test('looks at worths of today', () => {
    const flows = [-100, 250, 0, 0, -160];
    expect([relapseTime(flows), discountedRelapseTime(0.5, flows)]).toEqual([4, undefined]);
  });
});

describe('discountedPaybackTime', () => {
  test.each([
    ['platform', 0.1, platform, 2.35],
    ['cold store', 0.08, coldStore, 5.28],
    ['fading cold store', 0.08, fading, 7.63],
    ['retrained cold store', 0.08, retrained, 5.88],
  ])('of the %s at %d', (_, at, flows, expected) => {
    expect(discountedPaybackTime(at, flows)).toBeCloseTo(expected, 2);
  });

  test('is undefined where discounting leaves too little', () => {
    expect(paybackTime([-100, 50, 50])).toBe(2);
    expect(discountedPaybackTime(0.01, [-100, 50, 50])).toBeUndefined();
  });

  test('is never shorter than the simple one, whatever the flows', () => {
    fc.assert(
      fc.property(fc.oneof(ordinary, fc.array(amount, { maxLength: 12 })), rate, (flows, at) => {
        const discounted = discountedPaybackTime(at, flows) ?? Number.POSITIVE_INFINITY;
        expect(discounted).toBeGreaterThanOrEqual((paybackTime(flows) ?? Number.POSITIVE_INFINITY) - 1e-9);
      }),
    );
  });

  test('is the simple one at a rate of 0', () => {
    fc.assert(fc.property(ordinary, (flows) => Object.is(discountedPaybackTime(0, flows), paybackTime(flows))));
  });
});

describe('finite', () => {
  test('takes away what is no number', () => {
    expect([finite(2), finite(1 / 0), finite(Number.NaN)]).toEqual([2, undefined, undefined]);
  });
});
