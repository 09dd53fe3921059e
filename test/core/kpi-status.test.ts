import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBy, isWithin, limitsOf, staleDays, statusOf, trendOf } from '../../src/core/kpi-status.ts';

const GOAL = { target: 90, tolerance: 5 };
const at = (date: string, value: number) => ({ date, value });
const monthly = (...values: number[]) => values.map((value, index) => at(`2026-${String(index + 1).padStart(2, '0')}-28`, value));

describe('limits', () => {
  test.each([
    ['up', { lowest: 85, highest: undefined }, [84.99, 85, 200], [false, true, true]],
    ['down', { lowest: undefined, highest: 95 }, [-5, 95, 95.01], [true, true, false]],
    ['range', { lowest: 85, highest: 95 }, [84, 85, 95, 96], [false, true, true, false]],
  ] as const)('of %s', (direction, limits, values, within) => {
    expect(limitsOf(direction, GOAL)).toEqual(limits);
    expect(values.map((value) => isWithin(limits, value))).toEqual(within);
  });

  test('are what a person would compute', () => {
    expect(limitsOf('range', { target: 99.9, tolerance: 0.05 })).toEqual({ lowest: 99.85, highest: 99.95 });
    expect(limitsOf('down', { target: 0.1, tolerance: 0.2 })).toEqual({ lowest: undefined, highest: 0.3 });
  });

  test('are none without both numbers', () => {
    expect(limitsOf('up', { target: 1, tolerance: undefined })).toBeUndefined();
    expect(limitsOf('up', { target: undefined, tolerance: 1 })).toBeUndefined();
  });
});

describe('statusOf', () => {
  test('says what is missing', () => {
    expect(statusOf('up', { target: 1, tolerance: undefined }, monthly(1))).toEqual({ kind: 'no-tolerance' });
    expect(statusOf('up', { target: undefined, tolerance: 1 }, monthly(1))).toEqual({ kind: 'no-target' });
    expect(statusOf('up', { target: undefined, tolerance: undefined }, monthly(1))).toEqual({ kind: 'no-goal' });
    expect(statusOf('up', GOAL, [])).toEqual({ kind: 'no-readings' });
  });

  test('names the first reading of the present run, and the first that ever left', () => {
    const readings = monthly(90, 80, 90, 84, 83);
    expect(statusOf('up', GOAL, readings)).toEqual({
      kind: 'outside',
      last: readings[4],
      since: readings[3],
      firstOut: readings[1],
    });
    expect(statusOf('up', GOAL, readings.slice(0, 3))).toEqual({
      kind: 'within',
      last: readings[2],
      since: readings[2],
      firstOut: readings[1],
    });
    expect(statusOf('up', GOAL, readings.slice(0, 1))).toEqual({
      kind: 'within',
      last: readings[0],
      since: readings[0],
      firstOut: undefined,
    });
  });
});

describe('trendOf', () => {
  const up = { direction: 'up', cadence: 'monthly' } as const;

  test('needs three readings', () => {
    expect(trendOf(up, GOAL, monthly(1, 2))).toBeUndefined();
    expect(trendOf(up, GOAL, [])).toBeUndefined();
  });

  test('is the median of the slopes between all pairs, for each cadence', () => {
    const daily = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((date, index) =>
      at(date, [1, 3, 5, 7][index] ?? 0),
    );
    expect(trendOf({ direction: 'up', cadence: 'daily' }, GOAL, daily)).toEqual({ slope: 2, count: 4, course: 'better' });
    expect(trendOf({ direction: 'down', cadence: 'weekly' }, GOAL, daily)).toEqual({ slope: 14, count: 4, course: 'worse' });
    expect(trendOf({ direction: 'up', cadence: 'quarterly' }, GOAL, daily)?.slope).toBe(182.625);
  });

  test('is not turned by one wild reading', () => {
    const readings = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
    const wild = [1, 2, 900, 4, 5].map((value, index) => at(readings[index] ?? '', value));
    expect(trendOf({ direction: 'up', cadence: 'daily' }, GOAL, wild)?.slope).toBe(1);
  });

  test('rests on the latest twelve', () => {
    const readings = [at('2025-01-01', 1000), ...monthly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)];
    expect(trendOf(up, GOAL, readings)).toEqual({ slope: 0, count: 12, course: 'level' });
  });

  test.each([
    ['toward the target', [70, 75, 80], GOAL, 'better'],
    ['away from it', [95, 97, 99], GOAL, 'worse'],
    ['back down to it', [99, 97, 95], GOAL, 'better'],
    ['at the target', [80, 85, 90], GOAL, 'unknown'],
    ['without a target', [80, 85, 90], { target: undefined, tolerance: undefined }, 'unknown'],
  ])('near a target on both sides goes %s', (_, values, goal, course) => {
    expect(trendOf({ direction: 'range', cadence: 'monthly' }, goal, monthly(...values))?.course).toBe(course);
  });

  test('of a straight line is its slope, whatever the days', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: -50, max: 50 }), (numbers, slope) => {
        const readings = [...numbers]
          .sort((one, other) => one - other)
          .map((day) => at(`2026-03-${String(day).padStart(2, '0')}`, slope * day));
        expect(trendOf({ direction: 'up', cadence: 'daily' }, GOAL, readings)?.slope).toBe(slope);
      }),
    );
  });
});

describe('changesBy', () => {
  test('compares the last reading of a month with that of the month before, and with nothing where there is none', () => {
    const readings = [at('2026-01-10', 1), at('2026-01-31', 2), at('2026-02-28', 3), at('2026-04-30', 9)];
    expect(changesBy('month', readings)).toEqual([
      { period: '2026-01', last: readings[1], before: undefined, by: undefined, share: undefined },
      { period: '2026-02', last: readings[2], before: readings[1], by: 1, share: 0.5 },
      { period: '2026-04', last: readings[3], before: undefined, by: undefined, share: undefined },
    ]);
    expect(changesBy('quarter', readings)).toEqual([
      { period: '2026-Q1', last: readings[2], before: undefined, by: undefined, share: undefined },
      { period: '2026-Q2', last: readings[3], before: readings[2], by: 6, share: 2 },
    ]);
  });

  test('gives no share of what is not above zero', () => {
    expect(changesBy('month', monthly(0, 5)).at(-1)).toMatchObject({ by: 5, share: undefined });
    expect(changesBy('month', monthly(-5, 5)).at(-1)).toMatchObject({ by: 10, share: undefined });
    expect(changesBy('month', [])).toEqual([]);
  });
});

describe('staleDays', () => {
  test.each([
    ['daily', '2026-03-05', undefined],
    ['daily', '2026-03-06', 5],
    ['weekly', '2026-03-12', undefined],
    ['weekly', '2026-03-13', 12],
    ['monthly', '2026-04-16', undefined],
    ['monthly', '2026-04-17', 47],
    ['quarterly', '2026-07-16', undefined],
    ['quarterly', '2026-07-17', 138],
  ] as const)('%s, on %s: %o', (cadence, today, days) => {
    expect(staleDays(cadence, [at('2026-03-01', 1)], today)).toBe(days);
  });

  test('are none without a reading', () => {
    expect(staleDays('daily', [], '2026-03-01')).toBeUndefined();
  });
});
