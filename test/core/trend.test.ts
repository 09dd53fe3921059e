import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/core/outline.ts';
import { scoreChecklist } from '../../src/core/score.ts';
import { coverageOf, findGains, highestValue, placeInTime, type TrendPoint } from '../../src/core/trend.ts';
import { buildChecklist, buildItem, buildOutline } from '../builders.ts';
import { outlineOf } from '../../src/core/outline.ts';

const outline = buildOutline();
const pointOf = (answers: Answers, of = outline): TrendPoint => ({
  id: 'a',
  name: 'A',
  at: 0,
  answers,
  score: scoreChecklist(of, answers),
});

describe('what was gained', () => {
  test('is told for the same questions too, where the scores rest on different ones', () => {
    const gains = findGains(
      outline,
      pointOf({ 'one.item-1': 0, 'one.item-3': 1 }),
      pointOf({ 'one.item-1': 1, 'one.item-2': 3, 'one.item-3': 2 }),
    );
    expect(gains).toEqual({
      overall: { by: 50, alike: { by: 33, count: 2 } },
      one: { by: 67, alike: { by: 33, count: 1 } },
      two: { by: 34, alike: undefined },
    });
  });

  test('says so where no question has a level both times, and where there is no score', () => {
    const gains = findGains(outline, pointOf({ 'one.item-1': 1 }), pointOf({ 'one.item-1': 'na', 'one.item-2': 3 }));
    expect(gains['one']).toEqual({ by: 67, alike: { by: undefined, count: 0 } });
    expect(gains['two']).toEqual({ by: undefined, alike: undefined });
  });

  test('counts points where points are the score', () => {
    const points = outlineOf(
      buildChecklist({ rule: 'minimum', items: [buildItem(1), buildItem(2), buildItem(3, { section: 'two' })] }),
    );
    const gains = findGains(
      points,
      pointOf({ 'one.item-1': 1, 'one.item-3': 1 }, points),
      pointOf({ 'one.item-1': 2, 'one.item-2': 3, 'one.item-3': 3 }, points),
    );
    expect(gains['one']).toEqual({ by: 4, alike: { by: 1, count: 1 } });
    expect(gains['overall']).toEqual({ by: 2, alike: { by: 1, count: 2 } });
    expect([highestValue(points), highestValue(outline)]).toEqual([6, 100]);
  });
});

describe('coverage', () => {
  test('is the share of items with an answer', () => {
    const { overall } = scoreChecklist(outline, { 'one.item-1': 'na', 'one.item-2': 0 });
    expect(coverageOf(overall)).toBeCloseTo(2 / 3);
    expect(coverageOf({ ...overall, total: 0 })).toBe(0);
  });
});

describe('places in time', () => {
  test('go by dates, and leave a gap between moments of the same day', () => {
    expect(placeInTime([0, 10, 100], 100, 5)).toEqual([0, 10, 100]);
    expect(placeInTime([0, 0, 0, 100], 100, 5)).toEqual([0, 5, 10, 100]);
    expect(placeInTime([0, 100, 100], 100, 5)).toEqual([0, 95, 100]);
    expect(placeInTime([7], 100, 5)).toEqual([0]);
    expect(placeInTime([], 100, 5)).toEqual([]);
  });

  test('stay on the line and in their order, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 80 }), (given) => {
        const places = placeInTime(
          [...given].sort((one, other) => one - other),
          100,
          5,
        );
        places.slice(1).forEach((place, index) => expect(place).toBeGreaterThan(places[index] ?? 0));
        for (const place of places) expect([place >= -1e-6, place <= 100]).toEqual([true, true]);
      }),
    );
  });
});
