import { describe, expect, test } from 'vitest';
import { cleanName, findNameFault } from '../../src/core/name.ts';

describe('cleanName', () => {
  test.each([
    ['  Search   team \n', 'Search team'],
    ['Team \u202eabc', 'Team abc'],
    ['\u200b', ''],
    ['\u200d', ''],
    ['A\u0000B', 'A B'],
    ['👨‍👩‍👧 team', '👨‍👩‍👧 team'],
    ['"><script>', '"><script>'],
  ])('makes of %j the name %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });
});

describe('findNameFault', () => {
  test('takes a name that is there, short and not taken', () => {
    expect(findNameFault('Search team', ['Team A'])).toBeUndefined();
    expect(findNameFault('👨‍👩‍👧'.repeat(80), [])).toBeUndefined();
  });

  test.each([
    ['', [], 'Enter a name'],
    ['x'.repeat(81), [], 'The name has 81 characters. Shorten it to 80.'],
    ['Team A', ['Team A'], 'The name is taken'],
  ])('refuses %j and says why', (name, others, message) => {
    expect(findNameFault(name, others)).toContain(message);
  });
});
