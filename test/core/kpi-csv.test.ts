import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/core/csv.ts';
import { rowsOfReadings } from '../../src/core/kpi-csv.ts';

const latency = { name: 'Latency', unit: { kind: 'duration', label: 'ms' } };
const none = { target: undefined, tolerance: undefined };

describe('a table of readings', () => {
  test('is read back as it was, with numbers as numbers and formulas as texts', () => {
    const rows = rowsOfReadings('=HYPERLINK("x")', [
      {
        card: latency,
        goal: { target: 200, tolerance: 0.5 },
        owner: 'Ana, "Ops"\n+1',
        readings: [
          { date: '2026-01-31', value: -12.25 },
          { date: '2026-02-28', value: 1e-7 },
        ],
      },
    ]);
    const { data } = Papa.parse<Record<string, string>>(formatCsv(rows).slice(1), { header: true, skipEmptyLines: true });
    const same = { 'Use case': `'=HYPERLINK("x")`, KPI: 'Latency', Unit: 'ms', Target: '200', Tolerance: '0.5' };
    expect(data).toEqual([
      { ...same, Date: '2026-01-31', Value: '-12.25', Owner: 'Ana, "Ops"\n+1' },
      { ...same, Date: '2026-02-28', Value: '1e-7', Owner: 'Ana, "Ops"\n+1' },
    ]);
  });

  test('has a KPI without a reading as one row, so that its goal is not lost', () => {
    expect(rowsOfReadings('Invoices', [{ card: latency, goal: { ...none, target: 200 }, owner: '@Ben', readings: [] }])).toEqual([
      ['Use case', 'KPI', 'Date', 'Value', 'Unit', 'Target', 'Tolerance', 'Owner'],
      ['Invoices', 'Latency', undefined, undefined, 'ms', 200, undefined, '@Ben'],
    ]);
    expect(rowsOfReadings('Invoices', [])).toHaveLength(1);
  });
});
