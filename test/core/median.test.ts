import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOf, medianScore } from '../../src/core/median.ts';
import { scoreItems } from '../../src/core/score.ts';
import { buildOutline } from '../builders.ts';

const outline = buildOutline();
const [first = '', second = ''] = outline.items.map(({ id }) => id);

describe('medianOf', () => {
  test.each([
    [[], undefined],
    [[7], 7],
    [[46, 54], 50],
    [[10, 9, 100], 10],
    [[46, 46, 51, 54, 52, 52], 51.5],
  ] as const)('of %o is %o', (values, expected) => {
    expect(medianOf(values)).toBe(expected);
  });

  test('has half of the values at or below it, and half at or above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }), (values) => {
        const median = medianOf(values) ?? Number.NaN;
        expect(values.filter((value) => value <= median).length).toBeGreaterThanOrEqual(values.length / 2);
        expect(values.filter((value) => value >= median).length).toBeGreaterThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('medianScore', () => {
  const scores = [{ [first]: 1 }, { [first]: 3, [second]: 0 }, {}, { [first]: 'na' as const }].map((answers) =>
    scoreItems(outline, outline.items, answers),
  );

  test('lies halfway between an even number of scores, and leaves out those without one', () => {
    expect(medianScore(scores)).toEqual({ value: 41.5, share: (1 / 3 + 1 / 2) / 2, count: 2 });
  });

  test('is none where there is no score', () => {
    expect(medianScore(scores.slice(2))).toEqual({ value: undefined, share: undefined, count: 0 });
  });
});
