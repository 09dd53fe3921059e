import { describe, expect, test } from 'vitest';
import { formatAmount, formatInput, formatPercent } from '../../src/core/amount.ts';

describe('formatAmount', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.00125, '0.00125'],
    [0.0012345, '0.00123'],
    [-0.5, '-0.5'],
    [12.345, '12.35'],
    [29_211.1196, '29,211.12'],
    [-120_000, '-120,000'],
  ])('writes %d as %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });
});

describe('formatPercent', () => {
  test('writes a share without the noise of its fraction', () => {
    expect([0.57, 0.5, 0.00797414, -0.1].map(formatPercent)).toEqual(['57%', '50%', '0.797%', '-10%']);
  });
});

describe('formatInput', () => {
  test('writes an input as it is typed', () => {
    expect([formatInput('accuracy', 0.9), formatInput('volume', 1000), formatInput('retrainEvery', undefined)]).toEqual([
      '90%',
      '1,000',
      'never',
    ]);
  });
});
