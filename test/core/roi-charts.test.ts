import { describe, expect, test } from 'vitest';
import { cumulativeLines, volumeLines, volumeReach } from '../../src/core/roi-charts.ts';
import { proposalOf } from '../../src/core/roi-inputs.ts';
import { presentValue } from '../../src/core/roi-model.ts';
import { reportRoi } from '../../src/core/roi-report.ts';
import { buildRoiInputs } from '../roi-builders.ts';

describe('cumulativeLines', () => {
  test('begin with the one-off cost and end with the net of all', () => {
    const [call] = cumulativeLines(reportRoi(buildRoiInputs({ shared: { horizon: 3 } })));
    expect(call).toEqual({
      bucket: 'call',
      points: [
        [0, -120_000],
        [1, -115_000],
        [2, -110_000],
        [3, -105_000],
      ],
    });
  });
});

describe('volumeLines', () => {
  test('go through the net present value at the entered volume', () => {
    const inputs = buildRoiInputs();
    const [call] = volumeLines(reportRoi(inputs), 2000);
    expect(call?.points[5]?.[0]).toBe(1000);
    expect(call?.points[5]?.[1]).toBeCloseTo(presentValue(proposalOf(inputs, 'call')), 6);
  });

  test('reach to twice the entered volume, or past the last crossing near it', () => {
    expect(volumeReach(reportRoi(buildRoiInputs()))).toBe(2000);
    expect(volumeReach(reportRoi(buildRoiInputs({ shared: { volume: 0 } })))).toBe(2);
    const crossing = (oneOffCost: number) =>
      reportRoi(buildRoiInputs({ call: { pricePerPrediction: 1 }, build: { oneOffCost } }));
    const far = crossing(240_000);
    const at = far.crossovers.find(({ pair }) => pair.join() === 'call,build');
    expect(at?.kind === 'at' && volumeReach(far)).toBeCloseTo(at?.kind === 'at' ? 1.25 * at.volume : 0, 6);
    expect(volumeReach(crossing(120_000_000))).toBe(2000);
  });
});
