import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = readFileSync('content/about/promises.mdx', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|') && !/^\| (What happened|-)/.test(line));

/** Returns the tests that a row names, as file and name. */
const testsIn = (row: string) =>
  [...row.matchAll(/`(test\/[^`]+)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }));

describe('the promises', () => {
  test('are told case by case, each with what is seen, what is kept and a test', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const cells = row.split(' | ');
      expect([row, cells.length]).toEqual([row, 4]);
      expect([row, testsIn(row).length > 0]).toEqual([row, true]);
      expect([row, cells[3]?.replace(/`test\/[^`]+` “[^”]+”/g, '').replace(/[\s;|]/g, '')]).toEqual([row, '']);
    }
  });

  test.each(rows.flatMap(testsIn))('are watched by a test that is there: $file, $name', ({ file, name }) => {
    expect(existsSync(file)).toBe(true);
    const names = [...readFileSync(file, 'utf8').matchAll(/\btest(?:\.each\b[\s\S]*?\]\))?\(\s*'([^'\n]+)'/g)].map(
      (match) => match[1],
    );
    expect(names).toContain(name);
  });
});
