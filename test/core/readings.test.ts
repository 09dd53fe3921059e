import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDay } from '../../src/core/calendar.ts';
import { LONGEST_PASTE, MOST_LINES } from '../../src/core/paste.ts';
import { parsePaste } from '../../src/core/readings.ts';
import { COUNT, parse, PERCENT, short, taken } from './pasted.ts';

test('marks of direction around dates and numbers, as some programs write them, are left out', () => {
  expect(short('\u200e31\u200e/\u200e3\u200e/\u200e2026;\u206681\u2069\n\u202e2026-04-30\u202c;82')).toEqual(
    taken('2026-03-31 81', '2026-04-30 82'),
  );
});

describe('ten formats', () => {
  test.each([
    ['CSV with a heading', 'date,value\n2026-03-31,95.2\n2026-04-30,96\n', taken('2026-03-31 95.2', '2026-04-30 96')],
    [
      'a German spreadsheet',
      'Datum;Wert\r\n31.03.2026;1.234,5\r\n30.04.2026;1.300,0\r\n',
      taken('2026-03-31 1234.5', '2026-04-30 1300'),
    ],
    [
      'columns of an American spreadsheet',
      '3/31/2026\t1,234.50\n4/5/2026\t1,300.00',
      taken('2026-03-31 1234.5', '2026-04-05 1300'),
    ],
    ['months in words, quoted', '"March 2026","1,234.5"\n"April 2026","1,300.0"', taken('2026-03-31 1234.5', '2026-04-30 1300')],
    ['a chat in American English', 'Jan 31, 2026: 81.5\nFeb 28, 2026: 82', taken('2026-01-31 81.5', '2026-02-28 82')],
    [
      'a dash between date and number, and a minus sign',
      '2026-01-31 - 81\n2026-02-28 – 82\n2026-03-31 -83',
      taken('2026-01-31 81', '2026-02-28 82', '2026-03-31 -83'),
    ],
    [
      'a list in a chat',
      '- 2026-01-31: 95\n* 2026-02-28 = 96\n• Mar 2026 -> 97',
      taken('2026-01-31 95', '2026-02-28 96', '2026-03-31 97'),
    ],
    ['quarters, separated by a space', '2026-Q1 95\nQ2 2026: 96,5', taken('2026-03-31 95', '2026-06-30 96.5')],
    // Five broken ones.
    ['two-digit years', '31.03.26;95\n30.04.2026;96', taken('2026-03-31 95', '2026-04-30 96')],
    ['dates that can be read in two ways', '03/04/2026,95\n05/06/2026,96', { readings: [], refused: [], questions: ['order'] }],
    [
      'words, impossible days and holes',
      '2026-01-31;n/a\n2026-02-30;4\n;5\n2026-04-30;\nx;6\n2026-05-31;7',
      {
        readings: ['2026-05-31 7'],
        refused: [
          '1: There is no number.',
          '2: The calendar has no such day.',
          '3: There is no date.',
          '4: There is no number.',
          '5: “x” is no date that can be read. Write it as 2026-03-31.',
        ],
        questions: [],
      },
    ],
    [
      'a quotation mark that is not closed',
      '"2026-03-31;95\n2026-04-30;96',
      {
        readings: ['2026-04-30 96'],
        refused: ['1: A quotation mark is not closed, or stands inside a word.'],
        questions: [],
      },
    ],
    [
      'decimal commas in text that commas separate',
      'date,value\n2026-01-31,94,5\n2026-02-28,95,5',
      { readings: [], refused: [], questions: ['valueColumn'] },
    ],
  ])('%s', (_, text, result) => {
    expect(short(text)).toEqual(result);
  });
});

describe('parsePaste', () => {
  test('asks for the first day and the cadence of numbers alone; an empty line is a reading that is missing', () => {
    const text = 'Precision\n95\n96\n\nn/a\n97\n';
    expect(parse(text).questions).toEqual([{ kind: 'first', count: 3, example: '95' }]);
    expect(short(text, { first: '2026-01-31', cadence: 'monthly' })).toEqual({
      readings: ['2026-01-31 95', '2026-02-28 96', '2026-05-31 97'],
      refused: ['5: There is no number.'],
      questions: [],
    });
    expect(short('1\n2', { first: '2026-11-21', cadence: 'daily' })).toEqual({
      readings: ['2026-11-21 1'],
      refused: ['2: 2026-11-22 is in the future.'],
      questions: [],
    });
    expect(short('1\n2', { first: '2026-02-31', cadence: 'daily' }).questions).toEqual(['first']);
  });

  test('asks which column is meant where several could be', () => {
    const text = 'ID;From;To;Precision;Recall\n7;2026-03-01;2026-03-31;80;90';
    expect(parse(text).questions).toEqual([
      {
        kind: 'dateColumn',
        among: 'column',
        columns: [
          { index: 1, name: 'From', sample: '2026-03-01' },
          { index: 2, name: 'To', sample: '2026-03-31' },
        ],
      },
    ]);
    const [question] = parse(text, { dateColumn: 2 }).questions;
    expect(question).toMatchObject({ kind: 'valueColumn', columns: [{ name: 'ID' }, { name: 'Precision' }, { name: 'Recall' }] });
    expect(short(text, { dateColumn: 2, valueColumn: 4 })).toEqual(taken('2026-03-31 90'));
  });

  test('never takes half of a number whose decimal comma separates', () => {
    const text = '2026-01-31,94,5\n2026-02-28,95,5';
    expect(parse(text).questions).toEqual([
      {
        kind: 'valueColumn',
        among: 'column',
        columns: [
          { index: 1, name: 'Column 2', sample: '94' },
          { index: 2, name: 'Column 3', sample: '5' },
        ],
        joined: '94,5',
      },
    ]);
    expect(short(`date,value\n${text}`, { valueColumn: 1 })).toMatchObject({
      readings: [],
      refused: [expect.stringContaining('2: It has more parts than the heading.'), expect.stringContaining('3: ')],
    });
  });

  test('asks whether percentages between 0 and 1 are shares', () => {
    const text = '2026-03-31;0.95\n2026-04-30;1';
    expect(short(text, {}, PERCENT).questions).toEqual(['share']);
    expect(short(text, { share: 'share' }, PERCENT)).toEqual(taken('2026-03-31 95', '2026-04-30 100'));
    expect(short(text, { share: 'percent' }, PERCENT)).toEqual(taken('2026-03-31 0.95', '2026-04-30 1'));
    expect(short('2026-03-31;0.95%', {}, PERCENT)).toEqual(taken('2026-03-31 0.95'));
  });

  test('asks about percentages without a sign beside others with one', () => {
    const text = '2026-03-31;95%\n2026-04-30;0.96';
    expect(short(text, {}, PERCENT).questions).toEqual(['share']);
    expect(short(text, { share: 'share' }, PERCENT)).toEqual(taken('2026-03-31 95', '2026-04-30 96'));
  });

  test('refuses a percent sign on what is no percentage, and readings from the future', () => {
    expect(short('2026-03-31;95%\n2026-11-22;5\n2026-12;5\n2026-11;6')).toEqual({
      readings: ['2026-11-21 6'],
      refused: [
        '1: It has a percent sign, but this KPI is counted in releases.',
        '2: 2026-11-22 is in the future. A reading is of a day that has been.',
        '3: 2026-12-31 is in the future. A reading is of a day that has been.',
      ],
      questions: [],
    });
  });

  test('takes a currency beside money, and refuses it beside anything else', () => {
    const text = '2026-03-31;$1,300.50\n2026-04-30;12 SEC';
    expect(short(text, {}, { ...COUNT, unit: { kind: 'money', label: 'currency' } }).readings[0]).toBe('2026-03-31 1300.5');
    expect(short(text, {}, { ...COUNT, unit: { kind: 'duration', label: 'minutes' } }).refused).toEqual([
      '1: It has a currency or another unit, but this KPI is counted in minutes.',
      '2: It has a currency or another unit, but this KPI is counted in minutes.',
    ]);
  });

  test('says of each line why no number beside its date can be read', () => {
    expect(short('2026-03-31;1.2k\n2026-04-30;5 s')).toEqual({
      readings: [],
      refused: [
        '1: Write the number out in digits: 1200, not 1.2k.',
        '2: Something stands beside the number. Write the number alone, counted in releases.',
      ],
      questions: [],
    });
  });

  test('counts lines as the text has them, in quoted cells too', () => {
    const { refused, notes } = parse('"Day\nof the reading",Value\n2026-03-31,1\n\n2026-04-31,2');
    expect(refused).toEqual([{ line: 5, text: '2026-04-31  2', reason: 'The calendar has no such day.' }]);
    expect(notes).toEqual(['Line 1 is taken as the heading: “Day\nof the reading  Value”.']);
  });

  test.each([
    ['nothing', ' \n ', 'There is nothing to read.'],
    ['words', 'hello\nworld', 'There are no dates and no numbers that can be read.'],
    ['dates side by side between spaces', 'KPI   Jan 2026   Feb 2026\nRecall  1  2', 'Copy the cells from the spreadsheet again'],
    ['dates alone', '2026-03-31\n2026-04-30', 'There are no numbers beside the dates.'],
    ['dates side by side alone', 'Jan 2026\tFeb 2026', 'a line below dates that stand side by side'],
    ['numbers in several columns', '1;95\n1;96', 'No column has dates'],
    ['days as a spreadsheet counts them', '46112;95\n46142;96', 'format them as dates there, and copy again'],
    ['more than can be read', 'x'.repeat(LONGEST_PASTE + 1), 'longer than 100000 characters'],
    ['more lines than can be read', '1\n'.repeat(MOST_LINES + 1), 'more than 2000 lines'],
  ])('says what is wrong with %s', (_, text, fault) => {
    expect(parse(text).fault).toContain(fault);
  });

  test('takes as many lines as it says, the last of which ends', () => {
    expect(parse('1\n'.repeat(MOST_LINES)).fault).toBeUndefined();
  });

  test('never throws, and whatever it takes is a day and a number', () => {
    const line = fc.oneof(
      fc.stringMatching(/^[0-9a-zQ"'.,;:/ \t%$€|()-]{0,30}$/),
      fc
        .array(fc.constantFrom('Jan 2026', '2026-W05', '1Q26', 'Nov 26', '2025', '01.02.26', '5', 'KPI', ''))
        .map((cells) => cells.join(';')),
    );
    const answers = fc.record(
      {
        order: fc.constantFrom('day', 'month', 'year'),
        short: fc.constantFrom('day', 'year'),
        decimal: fc.constantFrom('point', 'comma'),
        share: fc.constantFrom('share', 'percent'),
        first: fc.constantFrom('2026-01-31', 'x'),
        cadence: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly'),
        dateColumn: fc.nat(3),
        valueColumn: fc.nat(3),
      },
      { requiredKeys: [] },
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(line).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(texts, answers, fc.constantFrom(COUNT, PERCENT), (text, given, context) => {
        const { readings, refused } = parsePaste(text, context, given);
        expect(readings.every(({ date, value }) => isIsoDay(date) && date <= COUNT.today && Number.isFinite(value))).toBe(true);
        const lines = [...readings, ...refused].map((each) => each.line);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  test('takes back what a spreadsheet would write', () => {
    const row = fc.record({ day: fc.integer({ min: 1, max: 28 }), value: fc.integer({ min: -99_999, max: 99_999 }) });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ day }) => day, minLength: 1 }), (rows) => {
        const dates = rows.map(({ day }) => `2026-03-${String(day).padStart(2, '0')}`);
        const text = rows.map(({ value }, index) => `${dates[index]}\t${value / 4}`).join('\r\n');
        expect(short(text, { decimal: 'point' }).readings).toEqual(
          rows.map(({ value }, index) => `${dates[index]} ${value / 4 + 0}`),
        );
      }),
    );
  });
});
