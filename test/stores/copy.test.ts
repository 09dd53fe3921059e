import { cleanTestStorage, getTestStorage, useTestStorageEngine } from '@nanostores/persistent';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isCopyDue } from '../../src/core/copy-reminder.ts';
import { $copy, noteWorkNow, putOffReminder, saveEverything } from '../../src/stores/copy.ts';
import { FIRST_RESPONSE, setAnswer, setNote } from '../../src/stores/responses.ts';
import { catchFiles } from './caught-files.ts';

useTestStorageEngine();

const DAY = 24 * 60 * 60 * 1000;
const start = new Date('2026-03-02T12:00:00.000Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const key = { checklist: 'pipeline', response: FIRST_RESPONSE };
const due = (at: Date) => isCopyDue($copy.get(), at, false);

let saved: ReturnType<typeof catchFiles> = [];

beforeEach(() => {
  saved = catchFiles();
});

afterEach(() => {
  cleanTestStorage();
  vi.restoreAllMocks();
});

describe('keeping copies', () => {
  test('remembers work that is in no file, and is due a day later', () => {
    noteWorkNow(start);
    expect(due(after(9 * DAY))).toBe(false);
    setAnswer(key, 'acquire.profiling', 2);
    noteWorkNow(start);
    noteWorkNow(after(DAY));
    expect([due(after(DAY - 1)), due(after(DAY))]).toEqual([false, true]);
    expect(getTestStorage()).toMatchObject({ 'mlr:copy:since': start.toISOString() });
  });

  test('saves a file with everything, after which nothing is due until there is other work', async () => {
    setAnswer(key, 'acquire.profiling', 2);
    setNote(key, 'acquire.profiling', 'Ask Ana.');
    noteWorkNow(start);
    expect(saveEverything(after(DAY))).toBe('Saved as ml-readiness-everything-2026-03-03.json, where your downloads go.');
    const text = await saved[0]?.blob.text();
    expect(text).toContain('"acquire.profiling"');
    expect(text).toContain('Ask Ana.');
    expect(text).not.toContain('since');
    noteWorkNow(after(3 * DAY));
    expect(due(after(3 * DAY))).toBe(false);
    setAnswer(key, 'acquire.profiling', 3);
    noteWorkNow(after(3 * DAY));
    expect(due(after(4 * DAY))).toBe(true);
  });

  test('is put off, longer each time', () => {
    setAnswer(key, 'acquire.profiling', 2);
    noteWorkNow(start);
    putOffReminder(after(DAY));
    expect([due(after(7 * DAY)), due(after(8 * DAY))]).toEqual([false, true]);
    putOffReminder(after(8 * DAY));
    expect([due(after(21 * DAY)), due(after(22 * DAY))]).toEqual([false, true]);
  });
});
