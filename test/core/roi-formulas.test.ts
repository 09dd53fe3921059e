import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCrossovers } from '../../src/core/crossover.ts';
import { fillCrossover, fillFormulas, fillMonthFormulas, MONTH_FORMULAS, ROI_FORMULAS } from '../../src/core/roi-formulas.ts';
import { anyInputs, anyProposal, buildProposal, buildRoiInputs } from '../roi-builders.ts';

describe('fillFormulas', () => {
  test('fills in the numbers of a proposal that pays', () => {
    const proposal = buildProposal({
      discountRate: 0,
      accuracy: 0.95,
      drift: 0.05,
      horizon: 36,
      oneOffCost: 12_000,
      retrainingCost: 100,
    });
    expect(fillFormulas(proposal)).toEqual({
      roi: '(57,000 - 48,000) / 48,000 = 18.75%',
      payback: '2 + 2,900 / 4,100 = 2.71 months',
      discountedPayback: '2 + 2,900 / 4,100 = 2.71 months',
      npv: '-12,000 + 4,700 / (1 + 0%)^1 + 4,400 / (1 + 0%)^2 + … + -1,000 / (1 + 0%)^36 = 9,000',
      costPerPrediction: '(12,000 + 36,000) / 36,000 = 1.33',
      driftMonth: 'Month 17: at 15% the net is -100, at 95% it would be 4,700.',
      retraining: 'Every 1 month: 153,700 - 9,000 = 144,700',
      breakEvenVolume: '48,000 / 57 = 842.11 predictions a month',
      // Needed are 48,000 / 6,000 = 8 months at full accuracy: 18 × 0.8694 - 0.05 × 153, and 16 × 0.95 - 0.06 × 120.
      breakEvenAccuracy: 'NPV is 0 at 86.94%.',
      breakEvenDrift: 'NPV is 0 at 6%.',
    });
  });

  test('says in words what has no number', () => {
    expect(fillFormulas(buildProposal({ volume: 0, horizon: 1, discountRate: 0 }))).toEqual({
      roi: '(0 - 121,000) / 121,000 = -100%',
      payback: 'After 1 month the sum is -121,000: no payback.',
      discountedPayback: 'After 1 month the sum is -121,000: no payback.',
      npv: '-120,000 + -1,000 / (1 + 0%)^1 = -121,000',
      costPerPrediction: 'No predictions: no cost per prediction.',
      driftMonth: 'No such month within 1 month.',
      retraining: 'No interval from 1 to 12 months is worth more than never: -121,000.',
      breakEvenVolume: '121,000 / 6 = 20,166.67 predictions a month',
      breakEvenAccuracy: 'NPV is below 0 at every accuracy.',
      breakEvenDrift: 'NPV is below 0 at every drift.',
    });
  });

  test('says what is free', () => {
    const free = fillFormulas(buildProposal({ oneOffCost: 0, runningCost: 0, discountRate: 0 }));
    expect(free).toMatchObject({
      roi: 'Nothing is spent: no ROI.',
      payback: 'Nothing has to be paid back: 0 months.',
      breakEvenVolume: 'NPV = 0 + 216 × volume: 0 or more at every volume.',
      breakEvenAccuracy: 'NPV is 0 or more at every accuracy.',
      breakEvenDrift: 'NPV is 0 or more at every drift.',
    });
    expect(fillFormulas(buildProposal({ pricePerPrediction: 7, horizon: 1, discountRate: 0 })).breakEvenVolume).toBe(
      'NPV = -121,000 + -1 × volume: above 0 at no volume that can be entered.',
    );
  });

  test('fills every formula with readable numbers, whatever is entered', () => {
    fc.assert(
      fc.property(anyProposal, (proposal) => {
        const filled = { ...fillFormulas(proposal), ...fillMonthFormulas(proposal, proposal.horizon) };
        expect(Object.keys(filled)).toEqual([...Object.keys(ROI_FORMULAS), ...Object.keys(MONTH_FORMULAS)]);
        expect(Object.values(filled).join(' ')).not.toMatch(/NaN|∞|undefined/);
      }),
    );
  });
});

describe('fillMonthFormulas', () => {
  test('fills in the numbers of a month', () => {
    const proposal = buildProposal({
      volumeGrowth: 0.1,
      accuracy: 0.9,
      drift: 0.1,
      pricePerPrediction: 0.5,
      costPerWrong: 2,
      retrainEvery: 6,
    });
    expect(fillMonthFormulas(proposal, 2)).toEqual({
      volume: '1,000 × (1 + 10%)^1 = 1,100',
      accuracy: '90% - 10% × 1, at least 0% = 80%',
      benefit: '1,100 × 80% × 6 = 5,280',
      cost: '1,000 + 550 + 440 = 1,990',
      net: '5,280 - 1,990 = 3,290',
    });
  });
});

describe('fillCrossover', () => {
  test('fills in the lines of a pair, or says who is ahead', () => {
    const inputs = buildRoiInputs({
      shared: { discountRate: 0, horizon: 10 },
      call: { oneOffCost: 0, runningCost: 400, pricePerPrediction: 0.01 },
      ecosystem: { oneOffCost: 0, runningCost: 400, pricePerPrediction: 0.01 },
      build: { oneOffCost: 0, runningCost: 5800, pricePerPrediction: 0.001 },
    });
    expect(findCrossovers(inputs).map((crossover) => fillCrossover(inputs, crossover))).toEqual([
      'Both are worth the same.',
      '(-4,000 - -58,000) / (59.99 - 59.9) = 600,000 predictions a month',
      '(-4,000 - -58,000) / (59.99 - 59.9) = 600,000 predictions a month',
    ]);
    const dear = buildRoiInputs({ call: { oneOffCost: 130_000 } });
    expect(fillCrossover(dear, findCrossovers(dear)[0]!)).toBe('“Places you can be” is ahead at every volume.');
  });

  test('never shows what is no number', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) =>
        findCrossovers(inputs).every((crossover) => !/NaN|∞/.test(fillCrossover(inputs, crossover))),
      ),
    );
  });
});
