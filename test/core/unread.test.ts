import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatExport } from '../../src/core/export-file.ts';
import { isForeign } from '../../src/core/saved.ts';
import { isWork, stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import { describeUnread, findUnread, settleAside } from '../../src/core/unread.ts';
import { EDITIONS, savedTexts } from '../states.ts';

describe('findUnread', () => {
  test.each([
    ['answer:pipeline:first:acquire.profiling', '{"level":'],
    ['plan:pipeline:first:acquire.profiling/due', 'soon'],
    ['snapshot:pipeline:s1', 'not JSON'],
    ['snapshot:roi:s1', '{"name":1}'],
    ['compared:c1', '<b> Ana'],
    ['order:plan', '???'],
    ['bucket:pipeline:first', 'toString'],
    ['answer:pipeline', '1'],
  ])('finds %s with %o', (key, text) => {
    expect(findUnread({ 'note:pipeline:first:a': 'A note.', [key]: text })).toEqual({ [key]: text });
  });

  test.each([
    ['theme', 'blue'],
    ['copy:since', 'never'],
    ['aside:1:answer:pipeline:first:a', 'odd'],
    ['answer:pipeline:first:no-edition-knows-it', '2'],
    ['roi:first:volume', 'many'],
    ['note:pipeline:first:a', ''],
  ])('does not take %s with %o for lost work', (key, text) => {
    expect(findUnread({ [key]: text })).toEqual({});
  });

  test('finds exactly what a file with everything leaves out', () => {
    fc.assert(
      fc.property(savedTexts, (texts) => {
        const kept = textsOf(stateOf(texts));
        const unread = findUnread(texts);
        for (const [key, text] of Object.entries(texts))
          expect([key, Object.hasOwn(kept, key) || Object.hasOwn(unread, key) || !isWork(key) || !text]).toEqual([key, true]);
        const without = Object.fromEntries(Object.entries(texts).filter(([key]) => !Object.hasOwn(unread, key)));
        expect(formatExport(stateOf(without), EDITIONS)).toBe(formatExport(stateOf(texts), EDITIONS));
      }),
    );
  });
});

describe('a text that something else is to take the place of', () => {
  test.each([
    ['answer:pipeline:first:a', 'two'],
    ['answer:pipeline:first:a', '4'],
    ['answer:pipeline:first:a', '1\n'],
    ['plan:pipeline:first:a/due', '1. April'],
    ['plan:pipeline:first:a/done', 'na'],
    ['plan:pipeline:first:a/place', 'first'],
    ['plan:pipeline:first:@acquire/target', '12'],
    ['bucket:pipeline:first', '{}'],
    ['reading:first:latency-p95/2026-03-31', 'fast'],
  ])('under %s is foreign where it is %o', (key, text) => {
    expect(isForeign(key, text)).toBe(true);
  });

  test.each([
    ['answer:pipeline:first:a', '3'],
    ['answer:pipeline:first:a', 'na'],
    ['plan:pipeline:first:a/due', '2026-04-01'],
    ['plan:pipeline:first:a/owner', 'Ana'],
    ['plan:pipeline:first:a/target', '0'],
    ['note:pipeline:first:a', 'answer:x 9'],
    ['bucket:pipeline:first', 'build'],
    ['reading:first:latency-p95/2026-03-31', '-1.5'],
    ['snapshot:pipeline:s1', '{}'],
  ])('under %s is the site’s own where it is %o', (key, text) => {
    expect(isForeign(key, text)).toBe(false);
  });
});

describe('texts put aside', () => {
  const ADDED = { key: 'answer:pipeline:first:a', text: 'new', at: 50 };

  test('are kept once for each key, the newest three', () => {
    const newest = { 'aside:3:a': 'y', 'aside:4:a': 'z', 'aside:5:a': 'w', 'aside:6:b': 'x' };
    expect(settleAside({ 'aside:1:a': 'x', 'aside:2:a': 'x', ...newest, 'note:pipeline:first:a': 'x' })).toEqual(newest);
  });

  test('take one more, which is the newest although the clock was set back', () => {
    const of = (at: number) => `aside:${at}:${ADDED.key}`;
    expect(settleAside({ [of(100)]: 'x', [of(200)]: 'y', [of(300)]: 'z' }, ADDED)).toEqual({
      [of(200)]: 'y',
      [of(300)]: 'z',
      [of(301)]: 'new',
    });
    expect(settleAside({}, ADDED)).toEqual({ [of(50)]: 'new' });
  });

  test('stay the same where the text is there already', () => {
    const aside = { [`aside:7:${ADDED.key}`]: 'new' };
    expect(settleAside(aside, ADDED)).toEqual(aside);
  });
});

test('what a file leaves out is said, and nothing where it leaves out nothing', () => {
  expect(describeUnread(0)).toBe('');
  expect(describeUnread(1)).toContain('1 saved text could not be read and is not in it.');
  expect(describeUnread(2)).toContain('2 saved texts could not be read and are not in it.');
});
