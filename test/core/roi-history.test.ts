import { describe, expect, test } from 'vitest';
import { ROI_EXAMPLE } from '../../src/core/roi-example.ts';
import { findInputChanges, readRoiHistory } from '../../src/core/roi-history.ts';
import { formatSnapshot, type Texts } from '../../src/core/saved.ts';

const snapshot = (name: string, taken: string, response: string, answers: Texts) =>
  formatSnapshot({ name, taken, response, answers, notes: {} });

describe('readRoiHistory', () => {
  test('returns the snapshots of a use case, oldest first, with their results', () => {
    const day = (number: number) => `2026-03-0${number}T10:00:00.000Z`;
    const moments = readRoiHistory(
      {
        c: snapshot('Third', day(2), 'first', { volume: 'gone' }),
        b: snapshot('Second', day(2), 'first', ROI_EXAMPLE),
        a: snapshot('First', day(1), 'first', { ...ROI_EXAMPLE, volume: '30000' }),
        other: snapshot('Of another', day(1), 'other', ROI_EXAMPLE),
        broken: '{',
      },
      'first',
    );
    expect(moments.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(moments.map(({ report }) => report && Math.round(report.buckets.ecosystem.result.npv))).toEqual([
      376648,
      190208,
      undefined,
    ]);
  });
});

describe('findInputChanges', () => {
  test('returns what differs, in the order of the form, and nothing of other keys', () => {
    expect(
      findInputChanges(
        { ...ROI_EXAMPLE, 'build.drift': '2', example: 'yes' },
        { ...ROI_EXAMPLE, volume: undefined, horizon: '24' },
      ),
    ).toEqual([
      { key: 'volume', before: '20000', after: '' },
      { key: 'horizon', before: '36', after: '24' },
      { key: 'build.drift', before: '2', after: '1' },
    ]);
  });
});
