import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRetraining } from '../../src/core/retraining.ts';
import { presentValue } from '../../src/core/roi-model.ts';
import { anyProposal, buildProposal, numbersIn, plausibleProposal } from '../roi-builders.ts';

describe('compareRetraining', () => {
  test('sets never and 1 to 12 months against each other', () => {
    const proposal = buildProposal({ accuracy: 0.9, drift: 0.02, retrainingCost: 600, horizon: 24 });
    const { choices, best } = compareRetraining(proposal);
    expect(choices.map(({ every }) => every)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(choices[0]).toEqual({ every: undefined, npv: presentValue(proposal), gain: 0 });
    // Between two retrainings n months apart drift costs 120 × n(n - 1)/2, so each costs 600/n + 60(n - 1) a month: least near n = 3.
    expect(best.every).toBe(3);
    expect(best.npv).toBe(presentValue({ ...proposal, retrainEvery: 3 }));
    expect(best.gain).toBeCloseTo(best.npv - presentValue(proposal), 9);
  });

  test('is best never where nothing drifts or it costs too much', () => {
    expect(compareRetraining(buildProposal({ retrainingCost: 1 })).best.every).toBeUndefined();
    expect(compareRetraining(buildProposal()).best.every).toBeUndefined();
    expect(compareRetraining(buildProposal({ drift: 0.01, retrainingCost: 1e6 })).best.every).toBeUndefined();
  });

  test('is best as seldom as brings the same', () => {
    expect(compareRetraining(buildProposal({ drift: 0.01, horizon: 2 })).best.every).toBe(1);
    expect(compareRetraining(buildProposal({ volume: 0, drift: 0.01 })).best.every).toBeUndefined();
  });

  test('is nothing from the horizon up, whatever the proposal does itself', () => {
    fc.assert(
      fc.property(plausibleProposal, (proposal) => {
        const { choices, best } = compareRetraining(proposal);
        const late = choices.filter(({ every }) => every !== undefined && every >= proposal.horizon);
        expect(late.every(({ gain }) => gain === 0)).toBe(true);
        expect(Math.max(...choices.map(({ npv }) => npv))).toBe(best.npv);
      }),
    );
  });

  test('gives finite numbers only', () => {
    fc.assert(fc.property(anyProposal, (proposal) => numbersIn(compareRetraining(proposal)).every(Number.isFinite)));
  });
});
