import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasTest, rowsUnder, testsNamedIn } from './named-tests.ts';

const rows = rowsUnder(readFileSync('content/about/promises.mdx', 'utf8'), 'What happened');

describe('the promises', () => {
  test('are told case by case, each with what is seen, what is kept and a test', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const cells = row.split(' | ');
      expect([row, cells.length]).toEqual([row, 4]);
      expect([row, testsNamedIn(row).length > 0]).toEqual([row, true]);
      expect([row, cells[3]?.replace(/`test\/[^`]+` “[^”]+”/g, '').replace(/[\s;|]/g, '')]).toEqual([row, '']);
    }
  });

  test.each(rows.flatMap(testsNamedIn))('are watched by a test that is there: $file, $name', (named) => {
    expect(hasTest(named)).toBe(true);
  });
});
