import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDay } from '../../src/core/calendar.ts';
import { LONGEST_PASTE, MOST_LINES, type PasteAnswers } from '../../src/core/paste.ts';
import { parsePaste } from '../../src/core/readings.ts';

const COUNT = { unit: { kind: 'count', label: 'releases' }, locale: 'en-US', today: '2026-11-21' };
const PERCENT = { ...COUNT, unit: { kind: 'percent', label: '%' } };
const parse = (text: string, answers: PasteAnswers = {}) => parsePaste(text, COUNT, answers);
/** The readings as short texts, and the lines that were refused. */
const short = (text: string, answers: PasteAnswers = {}, context = COUNT) => {
  const { readings, refused, questions, fault } = parsePaste(text, context, answers);
  return {
    readings: readings.map(({ date, value }) => `${date} ${value}`),
    refused: refused.map(({ line, reason }) => `${line}: ${reason}`),
    questions: questions.map(({ kind }) => kind),
    ...(fault !== undefined && { fault }),
  };
};
const taken = (...readings: string[]) => ({ readings, refused: [], questions: [] });

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
      '3/31/2026\t1,234.50\n4/5/2026\t$1,300.00',
      taken('2026-03-31 1234.5', '2026-04-05 1300'),
    ],
    ['months in words, quoted', '"March 2026","1,234.5"\n"April 2026","1,300.0"', taken('2026-03-31 1234.5', '2026-04-30 1300')],
    ['a chat in American English', 'Jan 31, 2026: 81.5\nFeb 28, 2026: 82', taken('2026-01-31 81.5', '2026-02-28 82')],
    [
      'a dash between date and number, and a minus sign',
      '2026-01-31 - 81\n2026-02-28 – 82\n2026-03-31 -83',
      taken('2026-01-31 81', '2026-02-28 82', '2026-03-31 -83'),
    ],
    ['quarters, separated by a space', '2026-Q1 95\nQ2 2026: 96,5', taken('2026-03-31 95', '2026-06-30 96.5')],
    // Five broken ones.
    [
      'two-digit years',
      '31.03.26;95\n30.04.2026;96',
      {
        readings: ['2026-04-30 96'],
        refused: ['1: The year has two digits. Write it with four, for example 2026.'],
        questions: [],
      },
    ],
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
  test('asks once which part of all dates comes first, and follows the answer', () => {
    const text = '03/04/2026,95\n05/06/2026,96';
    expect(parse(text).questions).toEqual([{ kind: 'order', example: '03/04/2026', day: '2026-04-03', month: '2026-03-04' }]);
    expect(short(text, { order: 'day' })).toEqual(taken('2026-04-03 95', '2026-06-05 96'));
    expect(short(text, { order: 'month' })).toEqual(taken('2026-03-04 95', '2026-05-06 96'));
  });

  test('lets rows that leave no doubt decide, and says so', () => {
    const { readings, notes } = parse('03/04/2026,95\n31/05/2026,96');
    expect(readings.map(({ date }) => date)).toEqual(['2026-04-03', '2026-05-31']);
    expect(notes).toEqual(['Some dates prove that the day comes first, so “03/04/2026” is 2026-04-03.']);
  });

  test('asks where rows contradict one another, and an impossible day proves nothing', () => {
    expect(short('03/04/2026,95\n31/05/2026,96\n05/31/2026,97')).toEqual({
      readings: ['2026-05-31 96', '2026-05-31 97'],
      refused: [],
      questions: ['order'],
    });
    expect(short('03/04/2026,95\n31/02/2026,96').questions).toEqual(['order']);
  });

  test('asks which mark stands before decimals, unless other rows prove it', () => {
    const text = '2026-03-31\t1,234\n2026-04-30\t2,345';
    expect(parse(text).questions).toEqual([{ kind: 'decimal', example: '1,234', point: 1234, comma: 1.234 }]);
    expect(short(text, { decimal: 'comma' })).toEqual(taken('2026-03-31 1.234', '2026-04-30 2.345'));
    expect(short(text, { decimal: 'point' })).toEqual(taken('2026-03-31 1234', '2026-04-30 2345'));
    const proven = parse('2026-03-31\t1,234\n2026-04-30\t0.5');
    expect(proven.questions).toEqual([]);
    expect(proven.notes).toEqual(['Some numbers prove that a point stands before decimals, so “1,234” is 1234.']);
  });

  test('asks for the first day and the cadence of numbers alone; an empty line is a reading that is missing', () => {
    const text = 'Precision\n95\n96\n\nn/a\n97\n';
    expect(parse(text).questions).toEqual([{ kind: 'first', count: 3 }]);
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

  test('refuses a percent sign on what is no percentage, and readings from the future', () => {
    expect(short('2026-03-31;95%\n2026-11-22;5\n2026-12;5\n2026-11;6')).toEqual({
      readings: ['2026-11-30 6'],
      refused: [
        '1: It has a percent sign, but this KPI is counted in releases.',
        '2: 2026-11-22 is in the future. A reading is of a day that has been.',
        '3: 2026-12-31 is in the future. A reading is of a day that has been.',
      ],
      questions: [],
    });
  });

  test('counts lines as the text has them, in quoted cells too', () => {
    const { refused, notes } = parse('"Day\nof the reading",Value\n2026-03-31,1\n\n2026-04-31,2');
    expect(refused).toEqual([{ line: 5, text: '2026-04-31  2', reason: 'The calendar has no such day.' }]);
    expect(notes).toEqual(['Line 1 is taken as the heading: “Day\nof the reading  Value”.']);
  });

  test('says what a month and a quarter stand for', () => {
    expect(parse('2026-03;1\n2026-Q2;2').notes).toEqual([
      'A month without a day stands for its last day.',
      'A quarter without a day stands for its last day.',
    ]);
  });

  test.each([
    ['nothing', ' \n ', 'There is nothing to read.'],
    ['words', 'hello\nworld', 'There are no dates and no numbers'],
    ['dates alone', '2026-03-31\n2026-04-30', 'There are no numbers beside the dates.'],
    ['numbers in several columns', '46112;95\n46142;96', 'No column has dates'],
    ['more than can be read', 'x'.repeat(LONGEST_PASTE + 1), 'longer than 100000 characters'],
    ['more lines than can be read', '1\n'.repeat(MOST_LINES + 1), 'more than 2000 lines'],
  ])('says what is wrong with %s', (_, text, fault) => {
    expect(parse(text).fault).toContain(fault);
  });

  test('takes as many lines as it says, the last of which ends', () => {
    expect(parse('1\n'.repeat(MOST_LINES)).fault).toBeUndefined();
  });

  test('never throws, and whatever it takes is a day and a number', () => {
    const line = fc.stringMatching(/^[0-9a-zQ"'.,;:/ \t%$€|()-]{0,30}$/);
    const answers = fc.record(
      {
        order: fc.constantFrom('day', 'month'),
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
        expect(readings.every(({ date, value }) => isIsoDay(date) && Number.isFinite(value))).toBe(true);
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
