import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

/** Returns every path that a pattern such as `a/{b,c}.ts` stands for. */
const expand = (pattern: string): string[] => {
  const [, before, names, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  return names === undefined ? [pattern] : names.split(',').flatMap((name) => expand(`${before}${name}${after}`));
};

describe('the README', () => {
  const named = [...readme.matchAll(/`((?:test|src|content|public|\.github)\/[^`* ]+)`/g)]
    .flatMap(([, path = '']) => expand(path))
    .filter((path) => !path.includes('<'));

  test.each([...new Set(named)])('names %s, which is there', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  test('gives the reason for each package that the site runs with', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const [, table = ''] = readme.split('## Why each package is here');
    const reasons = [...table.matchAll(/^\| ([^|]+?) +\| \S/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(name))).toEqual([]);
  });
});
