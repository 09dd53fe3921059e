import { existsSync, readFileSync } from 'node:fs';

/** A test that a page names. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** Returns the rows of a page's tables whose first heading is the given one, without headings and rules. */
export const rowsUnder = (page: string, heading: string): string[] =>
  page.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| -') && !line.startsWith(`| ${heading} `));

/** Returns the tests that a text names: a file as code, and the name in quotation marks after it. */
export const testsNamedIn = (text: string): NamedTest[] =>
  [...text.matchAll(/`(test\/[^`]+)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }));

/** Returns whether a file has a test of exactly this name. */
export function hasTest({ file, name }: NamedTest): boolean {
  if (!existsSync(file)) return false;
  const calls = readFileSync(file, 'utf8').matchAll(/\btest(?:\.each\b[\s\S]*?\]\))?\(\s*'([^'\n]+)'/g);
  return [...calls].some(([, found]) => found === name);
}
