import { describe, expect, test } from 'vitest';
import { cleanName, findNameFault, neutralizeDirection } from '../../src/core/name.ts';

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

describe('neutralizeDirection', () => {
  test('leaves out what turns letters or ends the isolation of a text, and nothing else', () => {
    expect(neutralizeDirection('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')).toBe('');
    const kept = ' a\n\u200d\u200c\u00ad\ufeff\u0000\ud800 שלום <b>';
    expect(neutralizeDirection(`${kept}\u202e${kept}`)).toBe(kept + kept);
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
