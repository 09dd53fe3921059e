import { describe, expect, test } from 'vitest';
import { dayAfter, dayNumber, isIsoDay, isoDay, monthOf, periodBefore, quarterOf } from '../../src/core/calendar.ts';

describe('days', () => {
  test.each([
    [2026, 2, 28, '2026-02-28'],
    [2024, 2, 29, '2024-02-29'],
    [2026, 2, 29, undefined],
    [2026, 13, 1, undefined],
    [2026, 0, 1, undefined],
    [2026, 1, 0, undefined],
    [1969, 1, 1, undefined],
    [10_000, 1, 1, undefined],
  ])('of %i-%i-%i', (year, month, day, date) => {
    expect(isoDay(year, month, day)).toBe(date);
  });

  test.each([
    ['2026-03-31', true],
    ['2026-02-30', false],
    ['2026-3-1', false],
    ['', false],
  ])('%o is one: %o', (text, is) => {
    expect(isIsoDay(text)).toBe(is);
  });

  test('are counted alike across a change of clocks', () => {
    expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
  });
});

describe('periods', () => {
  test('are named by month and quarter, and know the one before', () => {
    expect(['2026-01-31', '2026-12-01'].map(monthOf)).toEqual(['2026-01', '2026-12']);
    expect(['2026-01-31', '2026-12-01'].map(quarterOf)).toEqual(['2026-Q1', '2026-Q4']);
    expect(['2026-01', '2026-10', '2026-Q1', '2026-Q3'].map(periodBefore)).toEqual(['2025-12', '2026-09', '2025-Q4', '2026-Q2']);
  });

  test.each([
    ['2026-02-28', 'monthly', 1, '2026-03-31'],
    ['2026-01-30', 'monthly', 1, '2026-02-28'],
    ['2026-01-15', 'monthly', 12, '2027-01-15'],
    ['2026-03-31', 'quarterly', 1, '2026-06-30'],
    ['2026-12-30', 'weekly', 1, '2027-01-06'],
    ['2026-02-28', 'daily', 1, '2026-03-01'],
  ] as const)('%s and then %s %i', (first, cadence, steps, date) => {
    expect(dayAfter(first, cadence, steps)).toBe(date);
  });
});
