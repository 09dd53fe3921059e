import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreakEvens } from '../../src/core/break-even.ts';
import { cashFlows, presentValue } from '../../src/core/roi-model.ts';
import { anyProposal, buildProposal, numbersIn, plausibleProposal } from '../roi-builders.ts';

/** Mailing of Provost & Fawcett: a response brings 99, a letter without one costs 1. */
const mailing = buildProposal({ benefitPerCorrect: 99, costPerWrong: 1, oneOffCost: 0, runningCost: 0, accuracy: 0.02 });

describe('findBreakEvens', () => {
  test('asks of a mailing a response from one in a hundred', () => {
    expect(findBreakEvens(mailing).accuracy).toEqual({ kind: 'at', value: expect.closeTo(0.01, 12) });
    expect(findBreakEvens(mailing).volume).toEqual({ kind: 'always' });
  });

  test('asks of the window maker 145 cracked panes of 500, as a yearly sum', () => {
    const panes = buildProposal({
      volume: 6000,
      benefitPerCorrect: 60,
      costPerWrong: 5,
      runningCost: 34_800,
      horizon: 1,
      discountRate: 0,
    });
    const yearly = (accuracy: number) => cashFlows({ ...panes, accuracy })[1];
    expect(yearly(160 / 500)).toBeCloseTo(60_000, 6);
    expect(yearly(145 / 500)).toBeCloseTo(12 * 4025, 6);
    expect(yearly(144 / 500)).toBeCloseTo(12 * 3960, 6);
    // Three years at 10% need 48,254 a year; the model counts by month, so the year is entered as the horizon's one month.
    const { accuracy } = findBreakEvens({ ...panes, oneOffCost: 120_000 / (1 / 1.1 + 1 / 1.21 + 1 / 1.331) });
    expect(accuracy).toEqual({ kind: 'at', value: expect.closeTo((4021.15 + 5400) / 65 / 500, 6) });
  });

  test('solves a proposal without discounting by hand', () => {
    const proposal = buildProposal({ discountRate: 0 });
    const { volume, accuracy, drift } = findBreakEvens(proposal);
    expect(volume).toEqual({ kind: 'at', value: expect.closeTo(156_000 / 216, 9) });
    expect(accuracy).toEqual({ kind: 'at', value: expect.closeTo(156 / 216, 12) });
    // 36 months lose 6,000 × drift × (0 + 1 + ... + 35 = 630) of the 60,000 that are over.
    expect(drift).toEqual({ kind: 'at', value: expect.closeTo(60_000 / 6000 / 630, 12) });
  });

  test('has no volume where a prediction loses, or none that can be entered', () => {
    expect(findBreakEvens(buildProposal({ pricePerPrediction: 7 })).volume).toEqual({ kind: 'never' });
    expect(findBreakEvens(buildProposal({ pricePerPrediction: 6 })).volume).toEqual({ kind: 'never' });
    expect(findBreakEvens(buildProposal({ pricePerPrediction: 7, oneOffCost: 0, runningCost: 0 })).volume).toEqual({
      kind: 'never',
    });
    expect(findBreakEvens(buildProposal({ pricePerPrediction: 5.9999, oneOffCost: 1e9 })).volume).toEqual({ kind: 'never' });
  });

  test('tells what no accuracy saves and no drift sinks', () => {
    const hopeless = findBreakEvens(buildProposal({ oneOffCost: 1e9 }));
    expect([hopeless.accuracy, hopeless.drift]).toEqual([{ kind: 'never' }, { kind: 'never' }]);
    const safe = findBreakEvens(buildProposal({ oneOffCost: 0, runningCost: 0 }));
    expect([safe.accuracy, safe.drift]).toEqual([{ kind: 'always' }, { kind: 'always' }]);
  });

  test('gives values at which nothing is left, in the direction that they say', () => {
    fc.assert(
      fc.property(plausibleProposal, (proposal) => {
        const { volume, accuracy, drift } = findBreakEvens(proposal);
        const worth = (changes: Partial<typeof proposal>) => presentValue({ ...proposal, ...changes });
        const size = 1 + Math.abs(worth({ volume: 0 })) + Math.abs(worth({})) + Math.abs(worth({ accuracy: 0 }));
        if (volume.kind === 'at') expect(worth({ volume: volume.value }) / (size + volume.value)).toBeCloseTo(0, 6);
        if (accuracy.kind === 'at') {
          expect(worth({ accuracy: accuracy.value }) / size).toBeCloseTo(0, 6);
          expect(worth({ accuracy: accuracy.value - 1e-6 })).toBeLessThan(0);
        }
        if (drift.kind === 'at') {
          expect(worth({ drift: drift.value }) / size).toBeCloseTo(0, 6);
          expect(worth({ drift: drift.value + 1e-6 })).toBeLessThan(0);
        }
      }),
    );
  });

  test('gives finite numbers only', () => {
    fc.assert(fc.property(anyProposal, (proposal) => numbersIn(findBreakEvens(proposal)).every(Number.isFinite)));
  });
});
