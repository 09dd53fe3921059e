import { describe, expect, test } from 'vitest';
import { foldHistory } from '../../src/core/fold-history.ts';
import { readSnapshots } from '../../src/core/history.ts';
import { formatSnapshot } from '../../src/core/saved.ts';

const snapshot = (name: string, taken: string) => formatSnapshot({ name, taken, answers: {}, notes: {} });

describe('a folded history', () => {
  const many = (dates: readonly string[]) =>
    readSnapshots(
      Object.fromEntries(dates.map((date, index) => [`s${index}`, snapshot(date, `${date}T12:00:00.000Z`)])),
      'first',
    );
  const told = (dates: readonly string[]) => {
    const { newest, older } = foldHistory(many(dates), 2, (moment) => moment.toISOString().slice(0, 10));
    const names = (kept: readonly { readonly snapshot: { readonly name: string } }[]) => kept.map((each) => each.snapshot.name);
    return { newest: names(newest), older: older.map(({ name, kept }) => [name, ...names(kept)]) };
  };

  test('shows the newest first and folds the others by year', () => {
    expect(told(['2026-01-01', '2026-04-01'])).toEqual({ newest: ['2026-04-01', '2026-01-01'], older: [] });
    expect(told(['2024-12-31', '2025-01-01', '2025-06-01', '2026-01-01', '2026-04-01'])).toEqual({
      newest: ['2026-04-01', '2026-01-01'],
      older: [
        ['2025', '2025-06-01', '2025-01-01'],
        ['2024', '2024-12-31'],
      ],
    });
  });

  test('folds by quarter where a year has more than twelve', () => {
    const weekly = Array.from({ length: 15 }, (_, week) => new Date(Date.UTC(2026, 0, 1 + 7 * week)).toISOString().slice(0, 10));
    expect(told(weekly).older.map(([name, ...kept]) => [name, kept.length])).toEqual([['2026-Q1', 13]]);
    const longer = ['2025-11-01', ...weekly, '2026-05-01', '2026-06-01'];
    expect(told(longer).older.map(([name, ...kept]) => [name, kept.length])).toEqual([
      ['2026-Q2', 2],
      ['2026-Q1', 13],
      ['2025-Q4', 1],
    ]);
  });
});
