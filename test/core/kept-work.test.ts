import { describe, expect, test } from 'vitest';
import { describeKeptWork } from '../../src/core/kept-work.ts';
import { stateOf } from '../../src/core/state.ts';

const snapshot = (response: string) =>
  JSON.stringify({ name: 'March', taken: '2026-03-31T09:30:00.000Z', response, answers: { volume: '1' }, notes: {} });

describe('what the tools keep', () => {
  test.each([
    [{}, ''],
    [{ 'answer:pipeline:first:a': '1', 'snapshot:pipeline:s': snapshot('first'), 'compared:x': 'token Team A' }, ''],
    [{ 'roi:first:volume': '20000' }, '1 use case and 1 ROI model'],
    [{ 'response:use-case:u1': 'Invoices', 'answer:bucket:u1:task.service': '1' }, '1 use case'],
    [{ 'snapshot:roi:s': snapshot('first') }, '1 snapshot'],
    [
      {
        'response:use-case:u1': 'Invoices',
        'roi:first:volume': '20000',
        'kpi:u1:latency/target': '10',
        'reading:u1:latency/2026-03-31': '12.5',
        'reading:first:latency/2026-03-31': '12.5',
        'snapshot:kpi:s1': snapshot('u1'),
        'snapshot:use-case:s2': snapshot('u1'),
      },
      '2 use cases, 1 ROI model, 2 KPI readings and 2 snapshots',
    ],
  ] as const)('of %o is told as “%s”', (texts, told) => {
    expect(describeKeptWork(stateOf(texts))).toBe(told);
  });
});
