import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROI_FIELDS } from '../../src/core/roi-inputs.ts';
import { presentValue } from '../../src/core/roi-model.ts';
import { measureSensitivity } from '../../src/core/sensitivity.ts';
import { anyProposal, buildProposal, numbersIn } from '../roi-builders.ts';

describe('measureSensitivity', () => {
  test('changes one input at a time, by a fifth unless told otherwise', () => {
    const proposal = buildProposal({ discountRate: 0, horizon: 30 });
    const rows = measureSensitivity(proposal);
    expect(rows.slice(0, 5)).toEqual([
      { field: 'volume', base: 1000, low: { value: 800, npv: -6000 }, high: { value: 1200, npv: 66_000 }, swing: 72_000 },
      {
        field: 'benefitPerCorrect',
        base: 6,
        low: { value: 4.8, npv: expect.closeTo(-6000, 6) },
        high: { value: 7.2, npv: expect.closeTo(66_000, 6) },
        swing: expect.closeTo(72_000, 6),
      },
      { field: 'horizon', base: 30, low: { value: 24, npv: 0 }, high: { value: 36, npv: 60_000 }, swing: 60_000 },
      {
        field: 'oneOffCost',
        base: 120_000,
        low: { value: 96_000, npv: 54_000 },
        high: { value: 144_000, npv: 6000 },
        swing: 48_000,
      },
      { field: 'accuracy', base: 1, low: { value: 0.8, npv: -6000 }, high: { value: 1, npv: 30_000 }, swing: 36_000 },
    ]);
  });

  test('leaves out the interval of a retraining that never happens, and does not move an input of 0', () => {
    const fields = (retrainEvery: number | undefined) =>
      measureSensitivity(buildProposal({ retrainEvery })).map(({ field }) => field);
    expect(fields(undefined)).toHaveLength(Object.keys(ROI_FIELDS).length - 1);
    expect(fields(6)).toContain('retrainEvery');
    expect(measureSensitivity(buildProposal()).find(({ field }) => field === 'drift')).toMatchObject({
      swing: 0,
      low: { value: 0 },
    });
  });

  test('takes whole months only, and a lower value of a negative growth', () => {
    const rows = measureSensitivity(buildProposal({ retrainEvery: 6, volumeGrowth: -0.1 }), 0.1);
    const values = (name: string) =>
      rows.filter(({ field }) => field === name).map(({ low, high }) => [low.value, high.value])[0];
    expect(values('retrainEvery')).toEqual([5, 7]);
    expect(values('volumeGrowth')?.map((value) => value.toFixed(2))).toEqual(['-0.11', '-0.09']);
  });

  test('is the base case at a change of nothing', () => {
    fc.assert(
      fc.property(anyProposal, (proposal) => {
        const npv = presentValue(proposal);
        for (const { base, low, high, swing } of measureSensitivity(proposal, 0)) {
          expect([low, high, swing]).toEqual([{ value: base, npv }, { value: base, npv }, 0]);
        }
      }),
    );
  });

  test('stays within the limits, sorted by swing, with finite numbers', () => {
    fc.assert(
      fc.property(anyProposal, fc.double({ min: 0, max: 1, noNaN: true }), (proposal, share) => {
        const rows = measureSensitivity(proposal, share);
        expect(numbersIn(rows).every(Number.isFinite)).toBe(true);
        expect(rows.map(({ swing }) => swing)).toEqual(rows.map(({ swing }) => swing).sort((one, other) => other - one));
        for (const { field, low, high } of rows) {
          expect(low.value).toBeGreaterThanOrEqual(ROI_FIELDS[field].min);
          expect(high.value).toBeLessThanOrEqual(ROI_FIELDS[field].max);
        }
      }),
    );
  });
});
