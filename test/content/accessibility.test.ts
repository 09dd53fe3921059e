import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasTest, rowsUnder, testsNamedIn } from './named-tests.ts';

const rows = rowsUnder(readFileSync('content/about/accessibility.mdx', 'utf8'), 'What you want');

describe('the paths of the keyboard', () => {
  test('each say what they are for, which keys, and one test', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect([row, row.split(' | ').length, testsNamedIn(row).length]).toEqual([row, 3, 1]);
  });

  test.each(rows.flatMap(testsNamedIn))('are taken by a test that is there: $file, $name', (named) => {
    expect(hasTest(named)).toBe(true);
  });

  test('would not be taken by a test that is not there', () => {
    expect(hasTest({ file: 'test/site/keyboard.test.ts', name: 'walks on water' })).toBe(false);
    expect(hasTest({ file: 'test/site/nowhere.test.ts', name: 'walks on water' })).toBe(false);
  });
});
