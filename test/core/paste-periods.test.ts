import { expect, test } from 'vitest';
import { parsePaste } from '../../src/core/readings.ts';
import { COUNT, parse, short, taken } from './pasted.ts';

test('says what periods stand for', () => {
  expect(parse('2026-03;1\n2026-Q2;2\n2026-W05;3\nH1 2026;4\n2025;5').notes).toEqual([
    'A month without a day stands for its last day.',
    'A quarter without a day stands for its last day.',
    'A week without a day stands for its last day, Sunday; weeks are numbered as in ISO 8601.',
    'Half a year without a day stands for its last day.',
    'A year without a day stands for its last day.',
  ]);
});

test.each(['November 2026', '2026-11', 'Q4 2026', '2026-W47', 'H2 2026'])(
  'dates the reading of a period that is not over today: %s',
  (period) => {
    const { readings, notes } = parse(`2026-08-31;5\n${period};6`);
    expect(readings.map(({ date }) => date)).toEqual(['2026-08-31', '2026-11-21']);
    expect(notes).toContain(`“${period}” is not over, so its reading is dated today, 2026-11-21.`);
  },
);

test('keeps the last day of a period that ends today', () => {
  const { readings, notes } = parsePaste('November 2026;6', { ...COUNT, today: '2026-11-30' });
  expect(readings).toEqual([{ line: 1, date: '2026-11-30', value: 6 }]);
  expect(notes).toEqual(['A month without a day stands for its last day.']);
});

test('says nothing of a period without a number', () => {
  expect(parse('2026-10-31;5\nNovember 2026;').notes).toEqual([]);
});

test('never takes a year for a date unasked where it may be a value', () => {
  expect(short('2024\n2025\n2026').questions).toEqual(['first']);
  expect(short('2026-01-31;2025\n2026-02-28;2026')).toEqual(taken('2026-01-31 2025', '2026-02-28 2026'));
  expect(short('id;count\n1;2025\n2;17')).toMatchObject({ fault: expect.stringContaining('No column has dates') });
  expect(parse('2024;10\n2025;20').questions).toEqual([
    { kind: 'dateColumn', among: 'column', columns: [{ index: 0, name: 'Column 1', sample: '2024' }] },
  ]);
  expect(short('2024;10\n2025;20\nTotal;30', { dateColumn: 0 })).toMatchObject({
    readings: ['2024-12-31 10', '2025-12-31 20'],
    refused: [expect.stringContaining('3: “Total” is no date')],
  });
  expect(short('2024;2030\n2025;2031').questions).toEqual(['dateColumn']);
  expect(short('Year,Value\n2024,2025\n2025,2030')).toEqual(taken('2024-12-31 2025', '2025-12-31 2030'));
  expect(short('2023,10.5\n2024,20.5', { dateColumn: 0 })).toEqual(taken('2023-12-31 10.5', '2024-12-31 20.5'));
  expect(short('20260131\t5\n20260228\t6', { dateColumn: 0 })).toEqual(taken('2026-01-31 5', '2026-02-28 6'));
});
