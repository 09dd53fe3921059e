import { persistentMap } from '@nanostores/persistent';
import { describe, expect, test, vi } from 'vitest';
import { $saveStatus, openStorage } from '../../src/stores/storage.ts';
import { FakeStorage } from './fake-storage.ts';

type Values = Record<string, string | undefined>;

/** Opens a storage and a map of texts on it; the map listens as an island would make it. */
function open(storage: FakeStorage | null | (() => Storage | null), prefix = 'mlr:answer:test:') {
  const page = new EventTarget();
  openStorage(typeof storage === 'function' ? storage : () => storage, page);
  const store = persistentMap<Values>(prefix, {});
  store.listen(() => undefined);
  return { page, store };
}

const change = (key: string | null, newValue: string | null) => new StorageEvent('storage', { key, newValue });

describe('a storage that works', () => {
  test('keeps each answer under a key of its own and gives it back', () => {
    const storage = new FakeStorage();
    const { store } = open(storage);
    store.setKey('a', '1');
    store.setKey('b', 'na');
    store.setKey('a', undefined);
    expect(Object.fromEntries(storage.texts)).toEqual({ 'mlr:schema': '1', 'mlr:answer:test:b': 'na' });
    expect(open(storage).store.get()).toEqual({ b: 'na' });
    expect($saveStatus.get()).toBe('saved');
  });

  test('does not write what is there already', () => {
    const storage = new FakeStorage();
    storage.texts.set('mlr:answer:test:a', '1');
    open(storage);
    expect(Object.fromEntries(storage.texts)).toEqual({ 'mlr:answer:test:a': '1' });
  });

  test('follows another tab, one key at a time', () => {
    const storage = new FakeStorage();
    const { page, store } = open(storage);
    store.setKey('mine', '1');
    page.dispatchEvent(change('mlr:answer:test:theirs', '2'));
    expect(store.get()).toEqual({ mine: '1', theirs: '2' });
    page.dispatchEvent(change('mlr:answer:test:mine', null));
    expect(store.get()).toEqual({ theirs: '2' });
  });

  test('ignores keys of other sites on the same origin', () => {
    const { page, store } = open(new FakeStorage());
    store.setKey('a', '1');
    page.dispatchEvent(change('other:a', '2'));
    page.dispatchEvent(new Event('storage'));
    expect(store.get()).toEqual({ a: '1' });
  });

  test('puts back what foreign code has cleared', () => {
    const storage = new FakeStorage();
    const { page, store } = open(storage);
    store.setKey('a', '1');
    storage.clear();
    page.dispatchEvent(change(null, null));
    expect(store.get()).toEqual({ a: '1' });
    expect(storage.texts.get('mlr:answer:test:a')).toBe('1');
  });

  test('lets go of a store that nobody listens to', () => {
    vi.useFakeTimers();
    const page = new EventTarget();
    openStorage(() => new FakeStorage(), page);
    const store = persistentMap<Values>('mlr:answer:test:', {});
    const stop = store.listen(() => undefined);
    stop();
    vi.runAllTimers();
    page.dispatchEvent(change('mlr:answer:test:a', '1'));
    vi.useRealTimers();
    expect(store.value).toEqual({});
  });

  test('reads anew when the page comes back from the back/forward cache', () => {
    const storage = new FakeStorage();
    const { page, store } = open(storage);
    store.setKey('a', '1');
    storage.texts.set('mlr:answer:test:b', '2');
    storage.texts.delete('mlr:answer:test:a');
    page.dispatchEvent(new Event('pageshow'));
    expect(store.get()).toEqual({ a: '1' });
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(store.get()).toEqual({ b: '2' });
  });
});

describe('a storage that fails', () => {
  test.each([
    ['is full', { full: true }],
    ['keeps nothing', { forgetful: true }],
    ['throws on every call', { broken: true }],
  ])('that %s is reported at once and loses nothing in the page', (_, fault) => {
    const { store } = open(Object.assign(new FakeStorage(), fault));
    expect($saveStatus.get()).toBe('failing');
    store.setKey('a', '1');
    expect(store.get()).toEqual({ a: '1' });
  });

  test.each([
    ['is null', () => null],
    [
      'throws when asked for',
      () => {
        throw new DOMException('No.', 'SecurityError');
      },
    ],
  ])('that %s is reported at once and loses nothing in the page', (_, getStorage) => {
    const { store } = open(getStorage);
    expect($saveStatus.get()).toBe('unavailable');
    store.setKey('a', '1');
    expect(store.get()).toEqual({ a: '1' });
  });

  test('that fills up later is reported, and caught up with as soon as there is room', () => {
    const storage = new FakeStorage();
    const { store } = open(storage);
    store.setKey('a', '1');
    storage.full = true;
    store.setKey('a', '2');
    store.setKey('b', '3');
    expect($saveStatus.get()).toBe('failing');
    expect(storage.texts.get('mlr:answer:test:a')).toBe('1');
    storage.full = false;
    store.setKey('c', '1');
    expect($saveStatus.get()).toBe('saved');
    expect(store.get()).toEqual({ a: '2', b: '3', c: '1' });
    expect(storage.texts.get('mlr:answer:test:a')).toBe('2');
    expect(storage.texts.get('mlr:answer:test:b')).toBe('3');
  });

  test('that is full still shows what it holds, and a return to the page keeps what is unsaved', () => {
    const storage = new FakeStorage();
    storage.texts.set('mlr:answer:test:a', '1');
    storage.full = true;
    const { page, store } = open(storage);
    expect(store.get()).toEqual({ a: '1' });
    store.setKey('a', '2');
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(store.get()).toEqual({ a: '2' });
  });
});

describe('a storage with a text in it that this site did not write', () => {
  const KEY = 'mlr:answer:test:first:a';
  const asideIn = (storage: FakeStorage) => [...storage.texts].filter(([key]) => key.startsWith('mlr:aside:'));
  const holding = (text: string) => {
    const storage = new FakeStorage();
    storage.texts.set(KEY, text);
    return { storage, ...open(storage, 'mlr:answer:test:first:') };
  };

  test('keeps it aside when an answer takes its place, and when it is removed', () => {
    for (const answer of ['2', undefined]) {
      const { storage, store } = holding('{"level":');
      expect(asideIn(storage)).toEqual([]);
      store.setKey('a', answer);
      expect(asideIn(storage)).toEqual([[expect.stringMatching(/^mlr:aside:\d+:answer:test:first:a$/), '{"level":']]);
      expect(storage.texts.get(KEY)).toBe(answer);
      expect($saveStatus.get()).toBe('saved');
    }
  });

  test('keeps no answer of its own aside', () => {
    const { storage, store } = holding('1');
    store.setKey('a', '2');
    expect(asideIn(storage)).toEqual([]);
  });

  test('replaces nothing as long as there is no room to keep it aside, and says so', () => {
    const { storage, store } = holding('{"level":');
    storage.full = true;
    store.setKey('a', '2');
    expect(storage.texts.get(KEY)).toBe('{"level":');
    expect($saveStatus.get()).toBe('failing');
    storage.full = false;
    store.setKey('b', '1');
    expect(storage.texts.get(KEY)).toBe('2');
    expect(asideIn(storage).map(([, text]) => text)).toEqual(['{"level":']);
    expect($saveStatus.get()).toBe('saved');
  });
});

describe('a storage that a newer version wrote', () => {
  test('is read and never written', () => {
    const storage = new FakeStorage();
    storage.texts.set('mlr:schema', '2');
    storage.texts.set('mlr:answer:test:a', '1');
    const { store } = open(storage);
    expect($saveStatus.get()).toBe('newer');
    store.setKey('a', '3');
    expect(store.get()).toEqual({ a: '3' });
    expect(storage.texts.get('mlr:answer:test:a')).toBe('1');
  });

  test('stops this page when another tab updates first', () => {
    const storage = new FakeStorage();
    const { page, store } = open(storage);
    page.dispatchEvent(change('mlr:schema', '2'));
    store.setKey('a', '1');
    expect($saveStatus.get()).toBe('newer');
    expect(storage.texts.has('mlr:answer:test:a')).toBe(false);
  });
});
