import { describe, expect, test } from 'vitest';
import { mergeReadings } from '../../src/core/merge-readings.ts';

describe('mergeReadings', () => {
  const there = [
    { date: '2026-03-31', value: 1 },
    { date: '2026-04-30', value: 2 },
  ];
  const pasted = [
    { line: 1, date: '2026-03-31', value: 1 },
    { line: 2, date: '2026-04-30', value: 3 },
    { line: 3, date: '2026-05-31', value: 4 },
    { line: 4, date: '2026-05-31', value: 5 },
  ];
  const clashes = [
    { date: '2026-04-30', line: 2, kept: 2, pasted: 3 },
    { date: '2026-05-31', line: 4, kept: 4, pasted: 5 },
  ];

  test.each([
    [undefined, [{ date: '2026-05-31', value: 4 }]],
    ['keep', [{ date: '2026-05-31', value: 4 }]],
    [
      'replace',
      [
        { date: '2026-04-30', value: 3 },
        { date: '2026-05-31', value: 5 },
      ],
    ],
  ] as const)('tells days with two values, and with the choice %o takes what it says', (choice, result) => {
    expect(mergeReadings(there, pasted, choice)).toEqual({ fresh: 1, same: 1, clashes, taken: result });
  });
});
