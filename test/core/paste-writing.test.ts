import { expect, test } from 'vitest';
import { parse, short, taken } from './pasted.ts';

test('asks once which part of all dates comes first, and follows the answer', () => {
  const text = '03/04/2026,95\n05/06/2026,96';
  expect(parse(text).questions).toEqual([
    {
      kind: 'order',
      example: '03/04/2026',
      ways: [
        { order: 'day', date: '2026-04-03' },
        { order: 'month', date: '2026-03-04' },
      ],
    },
  ]);
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

test('asks whether the number beside a month is its day or its year, and takes the day from the last twelve months', () => {
  const text = 'Nov 5;1\nNov 26;2\nJun 31;3\nFeb 29;4';
  expect(parse(text).questions).toEqual([
    {
      kind: 'short',
      example: 'Nov 26',
      ways: [
        { order: 'day', date: '2025-11-26' },
        { order: 'year', date: '2026-11-30' },
      ],
    },
  ]);
  expect(short(text, { short: 'day' })).toEqual({
    readings: ['2026-11-05 1', '2025-11-26 2'],
    refused: [
      '3: “Jun 31” cannot be read the way you chose. Write it as 2026-03-31.',
      '4: “Feb 29” cannot be read the way you chose. Write it as 2026-03-31.',
    ],
    questions: [],
  });
  expect(short('Oct 26;1\nNov 26;2', { short: 'year' })).toEqual(taken('2026-10-31 1', '2026-11-21 2'));
});

test('reads years of two digits once some row or the reader says where they stand', () => {
  expect(short('1/31/26\t95\n2/3/26\t96')).toEqual(taken('2026-01-31 95', '2026-02-03 96'));
  const german = '31.01.26;95,5\n05.02.26;96,5';
  expect(parse(german).questions).toMatchObject([{ kind: 'order', example: '05.02.26' }]);
  expect(short(german, { order: 'day' })).toEqual(taken('2026-01-31 95.5', '2026-02-05 96.5'));
  expect(parse('01.02.03;1\n13.02.05;2').questions).toEqual([
    {
      kind: 'order',
      example: '01.02.03',
      ways: [
        { order: 'day', date: '2003-02-01' },
        { order: 'year', date: '2001-02-03' },
      ],
    },
  ]);
  expect(short('05.13.02;1\n13.02.05;2', { order: 'month' })).toEqual({
    readings: ['2002-05-13 1'],
    refused: ['2: “13.02.05” cannot be read the way you chose. Write it as 2026-03-31.'],
    questions: [],
  });
});
