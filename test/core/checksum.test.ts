import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/core/checksum.ts';

describe('checksum', () => {
  test('equals a division of polynomials written another way', () => {
    const naive = (values: number[], bits: number): number => {
      const text = values.map((value) => value.toString(2).padStart(bits, '0')).join('');
      // All ones as the start is the same as inverting the first 20 bits of the text followed by 20 zeros.
      const padded = [...`${text}${'0'.repeat(20)}`].map((bit, index) => Number(bit) ^ (index < 20 ? 1 : 0));
      for (let index = 0; index + 20 < padded.length; index += 1) {
        if (padded[index] === 1) for (const power of [20, 5, 2, 0]) padded[index + 20 - power]! ^= 1;
      }
      return Number.parseInt(padded.slice(-20).join(''), 2);
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 40 }), (values) => {
        expect(checksum(values, 5)).toBe(naive(values, 5));
      }),
    );
  });

  test('notices any one or two wrong characters in the longest link there can be', () => {
    const length = 120;
    const clean = checksum(
      Array.from({ length }, () => 0),
      5,
    );
    const seen = new Set([0]);
    for (let place = 0; place < length; place += 1) {
      for (let error = 1; error < 32; error += 1) {
        const values = Array.from({ length }, (_, index) => (index === place ? error : 0));
        seen.add(checksum(values, 5) ^ clean);
      }
    }
    expect(seen.size).toBe(1 + length * 31);
  });
});
