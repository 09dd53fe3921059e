import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNumber, exactly, formatPlain, parsePlain, readNumber } from '../../src/core/reading-numbers.ts';

const number = (value: number, decides?: 'point' | 'comma') => ({
  kind: 'number',
  value,
  ...(decides && { decides }),
});

const money = (value: number, decides?: 'point' | 'comma') => ({ ...number(value, decides), sign: 'currency' });

describe('readNumber', () => {
  test.each([
    ['95', number(95)],
    ['95.5', number(95.5, 'point')],
    ['95,5', number(95.5, 'comma')],
    ['.5', number(0.5, 'point')],
    ['5.', number(5, 'point')],
    ['0,123', number(0.123, 'comma')],
    ['1234,567', number(1234.567, 'comma')],
    ['1,234.5', number(1234.5, 'point')],
    ['1.234,5', number(1234.5, 'comma')],
    ['1,234,567', number(1234567, 'point')],
    ['1.234.567', number(1234567, 'comma')],
    ['12,34,567', number(1234567, 'point')],
    ['1 234 567,8', number(1234567.8, 'comma')],
    ['1 234', number(1234)],
    ['1’234.567', number(1234.567, 'point')],
    ['12 345,678', number(12345.678, 'comma')],
    ['−3', number(-3)],
    ['+3', number(3)],
    ['-0', number(0)],
    ['(1,234.50)', number(-1234.5, 'point')],
    ['3-', number(-3)],
    ['$1,200.00', money(1200, 'point')],
    ['-€ 3,50', money(-3.5, 'comma')],
    ['€-3,50', money(-3.5, 'comma')],
    ['12 EUR', money(12)],
    ['USD 12', money(12)],
    ['US$1,200.50', money(1200.5, 'point')],
    ['Rs. 1,23,456.50', money(123456.5, 'point')],
    ['₹1,23,456.50', money(123456.5, 'point')],
    ['1 200,50 kr', money(1200.5, 'comma')],
    ['95.2 %', { ...number(95.2, 'point'), sign: 'percent' }],
    ['120 ms', number(120)],
    ['1,234', { kind: 'either', point: 1234, comma: 1.234 }],
    ['-1.234', { kind: 'either', point: -1.234, comma: -1234 }],
  ])('reads %o', (text, result) => {
    expect(readNumber(text, 'ms')).toEqual(result);
  });

  test.each([
    ['', 'There is no number.'],
    ['n/a', 'There is no number.'],
    ['1.2E+05', 'Write the number out in digits, without “E”: 120000, not 1.2E+05.'],
    ['$1.2k', 'Write the number out in digits: 1200, not 1.2k.'],
    ['1.3 M', 'Write the number out in digits: 1200, not 1.2k.'],
    ['12 apples', 'Something stands beside the number. Write the number alone.'],
    ['95 (backfilled)', 'Something stands beside the number. Write the number alone.'],
    ['2h 10m', 'Something stands beside the number. Write the number alone.'],
    ['#DIV/0!', 'There is no number.'],
    ['95*', 'Something stands beside the number. Write the number alone.'],
    ['1.2.3', 'That is not a number that can be read. Write digits, with one point or comma before decimals.'],
    ['1,23.4.5', 'That is not a number that can be read. Write digits, with one point or comma before decimals.'],
    ['1 23', 'That is not a number that can be read. Write digits, with one point or comma before decimals.'],
    ['1234567890123456', 'That is too large: at most 15 digits before the decimals.'],
    ['9'.repeat(61), 'That is not a number that can be read. It is too long.'],
  ])('refuses %o', (text, reason) => {
    expect(readNumber(text)).toEqual({ kind: 'fault', reason });
  });

  test('names the unit that a KPI is counted in where something else stands beside the number', () => {
    expect(readNumber('1.2 s', 'ms')).toEqual({
      kind: 'fault',
      reason: 'Something stands beside the number. Write the number alone, counted in ms.',
    });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, unit) => void readNumber(text, unit)));
    fc.assert(fc.property(fc.stringMatching(/^[-+$€%() 0-9.,'’]{0,25}$/), (text) => void readNumber(text, '%')));
  });
});

describe('saved numbers', () => {
  test.each([
    [95, '95'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [-1e-9, '-0.000000001'],
    [1e-12, '0'],
    [123456789012345, '123456789012345'],
  ])('%o is %o', (value, text) => {
    expect(formatPlain(value)).toBe(text);
  });

  test.each(['', '1e5', 'x', '1,5', '-', '1.', '0x10', undefined])('%o is none', (text) => {
    expect(parsePlain(text)).toBeUndefined();
  });

  test('come back as they were', () => {
    const values = fc.double({ min: -1e14, max: 1e14, noNaN: true });
    fc.assert(
      fc.property(values, (value) => {
        expect(parsePlain(formatPlain(value))).toBe(exactly(value));
      }),
    );
  });
});

describe('checkNumber', () => {
  const percent = { kind: 'percent', label: '%' };
  const money = { kind: 'money', label: 'currency' };
  test.each([
    ['94,5', percent, { ok: true, value: 94.5 }],
    ['94.5%', percent, { ok: true, value: 94.5 }],
    ['$94', percent, { ok: false, fault: 'It has a currency or another unit, but this KPI is counted in %.' }],
    ['$94', money, { ok: true, value: 94 }],
    ['94%', money, { ok: false, fault: 'It has a percent sign, but this KPI is counted in currency.' }],
    [' ', money, { ok: false, fault: 'Enter a number.' }],
    ['x', money, { ok: false, fault: 'There is no number.' }],
    ['1,234', money, { ok: false, fault: 'This can be read in two ways. Write 1234, or 1.2340.' }],
  ])('of %o', (text, unit, result) => {
    expect(checkNumber(text, unit)).toEqual(result);
  });
});
