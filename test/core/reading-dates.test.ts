import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/core/calendar.ts';
import { monthNames, readDate } from '../../src/core/reading-dates.ts';

const months = monthNames('de-DE');
const read = (text: string) => readDate(text, months);
const day = (date: string) => ({ kind: 'date', date, start: date });
const month = (start: string, date: string) => ({ kind: 'date', date, start, period: 'month' });
const quarter = (start: string, date: string) => ({ kind: 'date', date, start, period: 'quarter' });
const twoDigits = { kind: 'fault', reason: 'The year has two digits. Write it with four, for example 2026.' };
const noSuchDay = { kind: 'fault', reason: 'The calendar has no such day.' };

describe('readDate', () => {
  test.each([
    ['2026-03-31', day('2026-03-31')],
    [' 2026/3/31 ', day('2026-03-31')],
    ['2026-03-31T23:59:00Z', day('2026-03-31')],
    ['2026-03-31 00:00:00.000+02:00', day('2026-03-31')],
    ['3/31/2026 1:05 PM', { ...day('2026-03-31'), decides: 'month' }],
    ['31.03.2026', { ...day('2026-03-31'), decides: 'day' }],
    ['31-3-2026', { ...day('2026-03-31'), decides: 'day' }],
    ['03/03/2026', day('2026-03-03')],
    ['03/04/2026', { kind: 'either', day: '2026-04-03', month: '2026-03-04' }],
    ['March 2026', month('2026-03-01', '2026-03-31')],
    ['2026 Feb', month('2026-02-01', '2026-02-28')],
    ['Sept. 2026', month('2026-09-01', '2026-09-30')],
    ['March 31, 2026', day('2026-03-31')],
    ['31st of March 2026', day('2026-03-31')],
    ['31-Mar-2026', day('2026-03-31')],
    ['31. März 2026', day('2026-03-31')],
    ['2026-03', month('2026-03-01', '2026-03-31')],
    ['3/2026', month('2026-03-01', '2026-03-31')],
    ['2026-Q1', quarter('2026-01-01', '2026-03-31')],
    ['2026 q4', quarter('2026-10-01', '2026-12-31')],
    ['Q2 2026', quarter('2026-04-01', '2026-06-30')],
  ])('reads %o', (text, date) => {
    expect(read(text)).toEqual(date);
  });

  test.each([
    ['31.03.26', twoDigits],
    ['26-03-31', twoDigits],
    ['Q1 26', twoDigits],
    ['Mar-26', { kind: 'fault', reason: 'It has no year of four digits. Write it with one, for example 2026.' }],
    ['31.02.2026', noSuchDay],
    ['2026-13-01', noSuchDay],
    ['2026-00', noSuchDay],
    ['0001-Q1', noSuchDay],
    ['32 March 2026', noSuchDay],
  ])('says what is wrong with %o', (text, fault) => {
    expect(read(text)).toEqual(fault);
  });

  test.each(['', 'Date', '95', '1,234', '2026', 'March', 'hardly 5 2026', '1.2.3.4', 'March 2026 5 6', 'x'.repeat(50)])(
    'takes %o for no date',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('knows English months where the reader’s language is unknown', () => {
    expect(readDate('31 March 2026', monthNames('no such language'))).toEqual(day('2026-03-31'));
    expect(readDate('31 March 2026', monthNames('ja-JP'))).toEqual(day('2026-03-31'));
  });

  test('reads every day in every order that leaves no doubt, and never throws', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1970, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(parts, ({ year, month: m, day: d }) => {
        const date = isoDay(year, m, d);
        fc.pre(date !== undefined);
        expect(read(String(date))).toEqual(day(String(date)));
        const dayFirst = read(`${d}/${m}/${year}`);
        expect(dayFirst).toMatchObject(dayFirst?.kind === 'either' ? { day: date } : { date });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    fc.assert(fc.property(fc.stringMatching(/^[0-9./ Qq:TZ-]{0,20}$/), (text) => void read(text)));
  });
});
