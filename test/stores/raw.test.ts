import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepAside, readUnread, saveRaw } from '../../src/stores/raw.ts';
import { openStorage } from '../../src/stores/storage.ts';
import { catchFiles } from './caught-files.ts';
import { FakeStorage } from './fake-storage.ts';

const KEY = 'answer:ml-test-score:first:data.schema';
let storage: FakeStorage;

beforeEach(() => {
  storage = new FakeStorage();
  storage.texts.set('mlr:snapshot:pipeline:s1', 'not JSON');
  openStorage(() => storage, new EventTarget());
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('texts that cannot be read', () => {
  test('are put aside before anything takes their place, each once', () => {
    keepAside(KEY, '3', new Date(1000));
    keepAside(KEY, '3', new Date(2000));
    expect(storage.texts.get(`mlr:aside:1000:${KEY}`)).toBe('3');
    expect([...storage.texts.keys()].filter((key) => key.startsWith('mlr:aside:'))).toHaveLength(1);
  });

  test('are told with those that were put aside, of which the newest three of a key stay', () => {
    for (const [at, text] of ['a', 'b', 'c', 'd'].entries()) storage.texts.set(`mlr:aside:${at + 1}:${KEY}`, text);
    openStorage(() => storage, new EventTarget());
    const { unread, aside } = readUnread();
    expect(unread).toEqual({ 'snapshot:pipeline:s1': 'not JSON' });
    expect(aside).toEqual({ [`aside:2:${KEY}`]: 'b', [`aside:3:${KEY}`]: 'c', [`aside:4:${KEY}`]: 'd' });
    expect(storage.texts.has(`mlr:aside:1:${KEY}`)).toBe(false);
  });

  test('are saved as they are, under the keys that the browser has them by', async () => {
    const files = catchFiles();
    expect(saveRaw(readUnread().unread, new Date(2026, 2, 3))).toBe('ml-readiness-unread-2026-03-03.json');
    expect(files.map(({ name }) => name)).toEqual(['ml-readiness-unread-2026-03-03.json']);
    expect(JSON.parse(await files[0]!.blob.text())).toMatchObject({ texts: { 'mlr:snapshot:pipeline:s1': 'not JSON' } });
  });
});
