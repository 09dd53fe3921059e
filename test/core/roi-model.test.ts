import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyRate } from '../../src/core/money.ts';
import { proposalOf } from '../../src/core/roi-inputs.ts';
import { assessProposal, cashFlows, flowOfMonth, presentValue } from '../../src/core/roi-model.ts';
import { anyProposal, buildProposal, buildRoiInputs, numbersIn, plausibleProposal } from '../roi-builders.ts';

describe('assessProposal', () => {
  test('finds what an even proposal amounts to', () => {
    const { months, ...result } = assessProposal(buildProposal());
    const discount = 1.1 ** (-1 / 12);
    const annuity = (5000 * discount * (1 - discount ** 36)) / (1 - discount);
    expect(result).toEqual({
      roi: (216_000 - 156_000) / 156_000,
      payback: 24,
      discountedPayback: expect.closeTo(-Math.log(1 - (120_000 * monthlyRate(0.1)) / 5000) / Math.log(1 + monthlyRate(0.1)), 1),
      relapse: undefined,
      discountedRelapse: undefined,
      npv: expect.closeTo(annuity - 120_000, 6),
      costPerPrediction: 156_000 / 36_000,
      driftMonth: undefined,
      totals: { volume: 36_000, benefit: 216_000, cost: 156_000, operatingCost: 156_000 },
    });
    expect(months).toHaveLength(36);
    expect(months[23]).toMatchObject({ month: 24, net: 5000, cumulative: 0 });
    expect(months.at(-1)?.discountedCumulative).toBeCloseTo(result.npv, 6);
  });

  test('adds up growth, price, errors and drift', () => {
    const proposal = buildProposal({
      volumeGrowth: 0.1,
      pricePerPrediction: 0.5,
      costPerWrong: 2,
      accuracy: 0.9,
      drift: 0.1,
      horizon: 2,
    });
    expect(assessProposal(proposal).months).toEqual([
      {
        month: 1,
        age: 0,
        volume: 1000,
        accuracy: 0.9,
        benefit: 5400,
        operatingCost: 1500,
        errorCost: expect.closeTo(200, 9),
        cost: expect.closeTo(1700, 9),
        net: expect.closeTo(3700, 9),
        cumulative: expect.closeTo(-116_300, 9),
        discountedCumulative: expect.closeTo(-120_000 + 3700 / 1.1 ** (1 / 12), 9),
      },
      {
        month: 2,
        age: 1,
        volume: 1100,
        accuracy: 0.8,
        benefit: expect.closeTo(5280, 9),
        operatingCost: 1550,
        errorCost: expect.closeTo(440, 9),
        cost: expect.closeTo(1990, 9),
        net: expect.closeTo(3290, 9),
        cumulative: expect.closeTo(-113_010, 9),
        discountedCumulative: expect.closeTo(-120_000 + 3700 / 1.1 ** (1 / 12) + 3290 / 1.1 ** (2 / 12), 9),
      },
    ]);
  });

  test('counts the cost of errors in ROI but not in the cost per prediction', () => {
    const { roi, costPerPrediction, totals } = assessProposal(buildProposal({ accuracy: 0.5, costPerWrong: 3, oneOffCost: 0 }));
    expect(totals).toEqual({ volume: 36_000, benefit: 108_000, cost: 90_000, operatingCost: 36_000 });
    expect([roi, costPerPrediction]).toEqual([0.2, 1]);
  });

  test.each([
    [200_000, 12, 30],
    [600_000, 10.67, 10.67],
    [1_000_000, 10.4, 6.8],
    [170_000, 12.35, 35.12],
  ])('costs per 1,000 photos at %d a month what the guide says', (volume, calling, own) => {
    const photos = buildRoiInputs({
      shared: { volume },
      call: { oneOffCost: 0, runningCost: 400, pricePerPrediction: 0.01 },
      build: { oneOffCost: 0, runningCost: 5800, pricePerPrediction: 0.001 },
    });
    const cost = (bucket: 'call' | 'build') => 1000 * (assessProposal(proposalOf(photos, bucket)).costPerPrediction ?? 0);
    expect(cost('call')).toBeCloseTo(calling, 2);
    expect(cost('build')).toBeCloseTo(own, 2);
  });

  test('has no ROI where nothing is spent and no cost per prediction where none is made', () => {
    expect(assessProposal(buildProposal({ oneOffCost: 0, runningCost: 0 })).roi).toBeUndefined();
    expect(assessProposal(buildProposal({ volume: 0 })).costPerPrediction).toBeUndefined();
  });

  test('has no payback where the money does not come back within the horizon', () => {
    const { payback, discountedPayback } = assessProposal(buildProposal({ horizon: 25 }));
    expect([payback, discountedPayback]).toEqual([24, undefined]);
    expect(assessProposal(buildProposal({ horizon: 23 })).payback).toBeUndefined();
  });

  test('pays back later with discounting or not at all', () => {
    fc.assert(
      fc.property(plausibleProposal, (proposal) => {
        const { payback, discountedPayback } = assessProposal(proposal);
        expect(discountedPayback ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          (payback ?? Number.POSITIVE_INFINITY) - 1e-9,
        );
      }),
    );
  });

  test('gives finite numbers only, whatever is entered', () => {
    fc.assert(
      fc.property(anyProposal, (proposal) => {
        expect(numbersIn(assessProposal(proposal)).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('adds its months up to its totals and its last line', () => {
    fc.assert(
      fc.property(plausibleProposal, (proposal) => {
        const { totals, months, npv } = assessProposal(proposal);
        const size = totals.benefit + totals.cost + 1;
        expect((months.at(-1)?.cumulative ?? 0) / size).toBeCloseTo((totals.benefit - totals.cost) / size, 9);
        expect((months.at(-1)?.discountedCumulative ?? 0) / size).toBeCloseTo(npv / size, 9);
        expect(months.every(({ accuracy }) => accuracy >= 0 && accuracy <= proposal.accuracy)).toBe(true);
      }),
    );
  });

  test('agrees with sums in closed form', () => {
    fc.assert(
      fc.property(plausibleProposal, (proposal) => {
        const { volume, volumeGrowth: growth, horizon, accuracy, benefitPerCorrect, drift } = proposal;
        const grown = growth === 0 ? horizon : ((1 + growth) ** horizon - 1) / growth;
        expect(assessProposal(proposal).totals.volume / (volume * grown)).toBeCloseTo(1, 9);
        const slow = { ...proposal, volumeGrowth: 0, drift: drift / 1000, retrainEvery: undefined };
        const sum = volume * benefitPerCorrect * (horizon * accuracy - (slow.drift * horizon * (horizon - 1)) / 2);
        expect(assessProposal(slow).totals.benefit / sum).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('flowOfMonth', () => {
  const drifting = buildProposal({ accuracy: 0.9, drift: 0.2, retrainEvery: 3, retrainingCost: 70 });

  test('pays for a retraining in the month after each interval, which is back at the start', () => {
    const flows = [1, 2, 3, 4, 5, 6, 7].map((month) => flowOfMonth(drifting, month));
    expect(flows.map(({ age }) => age)).toEqual([0, 1, 2, 0, 1, 2, 0]);
    expect(flows.map(({ accuracy }) => accuracy.toFixed(1))).toEqual(['0.9', '0.7', '0.5', '0.9', '0.7', '0.5', '0.9']);
    expect(flows.map(({ operatingCost }) => operatingCost)).toEqual([1000, 1000, 1000, 1070, 1000, 1000, 1070]);
  });

  test('retrains every month from the second', () => {
    const [first, second] = [1, 2].map((month) => flowOfMonth({ ...drifting, retrainEvery: 1 }, month));
    expect([first?.operatingCost, second?.operatingCost, second?.accuracy]).toEqual([1000, 1070, 0.9]);
  });

  test('never falls below an accuracy of 0', () => {
    expect(flowOfMonth({ ...drifting, retrainEvery: undefined }, 36)).toMatchObject({
      accuracy: 0,
      benefit: 0,
      operatingCost: 1000,
    });
  });
});

describe('presentValue', () => {
  test('changes by the cost of retraining only where nothing drifts', () => {
    fc.assert(
      fc.property(plausibleProposal, fc.integer({ min: 1, max: 12 }), (proposal, retrainEvery) => {
        const steady = { ...proposal, drift: 0 };
        const [never, often] = [
          { ...steady, retrainEvery: undefined },
          { ...steady, retrainEvery },
        ].map(assessProposal);
        expect(often?.months.map(({ accuracy, benefit }) => [accuracy, benefit])).toEqual(
          never?.months.map(({ accuracy, benefit }) => [accuracy, benefit]),
        );
        const times = Math.floor((proposal.horizon - 1) / retrainEvery);
        const extra = (often?.totals.cost ?? 0) - (never?.totals.cost ?? 0);
        expect(extra / (1 + (never?.totals.cost ?? 0))).toBeCloseTo(
          (times * proposal.retrainingCost) / (1 + (never?.totals.cost ?? 0)),
          9,
        );
        expect(often?.npv).toBeLessThanOrEqual(never?.npv ?? 0);
      }),
    );
  });

  test('never falls with accuracy and never rises with drift', () => {
    fc.assert(
      fc.property(plausibleProposal, (proposal) => {
        const npv = presentValue(proposal);
        const slack = 1e-9 * (1 + Math.abs(npv));
        expect(presentValue({ ...proposal, accuracy: Math.min(1, proposal.accuracy + 0.05) })).toBeGreaterThanOrEqual(
          npv - slack,
        );
        expect(presentValue({ ...proposal, drift: proposal.drift + 0.01 })).toBeLessThanOrEqual(npv + slack);
      }),
    );
  });
});

describe('cashFlows', () => {
  test('begin with the one-off cost', () => {
    expect(cashFlows(buildProposal({ horizon: 2 }))).toEqual([-120_000, 5000, 5000]);
    expect(cashFlows(buildProposal({ horizon: 1, oneOffCost: 0 }))).toEqual([0, 5000]);
  });
});

describe('driftMonth', () => {
  const drifting = buildProposal({ accuracy: 0.9, drift: 0.1, costPerWrong: 1 });

  test('is the first month that would not lose money without drift', () => {
    // Month m brings 1,000 × (6a - (1 - a)) - 1,000 = 7,000a - 2,000, which is negative below 28.6%: from 0.9 - 0.7 in month 8.
    expect(assessProposal(drifting).driftMonth).toBe(8);
  });

  test('is none where retraining comes in time', () => {
    expect(assessProposal({ ...drifting, retrainEvery: 7 }).driftMonth).toBeUndefined();
    expect(assessProposal({ ...drifting, retrainEvery: 8 }).driftMonth).toBe(8);
  });

  test('is none where the price of a retraining or the business itself is at fault', () => {
    expect(assessProposal({ ...drifting, retrainEvery: 7, retrainingCost: 50_000 }).driftMonth).toBeUndefined();
    expect(assessProposal({ ...drifting, runningCost: 10_000 }).driftMonth).toBeUndefined();
  });

  test('is none without drift', () => {
    expect(assessProposal({ ...drifting, drift: 0 }).driftMonth).toBeUndefined();
  });
});
