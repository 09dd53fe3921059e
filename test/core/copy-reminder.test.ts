import { describe, expect, test } from 'vitest';
import { isCopyDue, lastCopy, markOf, noteCopy, noteWork, putOffCopy, quietDays } from '../../src/core/copy-reminder.ts';
import type { Texts } from '../../src/core/saved.ts';
import { stateOf } from '../../src/core/state.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const start = new Date('2026-03-02T09:00:00.000Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const worked = noteWork({}, 'a', start);

/** Says "Not now" some times in a row, each as soon as it is asked, and returns the record with the last moment. */
function putOff(times: number): { record: Texts; at: Date } {
  let record = worked;
  let at = after(DAY);
  for (let time = 1; time <= times; time += 1) {
    record = putOffCopy(record, at);
    if (time < times) at = new Date(at.getTime() + quietDays(record) * DAY);
  }
  return { record, at };
}

describe('the mark of a state', () => {
  test('is none where nothing was entered, and another whenever something changes', () => {
    const marks = [
      { 'answer:pipeline:first:a': '1' },
      { 'answer:pipeline:first:a': '2' },
      { 'note:pipeline:first:a': '1' },
      { 'compared:x': 'token Team A' },
      { 'plan:pipeline:first:a/place': '1' },
    ].map((texts) => markOf(stateOf(texts)));
    expect(markOf(stateOf({ theme: 'dark', 'copy:since': start.toISOString() }))).toBeUndefined();
    expect(new Set(marks).size).toBe(5);
    expect(marks).not.toContain(undefined);
  });

  test('does not depend on the order in which things were entered', () => {
    const texts = { 'answer:pipeline:first:a': '1', 'answer:pipeline:first:b': '2' };
    expect(markOf(stateOf(Object.fromEntries(Object.entries(texts).reverse())))).toBe(markOf(stateOf(texts)));
  });
});

describe('work that is in no file', () => {
  test('is remembered from when it was first seen', () => {
    expect(worked).toEqual({ since: start.toISOString() });
    expect(noteWork(worked, 'b', after(5 * DAY))).toEqual(worked);
  });

  test('is gone when a file holds it, and when there is none', () => {
    const copied = noteCopy('b', after(HOUR));
    expect(copied).toEqual({ saved: after(HOUR).toISOString(), mark: 'b' });
    expect(noteWork(copied, 'b', after(3 * DAY))).toEqual(copied);
    expect(noteWork(worked, undefined, after(HOUR))).toEqual({});
    expect(noteWork(copied, 'c', after(3 * DAY))).toEqual({ ...copied, since: after(3 * DAY).toISOString() });
  });
});

describe('the reminder', () => {
  test.each([
    ['not before a day has passed', worked, DAY - 1, false, false],
    ['a day after the work was first seen', worked, DAY, false, true],
    ['at once where room is short', worked, HOUR, true, true],
    ['not without work, however short the room', {}, 30 * DAY, true, false],
    ['not where a file holds the work', noteCopy('a', start), 30 * DAY, false, false],
  ] as const)('comes %s', (_, record, passed, short, due) => {
    expect(isCopyDue(record, after(passed), short)).toBe(due);
  });

  test.each([
    [1, 7],
    [2, 14],
    [3, 28],
    [4, 28],
    [9, 28],
  ])('stays away after "Not now" number %i for %i days', (times, days) => {
    const { record, at } = putOff(times);
    expect(quietDays(record)).toBe(days);
    expect(isCopyDue(record, new Date(at.getTime() + days * DAY - 1), true)).toBe(false);
    expect(isCopyDue(record, new Date(at.getTime() + days * DAY), false)).toBe(true);
  });

  test('starts anew after a file was saved', () => {
    const { record } = putOff(3);
    expect(quietDays(putOffCopy(noteWork(noteCopy('b', start), 'c', start), start))).toBe(7);
    expect(noteCopy('b', start)).not.toHaveProperty('times');
    expect(record).toHaveProperty('times', '3');
  });
});

describe('a clock that jumps', () => {
  test('back never makes it nag', () => {
    expect(isCopyDue(worked, after(-400 * DAY), false)).toBe(false);
    const { record, at } = putOff(1);
    expect(isCopyDue(record, new Date(at.getTime() - 400 * DAY), false)).toBe(false);
  });

  test('far ahead and back does not silence it for ever', () => {
    const ahead = putOffCopy(noteWork({}, 'a', after(4000 * DAY)), after(4000 * DAY));
    const back = noteWork(ahead, 'a', start);
    expect(back).toEqual({ since: start.toISOString(), later: start.toISOString(), times: '1' });
    expect(isCopyDue(back, after(7 * DAY - 1), false)).toBe(false);
    expect(isCopyDue(back, after(7 * DAY), false)).toBe(true);
  });
});

describe('a record that somebody else wrote', () => {
  test('counts as far as it can be read', () => {
    const odd = { since: 'yesterday', later: '{}', times: 'many', mark: 'x' };
    expect(isCopyDue(odd, start, true)).toBe(false);
    expect(noteWork(odd, 'a', start)).toEqual({ since: start.toISOString(), times: 'many', mark: 'x' });
    expect(quietDays(odd)).toBe(7);
    expect(putOffCopy(odd, start)['times']).toBe('1');
  });
});

describe('the last file', () => {
  test('is told with its moment, which a wrong clock cannot put ahead', () => {
    const record = noteCopy('a', start);
    expect(lastCopy({}, start)).toBeUndefined();
    expect(lastCopy({ saved: 'yesterday' }, start)).toBeUndefined();
    expect(lastCopy(record, after(DAY))).toEqual(start);
    expect(lastCopy(noteWork(putOffCopy(record, after(HOUR)), 'b', after(HOUR)), after(DAY))).toEqual(start);
    expect(lastCopy(noteCopy('a', after(DAY)), start)).toEqual(start);
  });
});
