import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/core/calendar.ts';
import { dateNames, LANGUAGES } from '../../src/core/date-names.ts';
import { readBare, readDate } from '../../src/core/reading-dates.ts';

const names = dateNames('de-DE');
const read = (text: string) => readDate(text, names);
const span = (date: string) => ({ date, start: date });
const day = (date: string) => ({ kind: 'date', ...span(date) });
const period = (kind: string) => (start: string, date: string) => ({ kind: 'date', date, start, period: kind });
const week = period('week');
const month = period('month');
const quarter = period('quarter');
const half = period('half');
const order = (ways: object) => ({ kind: 'either', asks: 'order', ways });
const short = (ways: object) => ({ kind: 'either', asks: 'short', ways });
const november = { date: '2026-11-30', start: '2026-11-01', period: 'month' };
const november26 = { day: span('--11-26'), year: november };
const noSuchDay = { kind: 'fault', reason: 'The calendar has no such day.' };
const noSuchWeek = { kind: 'fault', reason: 'The year has no such week. Weeks are numbered as in ISO 8601.' };
const noSuchPeriod = { kind: 'fault', reason: 'The calendar has no such part of a year.' };
const fiscal = {
  kind: 'fault',
  reason: 'Fiscal years end on different days. Write the last day instead, for example 2026-03-31.',
};

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
    ['03/04/2026', order({ day: span('2026-04-03'), month: span('2026-03-04') })],
    ['1/31/26', { ...day('2026-01-31'), decides: 'month' }],
    ['31.03.26', order({ day: span('2026-03-31'), year: span('2031-03-26') })],
    ['05-06-07', order({ day: span('2007-06-05'), month: span('2007-05-06'), year: span('2005-06-07') })],
    ['03.03.03', day('2003-03-03')],
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
    ['1Q26', quarter('2026-01-01', '2026-03-31')],
    ['Q1’26', quarter('2026-01-01', '2026-03-31')],
    ['Q1 26', quarter('2026-01-01', '2026-03-31')],
    ['2026Q1', quarter('2026-01-01', '2026-03-31')],
    ['26-Q1', quarter('2026-01-01', '2026-03-31')],
    ['1. Quartal 2026', quarter('2026-01-01', '2026-03-31')],
    ['H1 2026', half('2026-01-01', '2026-06-30')],
    ['2026-H2', half('2026-07-01', '2026-12-31')],
    ['2026-W05', week('2026-01-26', '2026-02-01')],
    ['2026W5', week('2026-01-26', '2026-02-01')],
    ['W05 2026', week('2026-01-26', '2026-02-01')],
    ['KW 5/2026', week('2026-01-26', '2026-02-01')],
    ['Week 5, 2026', week('2026-01-26', '2026-02-01')],
    ['2026 week 5', week('2026-01-26', '2026-02-01')],
    ['2026-W53', week('2026-12-28', '2027-01-03')],
    ['2025-W01', week('2024-12-30', '2025-01-05')],
    ['2026-W05-3', day('2026-01-28')],
    ['2026-W05-7', day('2026-02-01')],
    ['Nov ’26', { kind: 'date', ...november }],
    ['Nov 26', short(november26)],
    ['26-Nov', short(november26)],
    ['nov26', short(november26)],
    ['Nov 5', short({ day: span('--11-05') })],
    ['Jun-31', short({ year: { date: '2031-06-30', start: '2031-06-01', period: 'month' } })],
    ['31-Jan-26', order({ day: span('2026-01-31'), year: span('2031-01-26') })],
    ['Jan 31, 26', day('2026-01-31')],
    ['31JAN2026', day('2026-01-31')],
    ['1er janvier 2026', day('2026-01-01')],
    ['28 février 2026', day('2026-02-28')],
    ['Mrz. 2026', month('2026-03-01', '2026-03-31')],
    ['Fri, Jan 30, 2026', day('2026-01-30')],
    ['Sa. 31.01.2026', { ...day('2026-01-31'), decides: 'day' }],
    ['mar 3 mar 2026', day('2026-03-03')],
    ['2026-01-31 00:00:00+00', day('2026-01-31')],
    ['2026-01-31 10:00:00 UTC', day('2026-01-31')],
    ['1/31/2026 1:05 PM EST', { ...day('2026-01-31'), decides: 'month' }],
  ])('reads %o', (text, date) => {
    expect(read(text)).toEqual(date);
  });

  test.each([
    ['FY26', fiscal],
    ['Q1 FY2026', fiscal],
    ['FY26-Q1', fiscal],
    ['31.31.31', noSuchDay],
    ['2025-W53', noSuchWeek],
    ['2026-W00', noSuchWeek],
    ['W1 0001', noSuchWeek],
    ['Q5 2026', noSuchPeriod],
    ['H3 2026', noSuchPeriod],
    ['31.02.2026', noSuchDay],
    ['2026-13-01', noSuchDay],
    ['2026-00', noSuchDay],
    ['0001-Q1', noSuchPeriod],
    ['32 March 2026', noSuchDay],
  ])('says what is wrong with %o', (text, fault) => {
    expect(read(text)).toEqual(fault);
  });

  test.each([
    '',
    'Date',
    '95',
    '1,234',
    '2026',
    'March',
    'hardly 5 2026',
    '1.2.3.4',
    'March 2026 5 6',
    '1h26',
    '12.2026',
    '26 31 Jan',
    'Nov 260',
    'today 2026-03-31',
    'x'.repeat(50),
  ])('takes %o for no date', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('a name of a month means the same month in every language that is known', () => {
    const meanings = LANGUAGES.flatMap((language) => [...dateNames(language, []).months]);
    for (const [name, number] of meanings) expect(dateNames('en').months.get(name), name).toBe(number);
  });

  test('knows English months where the reader’s language is unknown', () => {
    expect(readDate('31 March 2026', dateNames('no such language'))).toEqual(day('2026-03-31'));
    expect(readDate('31 March 2026', dateNames('ja-JP'))).toEqual(day('2026-03-31'));
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
        expect(dayFirst).toMatchObject(dayFirst?.kind === 'either' ? { ways: { day: { date } } } : { date });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    fc.assert(fc.property(fc.stringMatching(/^[0-9./ Qq:TZ-]{0,20}$/), (text) => void read(text)));
  });
});

describe('readBare', () => {
  const year = (number: string) => ({ kind: 'date', date: `${number}-12-31`, start: `${number}-01-01`, period: 'year' });
  test.each([
    ['2025', year('2025')],
    ['20260131', day('2026-01-31')],
    ['202602', month('2026-02-01', '2026-02-28')],
    ['02.2026', month('2026-02-01', '2026-02-28')],
    ['2026.02', month('2026-02-01', '2026-02-28')],
  ])('reads %o', (text, date) => {
    expect(readBare(text)).toEqual(date);
  });

  test.each(['', '95', '1234', '2200', '20261301', '202613', '2.2026', '2026.5', '2,025', '2025.0'])(
    'takes %o for a number',
    (text) => {
      expect(readBare(text)).toBeUndefined();
    },
  );
});
