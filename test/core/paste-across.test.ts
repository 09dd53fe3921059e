import { expect, test } from 'vitest';
import { MOST_LINES } from '../../src/core/paste.ts';
import { parse, short, taken } from './pasted.ts';

test('reads dates that stand side by side above a line of numbers', () => {
  const { place, readings, notes } = parse('KPI\tJan 2026\tFeb 2026\tTotal\nPrecision\t80\t81\t161');
  expect(place).toBe('column');
  expect(readings).toEqual([
    { line: 2, date: '2026-01-31', value: 80 },
    { line: 3, date: '2026-02-28', value: 81 },
  ]);
  expect(notes).toEqual([
    'The dates stand side by side in line 1, so each column is one reading.',
    'Column 1 is taken as the heading: “KPI  Precision”.',
    'A month without a day stands for its last day.',
  ]);
  expect(short('2026-01-31,2026-02-28\n80,81')).toEqual(taken('2026-01-31 80', '2026-02-28 81'));
  expect(short('KPI;Jan 2026\nPrecision;80,5')).toEqual(taken('2026-01-31 80.5'));
  expect(short('2026,Jan 2026,Feb 2026\nReleases,7 releases,8 releases')).toEqual(taken('2026-01-31 7', '2026-02-28 8'));
  expect(short('| | 2026-Q1 | 2026-Q2 |\n|---|---:|---|\n| Recall | 7 | 8 |')).toEqual(taken('2026-03-31 7', '2026-06-30 8'));
  expect(short('Q1 2026\t\t\nJan 2026\tFeb 2026\tMar 2026\n7\tn/a\t8')).toEqual({
    readings: ['2026-01-31 7', '2026-03-31 8'],
    refused: ['2: There is no number.'],
    questions: [],
  });
});

test('asks which of several lines below dates has the readings, by its label', () => {
  const text = 'Report\t\t\n\n\tJan 2026\tFeb 2026\nPrecision\t80\t81\nTarget\t85\t86\n\t1\t2';
  expect(parse(text).questions).toEqual([
    {
      kind: 'valueColumn',
      among: 'line',
      columns: [
        { index: 3, name: 'Precision', sample: '80' },
        { index: 4, name: 'Target', sample: '85' },
        { index: 5, name: 'Line 6', sample: '1' },
      ],
    },
  ]);
  expect(short(text, { valueColumn: 4 })).toEqual(taken('2026-01-31 85', '2026-02-28 86'));
  expect(parse('KPI,Jan 2026,Feb 2026\nPrecision,80,81\nRecall,70,71').questions[0]).not.toHaveProperty('joined');
  const updated = parse('Updated\t2026-11-01\nKPI\tJan 2026\tFeb 2026\nRecall\t80\t81').questions;
  expect(updated).toMatchObject([{ kind: 'dateColumn', among: 'line', columns: [{ name: 'Updated' }, { name: 'KPI' }] }]);
  expect(parse('KPI\t2024\t2025\nPrecision\t80\t81').questions).toMatchObject([{ kind: 'dateColumn', among: 'line' }]);
});

test('takes no half of a number with a decimal comma below dates that stand side by side', () => {
  expect(parse('KPI,Jan 2026,Feb 2026\nPrecision,80,5,81,5').fault).toContain('A line has more parts than the line of dates.');
  expect(parse(`${'2026-01-31;'.repeat(MOST_LINES + 1)}\n5;`).fault).toContain('more than 2000 columns');
});
