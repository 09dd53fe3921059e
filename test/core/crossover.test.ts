import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossoverVolume, findCrossovers, valueAt, valueLine } from '../../src/core/crossover.ts';
import { proposalOf } from '../../src/core/roi-inputs.ts';
import { presentValue } from '../../src/core/roi-model.ts';
import type { Bucket } from '../../src/schema/checklist.ts';
import {
  anyInputs,
  anyProposal,
  buildProposal,
  buildRoiInputs,
  numbersIn,
  plausibleInputs,
  plausibleProposal,
} from '../roi-builders.ts';

const photos = buildRoiInputs({
  call: { oneOffCost: 0, runningCost: 400, pricePerPrediction: 0.01 },
  ecosystem: { oneOffCost: 0, runningCost: 400, pricePerPrediction: 0.02 },
  build: { oneOffCost: 0, runningCost: 5800, pricePerPrediction: 0.001 },
});

describe('valueLine', () => {
  test('is the net present value at every volume', () => {
    fc.assert(
      fc.property(plausibleProposal, fc.integer({ min: 0, max: 1_000_000 }), (proposal, volume) => {
        const line = valueLine(proposal);
        const size = Math.abs(line.fixed) + volume * Math.abs(line.perPrediction) + 1;
        expect(valueAt(line, volume) / size).toBeCloseTo(presentValue({ ...proposal, volume }) / size, 9);
      }),
    );
  });

  test('is never above zero without predictions', () => {
    fc.assert(fc.property(anyProposal, (proposal) => valueLine(proposal).fixed <= 0));
  });
});

describe('crossoverVolume', () => {
  test('is none on parallel lines, or where they cross at no volume above 0', () => {
    expect(crossoverVolume({ fixed: -10, perPrediction: 1 }, { fixed: -20, perPrediction: 1 })).toBeUndefined();
    expect(crossoverVolume({ fixed: -10, perPrediction: 0.3 }, { fixed: -20, perPrediction: 0.1 + 0.2 })).toBeUndefined();
    expect(crossoverVolume({ fixed: -10, perPrediction: 2 }, { fixed: -20, perPrediction: 1 })).toBeUndefined();
    expect(crossoverVolume({ fixed: -10, perPrediction: 2 }, { fixed: -10, perPrediction: 1 })).toBeUndefined();
    expect(crossoverVolume({ fixed: -10, perPrediction: 1 }, { fixed: -20, perPrediction: 2 })).toBe(10);
  });

  test('is none above what the field takes', () => {
    expect(crossoverVolume({ fixed: -10, perPrediction: 1 }, { fixed: -20, perPrediction: 1 + 1e-9 })).toBeUndefined();
  });
});

describe('findCrossovers', () => {
  test('finds the volume at which building photos overtakes calling', () => {
    const [ofServices, ofOwn] = findCrossovers(photos);
    expect(ofServices).toEqual({ kind: 'none', pair: ['call', 'ecosystem'], ahead: 'call' });
    expect(ofOwn).toEqual({
      kind: 'at',
      pair: ['call', 'build'],
      volume: expect.closeTo(600_000, 4),
      npv: expect.closeTo(presentValue({ ...proposalOf(photos, 'call'), volume: 600_000 }), 2),
      below: 'call',
      above: 'build',
    });
  });

  test('does not depend on the order of the pair', () => {
    const turned = buildRoiInputs({ call: photos.buckets.build, build: photos.buckets.call });
    expect(findCrossovers(turned)[1]).toMatchObject({ volume: expect.closeTo(600_000, 4), below: 'build', above: 'call' });
  });

  test('names who is ahead throughout, and nobody where two are the same', () => {
    const cheap = buildRoiInputs({ build: { oneOffCost: 0 } });
    expect(findCrossovers(cheap)).toEqual([
      { kind: 'none', pair: ['call', 'ecosystem'], ahead: undefined },
      { kind: 'none', pair: ['call', 'build'], ahead: 'build' },
      { kind: 'none', pair: ['ecosystem', 'build'], ahead: 'build' },
    ]);
  });

  test('are volumes at which the two are worth the same, with one ahead below and the other above', () => {
    fc.assert(
      fc.property(plausibleInputs, (inputs) => {
        for (const crossover of findCrossovers(inputs)) {
          if (crossover.kind === 'none') continue;
          const { pair, volume, npv, below, above } = crossover;
          const worth = (bucket: Bucket, at: number) => presentValue({ ...proposalOf(inputs, bucket), volume: at });
          const size = 1 + Math.max(...pair.flatMap((bucket) => [0, volume].map((at) => Math.abs(worth(bucket, at)))));
          expect(worth(pair[0], volume) / size).toBeCloseTo(worth(pair[1], volume) / size, 6);
          expect(npv / size).toBeCloseTo(worth(pair[0], volume) / size, 6);
          expect(worth(above, 2 * volume) / size).toBeGreaterThanOrEqual(worth(below, 2 * volume) / size - 1e-6);
          expect(worth(below, volume / 2) / size).toBeGreaterThanOrEqual(worth(above, volume / 2) / size - 1e-6);
        }
      }),
    );
  });

  test('gives finite numbers only, three pairs, whatever is entered', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const crossovers = findCrossovers(inputs);
        expect(crossovers).toHaveLength(3);
        expect(numbersIn(crossovers).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('sees the worth of one prediction beside large sums', () => {
    const line = valueLine(buildProposal({ oneOffCost: 1e9, benefitPerCorrect: 0.001, discountRate: 0, horizon: 10 }));
    expect(line).toEqual({ fixed: -1e9 - 10_000, perPrediction: expect.closeTo(0.01, 15) });
  });
});
